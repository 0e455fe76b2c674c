import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { cleanLine } from '../text/clean-text.ts';
import { lowered, raised } from './scripts.ts';

/** The text of a value with XML or HTML in it, on one line: tags are dropped, entities decoded, doubly encoded ones too. */
export function markupText(value: string): string {
  if (!/[<&]/.test(value)) return cleanLine(value);
  const decoded = decode(decode(value));
  // “a <b and c> d” holds no tag: one is closed again.
  const closed = new Set(
    [...decoded.matchAll(/<\/([a-z][\w:-]*)/gi)].map(([, name = '']) => name.toLowerCase()),
  );
  return cleanLine(
    (decoded.includes(']]>') ? decoded.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1') : decoded)
      .replace(/<(sub|sup|inf)>([^<>]{0,20})<\/\1>/gi, (_, tag: string, text: string) =>
        /^sup$/i.test(tag) ? raised(text) : lowered(text),
      )
      .replace(/<br\s*\/?>/gi, ' ')
      .replace(pairedTag, (whole, name: string) => (closed.has(name.toLowerCase()) ? '' : whole)),
  );
}

const pairedTag =
  /<\/?((?:[a-z]+:)[a-z][\w-]*|a|b|bold|div|em|font|i|ital(?:ic)?|inf|math|m(?:frac|i|n|o|row|style|su[bp]|subsup|text)|p|sc|scp|small|span|strong|sub|sup|tt|title|u|ul)(?:\s[^<>]*)?\/?>/gi;

function decode(text: string): string {
  return text.replace(/&(#x?[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/gi, (whole, name: string) => {
    const hex = /^#x([\da-f]+)$/i.exec(name)?.[1];
    const code = hex ? Number.parseInt(hex, 16) : Number(/^#(\d+)$/.exec(name)?.[1] ?? Number.NaN);
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return decodeNamedCharacterReference(name) || whole;
  });
}
