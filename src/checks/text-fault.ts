import type { Problem } from './problem.ts';

/** Characters that no text of the list may hold: control characters but tab and line breaks, and two that are none. */
export const controlCharacter = /[^\P{Cc}\t\r\n]|[\uFFFE\uFFFF]/u;

/** A byte order mark that stands at the beginning of a line, where some programs see none: two in a row, or before a body. */
const strayMark = /(?<=[\r\n\uFEFF])\uFEFF/;

/** What keeps a file from being read as text at all, or nothing; `text` is missing where its bytes are not UTF-8. */
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
  const before = text.slice(0, found.index).split(/\r\n?|\n/);
  return {
    file,
    at: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    code: 'encoding',
    message: `Remove the ${found[0] === '\uFEFF' ? 'byte order mark' : 'control character'} (${codePoint(found[0])}), or save the file as UTF-8 text.`,
  };
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
