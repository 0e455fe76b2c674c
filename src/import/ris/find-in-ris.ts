import { cleanExcerpt } from '../../text/clean-text.ts';
import { addressesIn } from '../addresses-in.ts';
import type { FoundPart } from '../found-work.ts';
import { parseRis } from './parse-ris.ts';
import { readRisWork } from './read-ris.ts';

/** Find the works of a RIS file, in its order. */
export function findInRis(text: string): FoundPart[] {
  const { records, problems } = parseRis(text);
  const found = records.map((record) => ({ line: record.line, work: readRisWork(record) }));
  const lost = problems.map(({ line, text: written, reason }) => {
    return { line, text: cleanExcerpt(written), reason, links: addressesIn(written) };
  });
  return [...found, ...lost].toSorted((a, b) => a.line - b.line);
}
