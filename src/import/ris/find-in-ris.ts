import { cleanExcerpt } from '../../text/clean-text.ts';
import { addressesIn } from '../addresses-in.ts';
import type { FoundPart } from '../found-work.ts';
import { fromNbib } from './from-nbib.ts';
import { parseNbib, parseRis, type RisProblem, type RisRecord } from './parse-ris.ts';
import { readRisWork } from './read-ris.ts';

/** Find the works of a RIS file, in its order. */
export function findInRis(text: string): FoundPart[] {
  return toParts(parseRis(text));
}

/** Find the works of a file of PubMed (.nbib), in its order. */
export function findInNbib(text: string): FoundPart[] {
  const { records, problems } = parseNbib(text);
  return toParts({ records: records.map(fromNbib), problems });
}

function toParts({ records, problems }: ReturnType<typeof parseRis>): FoundPart[] {
  const lost = joinLines(problems).map(({ line, text: written, reason }) => {
    return { line, text: cleanExcerpt(written), reason, links: addressesIn(written) };
  });
  return [...records.flatMap(toWork), ...lost].toSorted((a, b) => a.line - b.line);
}

/** Lines in a row with one fault are one part of the file. */
function joinLines(problems: readonly RisProblem[]): RisProblem[] {
  const joined: { first: RisProblem; last: number; texts: string[] }[] = [];
  for (const problem of problems) {
    const before = joined.at(-1);
    if (before?.first.reason === problem.reason && before.last + 1 === problem.line) {
      before.last = problem.line;
      before.texts.push(problem.text);
    } else joined.push({ first: problem, last: problem.line, texts: [problem.text] });
  }
  return joined.map(({ first, texts }) => ({ ...first, text: texts.join('\n') }));
}

function toWork(record: RisRecord): FoundPart[] {
  const { line, fields } = record;
  const { work, doubts } = readRisWork(record);
  const text = cleanExcerpt(work.title);
  const known = new Set(work.addresses);
  const inText = fields.flatMap(({ value }) => addressesIn(value));
  const others = [...new Set([...inText, ...addressesIn(record.type)])].filter(
    (address) => !known.has(address),
  );
  return [
    { line, work },
    ...doubts.map((reason) => ({ line, text, reason })),
    ...(others.length > 0 ? [{ line, text, reason: inTexts, links: others }] : []),
  ];
}

const inTexts =
  'The address stands in a text of the record: add it by hand where it is the work’s.';
