import type { Problem } from '../problem.ts';

/** Characters that no text of the list may hold: control characters but tab and line breaks, and two that are none. */
export const controlCharacter = /[^\P{Cc}\t\r\n]|[\uFFFE\uFFFF]/u;

/** A byte order mark that stands at the beginning of a line, where some programs see none: two in a row, or before a body. */
const strayMark = /(?<=[\r\n\uFEFF])\uFEFF/;

/**
 * Characters that nobody sees: of no width, that turn the order of letters around, or without a meaning of their own;
 * and the sign of a lost letter. Joiners may stand in emoji and in the scripts that need them, selectors behind a sign.
 */
const hiddenCharacter =
  /(?![\p{Join_C}\p{VS}])[\p{DI}\p{Cf}\u2028\u2029\u2800\uFFFC\uFFFD\p{Co}]|(?<=^|[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\s])[\p{Join_C}\p{VS}]|(?<=\p{VS})\p{VS}/u;

/** Why a text cannot be read at all, or nothing; `text` is missing where its bytes are not UTF-8. */
export function findTextFault(file: string, text: string | undefined): Problem | undefined {
  if (text === undefined)
    return { file, code: 'encoding', message: 'Save the file as UTF-8 text.' };
  const longest = file.includes('/') ? 50_000 : 500_000;
  if (text.length > longest) {
    const message = `Shorten the file: it has ${text.length} characters, and more than ${longest} are not read.`;
    return { file, code: 'too-large', message };
  }
  const found = controlCharacter.exec(text) ?? strayMark.exec(text);
  if (!found) return undefined;
  const message = `Remove the ${found[0] === '\uFEFF' ? 'byte order mark' : 'control character'} (${codePoint(found[0])}), or save the file as UTF-8 text.`;
  return { file, at: placeOf(text, found.index), code: 'encoding', message };
}

/** The flags of England, Scotland and Wales, the three emoji that hold such characters: https://unicode.org/reports/tr51/#valid-emoji-tag-sequences */
const flags =
  /\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}/gu;

/** The characters of a text that nobody sees, each row of them once; a byte order mark may begin a file. */
export function findHiddenCharacters(file: string, text: string): Problem[] {
  const rows = new RegExp(`(?:${hiddenCharacter.source})+`, 'gu');
  // As long as the flag itself, so that places stay.
  const plain = text.replace(flags, (flag) => '.'.repeat(flag.length));
  const found = Array.from(plain.matchAll(rows)).filter(
    ({ 0: row, index }) => row !== '\uFEFF' || index > 0,
  );
  return found.slice(0, mostHidden).map(({ 0: row, index }) => {
    const before = text.slice(0, index).replace(rows, '');
    const near = /[^\s"'(:]*[^\p{L}\p{N}\r\n]*$/u.exec(before)?.[0].trim() ?? '';
    const where = `${codePoint(row)}${near && `, behind “${near.slice(-40)}”`}`;
    const what = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(row)
      ? 'turns the order of letters around'
      : 'cannot be seen';
    const message = row.includes('\uFFFD')
      ? `A letter was lost here (${where}): write it anew.`
      : `Remove the character that ${what} (${where}): delete the words on both sides of it, and type them again.`;
    return { file, at: placeOf(text, index), code: 'hidden-character', message };
  });
}

/** A text full of them has one fault, not a thousand. */
const mostHidden = 20;

/** The line and the column of a place in a text. */
export function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
