import { toOneLine } from './one-line.ts';

/**
 * Write a stranger's text as one line of a comment on GitHub that shows it as it is: no markup, and
 * whatever GitHub would make a link, a mention, a reference, an emoji or a formula of becomes code.
 */
export function writePlain(text: string): string {
  return showHidden(toOneLine(text))
    .split(' ')
    .map((word) => (comesToLife.test(word) ? writeCode(word) : escapeSigns(word)))
    .join(' ');
}

/** Write a stranger's text as code within a line; nothing in it can end the code. */
export function writeCode(text: string): string {
  const line = showHidden(toOneLine(text));
  if (line === '') return '` `';
  const fence = '`'.repeat(longestRun(line, /`+/g) + 1);
  const space = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** Write a stranger's text as a block of code, in a fence that is longer than any in it. */
export function writeCodeBlock(text: string, language = ''): string {
  const lines = text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .trimEnd();
  const fence = '`'.repeat(Math.max(3, longestRun(lines, /`+/g) + 1));
  const shown = lines.split('\n').map(showHidden).join('\n');
  return `${fence}${language}\n${shown}\n${fence}`;
}

/** Cut a text to a length, with a sign that it goes on. */
export function cutText(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
}

/** Cut a text of lines to a length, at the end of a line, and count the lines that are left out. */
export function cutLines(text: string, length: number): string {
  if (text.length <= length) return text;
  const shown = text.slice(0, text.lastIndexOf('\n', length) + 1) || `${cutText(text, length)}\n`;
  const left = text.slice(shown.length).trimEnd();
  const lines = left === '' ? 0 : left.split('\n').length;
  return `${shown}… and ${lines} more ${lines === 1 ? 'line' : 'lines'}`;
}

/** Mentions, references, commits, addresses, emoji and formulas never hold a space. */
const comesToLife = /[@#$]|:\/\/|www\.|\bgh-\d|\b[0-9a-f]{7,}\b|:[\w+-]+:|\b(?:mailto|xmpp):/i;

function escapeSigns(word: string): string {
  return word
    .replace(/[\\`*_[\]{}<>|~^!&]/g, '\\$&')
    .replace(/^(?=[-+=:])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}

/** Signs that change how the text around them looks, and those that cannot be seen, are shown by their number. */
function showHidden(text: string): string {
  return text.replace(hidden, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}

const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\ufffe\uffff\u115f\u1160\u3164\uffa0]/gu;

function longestRun(text: string, pattern: RegExp): number {
  return Math.max(0, ...(text.match(pattern) ?? []).map((run) => run.length));
}
