/** Escape text for a BibTeX value. Letters of any script stay as UTF-8; white space and control characters become one space. */
export function escapeBibtex(text: string): string {
  return clean(text).replace(special, escapeSpecial);
}

/** Escape a title, with braces round words with inner capitals, which a style would put in lower case: `{DNN}s`. */
export function escapeBibtexTitle(title: string): string {
  return clean(title).replace(wordOrSpecial, (part) =>
    word.test(part) ? protectCapitals(part) : escapeSpecial(part),
  );
}

/** Escape a part of a person's name, where the word “and” divides authors and “=” names a part for biber. */
export function escapeBibtexName(part: string): string {
  return escapeBibtex(part).replace(/(?<!\S)and(?!\S)|=/gi, '{$&}');
}

/** Write an address, a DOI or an eprint id: readers take it as it stands, so what would break a value is percent-encoded. */
export function escapeBibtexAddress(address: string): string {
  return address.toWellFormed().replace(/[\\{}$\s\p{Cc}]/gu, encodeURIComponent);
}

const escapes: Record<string, string> = {
  '\\': '{\\textbackslash}',
  // BibTeX itself counts \{ as a brace, so that a lone one would swallow the file.
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  // TeX's oldest fonts print ¡, ¿ and a dash for these.
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

// The second of two signs that TeX would join into one: --, '', ``, ?`, !` and ,,
const ligature = "(?<=-)-|(?<=')'|(?<=[`?!])`|(?<=,),";
const special = new RegExp(`[\\\\{}~^<>|&%$#_]|${ligature}`, 'g');
const wordOrSpecial = new RegExp(`[\\p{L}\\p{M}\\p{N}]+|${special.source}`, 'gu');
const word = /^[\p{L}\p{M}\p{N}]/u;

function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[ \p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

function escapeSpecial(sign: string): string {
  return escapes[sign] ?? `{${sign}}`;
}

function protectCapitals(text: string): string {
  if (!/^.+\p{Lu}/u.test(text)) return text;
  const plural = /^(.*\p{Lu}\p{N}*)s$/u.exec(text);
  return plural ? `{${plural[1]}}s` : `{${text}}`;
}
