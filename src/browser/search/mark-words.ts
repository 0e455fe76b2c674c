import { markedParts } from '../../search/mark-words.ts';
import { type Content, element } from '../dom.ts';

/** Mark in a text every word that was asked for. */
export function markWords(text: string, asked: string): Content[] {
  return marked(markedParts(text, asked));
}

/** Mark every second of the parts of a text. */
export function marked(parts: readonly string[]): Content[] {
  return parts.map((part, at) => (at % 2 === 1 ? element('mark', {}, part) : part));
}
