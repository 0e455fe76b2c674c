import { cleanLine } from '../../text/clean-text.ts';

/** The text of a value with XML or HTML in it, on one line: tags are dropped, entities decoded. */
export function markupText(value: string): string {
  return cleanLine(
    value.replace(/<[a-z/!?][^<>]*>/gi, '').replace(/&(#x?[\da-f]+|\w+);/gi, decode),
  );
}

function decode(whole: string, name: string): string {
  const hex = /^#x([\da-f]+)$/i.exec(name)?.[1];
  const decimal = /^#(\d+)$/.exec(name)?.[1];
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
  if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  return named[name] ?? whole;
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
