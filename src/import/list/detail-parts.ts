import { cleanLine } from '../../text/clean-text.ts';
import { andOthers } from './names.ts';

/** A part of what stands beside a title, with its place; `round` where brackets are around it, and `end` the sign behind it. */
export type Part = { text: string; at: number; round: boolean; end: string };

/** Take a text apart at commas, stops, dashes and brackets, with the place of each part in it. */
export function toParts(text: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  const marked = text.replace(etAl, (found) => andOthers.padEnd(found.length, '\ue001'));
  for (const found of marked.matchAll(separator)) {
    add(start, found.index, /\u2028/.test(found[0]) ? '\u2028' : found[0].trim());
    start = found.index + found[0].length;
    const [, inside] = found;
    if (inside !== undefined) {
      const last = parts.at(-1);
      if (last) last.end = '(';
      const at = found.index + found[0].indexOf('(');
      add(at + 1, at + 1 + inside.length, '', at);
    }
  }
  add(start, marked.length, '');
  return parts;

  /** `bracket` is where the one around it opens. */
  function add(from: number, to: number, end: string, bracket?: number): void {
    const round = bracket !== undefined;
    const inner = marked.slice(from, to);
    const cleaned = cleanLine(inner.replace(/[\ue001\0]+/g, ' '));
    const bared = cleaned
      .replace(/^[\s:*_~"”]+(?=[^\s\d])|[\s*_~"]+$/g, '')
      .replace(/[.:]$/, keepInitial);
    const at = bracket ?? from + (/\S/.exec(inner)?.index ?? 0);
    const [names = '', others] = bared.split(andOthers, 2);
    if (names.trim() !== '')
      parts.push({
        text: names.trim().replace(/,$/, ''),
        at,
        round,
        end: others === undefined ? end : '',
      });
    if (others !== undefined) parts.push({ text: andOthers, at, round: false, end: '.' });
    if (others !== undefined && /\p{L}|\p{N}/u.test(others))
      parts.push({
        text: others.replace(/^[\s.,:;]+/, ''),
        at: from + inner.indexOf(andOthers) + 1,
        round,
        end,
      });
  }
}

function keepInitial(end: string, at: number, whole: string): string {
  return end === '.' && /(?:^|[\s.-])\p{Lu}$/u.test(whole.slice(0, at)) ? end : '';
}

/** Its stop ends the names. */
const etAl =
  /(?:[,，]\s*|\s+)(?:and\s+)?others\b\.?(?=\s*(?:[.,;|(\u2028]|$))|[,，]?\s*\bet\.?\s+al\b\.?/gi;

/** A stop counts where no initial and no abbreviation ends with it, or where a place with its year follows: `Burr B. ICML 2016`. */
const separator =
  /\s*\(([^()]{1,200})\)|\s*[,，、;；|｜·•\u2028]\s*|(?<!(?:^|[\s.-])\p{Lu})(?<!\b(?:Proc|Conf|Trans|Int|Intl|vol|no|pp|Jr|St|Dr|vs|Symp|J))\.(?:\s+|$)|(?<=\p{Lu})\.\s+(?=(?:\p{Lu}[\p{L}&]*\p{Lu} ?)?(?:19|20)\d\d(?:[.,\s]|$))|\s+[-–—]+\s+/gu;
