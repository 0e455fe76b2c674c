import { cleanExcerpt } from '../../text/clean-text.ts';
import { addressesIn } from '../addresses-in.ts';
import type { FoundPart } from '../found-work.ts';
import type { BibtexFields } from './latex-fields.ts';
import { readBibtexWork } from './read-bibtex.ts';
import { splitBibtex } from './split-bibtex.ts';

/**
 * Find the works of a BibTeX file, in its order, without any catalogue at hand; `readFields` takes one
 * entry's text and that of the file's @string, and gives a sentence where it can't be read.
 */
export function findInBibtex(
  text: string,
  readFields: (text: string, strings: string) => BibtexFields | string,
): FoundPart[] {
  const parts = splitBibtex(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const strings = parts
    .filter(({ type, open }) => type === 'string' && !open)
    .map((it) => it.text)
    .join('\n');
  const parents = new Map(parts.map((part) => [keyOf(part.text), part.text]));
  return parts.flatMap(({ type, line, text: written, open }): FoundPart[] => {
    const skip = (reason: string): FoundPart => {
      return { line, text: cleanExcerpt(written), reason, links: addressesIn(written) };
    };
    const hasLinks = /https?:\/\//i.test(written);
    if (type === undefined) return hasLinks ? [skip('It stands outside the entries.')] : [];
    if (directives.has(type)) return hasLinks ? [skip(`It stands in @${type}.`)] : [];
    if (open) return [skip('The entry does not end: close its braces and quotes.')];
    const parent = parents.get(/\bcrossref\s*=\s*[{"]\s*([^{}"\s,]+)/i.exec(written)?.[1] ?? '');
    const read = readFields(parent ? `${written}\n${parent}` : written, strings);
    return typeof read === 'string'
      ? [skip(read)]
      : [{ line, work: readBibtexWork(type, read, written) }];
  });
}

const directives = new Set(['comment', 'preamble', 'string']);

function keyOf(text: string): string {
  return /^@\s*\p{L}+\s*[{(]\s*([^\s,{}]+)/u.exec(text)?.[1] ?? '';
}
