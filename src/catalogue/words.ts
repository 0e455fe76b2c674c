import { plainLetters } from './ascii.ts';

/**
 * Lower case in plain letters: `Kämäräinen` becomes `kamarainen`, `Łukasz` `lukasz`, and letters of full width or
 * joined ones are single ones of the usual width.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return (
    text
      .replace(/[™℠]/g, '')
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/\P{ASCII}/gu, (letter) => plainLetters[letter] ?? letter)
      // Syllables of Hangul and marks of kana belong to their letters.
      .normalize('NFC')
  );
}

/**
 * A text as search compares it: folded, with names that end or begin with a sign as words of their own (`C#` is
 * `csharp`), and what is written without spaces in pairs of characters (`模型量化` is `模型 型量 量化`), so that every part
 * of it is found. Pairs, not the words of `Intl.Segmenter`, as the words differ between browsers.
 */
export function toSearchForm(text: string): string {
  // Most texts are plain and without such names: a search reads thousands of them.
  if (isPlain(text)) return text.toLowerCase().trim();
  return fold(text)
    .replace(/(?<![\p{L}\p{N}])([a-z])(\+\+|#)(?![a-z])/gu, (_, letter, sign) =>
      sign === '#' ? `${letter}sharp ` : `${letter}plusplus `,
    )
    .replace(/\.net(?![a-z])/g, ' dotnet ')
    .replace(unspaced, (run) => ` ${toPairs(run).join(' ')} `)
    .trim();
}

/** The words of a text as search compares them: runs of letters and digits of its search form. */
export function toWords(text: string): string[] {
  // The letters of most texts are found faster than those of all scripts.
  if (isPlain(text)) return text.toLowerCase().match(/[a-z\d]+/g) ?? [];
  return toSearchForm(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Words of texts that an index of the texts as they stand lacks: those that folding changes, each once. */
export function foldedWords(texts: readonly string[]): string[] {
  const changed = texts
    .flatMap((text) => text.split(/\s+/))
    .filter((word) => toSearchForm(word) !== word.toLowerCase());
  // No pair begins with the last character of a run, by which it is looked for as well.
  const last = changed
    .flatMap((word) => fold(word).match(unspaced) ?? [])
    .map((run) => [...run].at(-1) ?? '');
  return [...new Set([...changed.flatMap(toWords), ...last])];
}

const ascii = /^\p{ASCII}*$/u;

/** Whether a text is ASCII without the signs that belong to names, as in `C#`, `C++` and `.NET`. */
function isPlain(text: string): boolean {
  return !special.test(text);
}

const special = /[^\0-\x7f]|[#+]|\.[Nn]/;

/** Scripts that are written without spaces, or in which words are joined: Chinese, Japanese and Korean. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]+/gu;

function toPairs(run: string): string[] {
  const characters = [...run];
  const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  return pairs.length > 0 ? pairs : characters;
}

/** A name with its joined words apart, as people type them: `Mali-G71` and `PocketFlow` become `Mali G71` and `Pocket Flow`. */
export function takeApart(name: string): string {
  return name.replace(/(?<=\p{Ll})(?=\p{Lu})|[-_/.]/gu, ' ');
}
