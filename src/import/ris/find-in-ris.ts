import { cleanExcerpt } from '../../text/clean-text.ts';
import { addressesIn } from '../addresses-in.ts';
import { toWorkParts } from '../source-facts.ts';
import type { FoundPart } from '../work.ts';
import { fromNbib } from './from-nbib.ts';
import { parseNbib, parseRis, type RisProblem, type RisRecord } from './parse-ris.ts';
import { readRisRecord } from './read-ris.ts';
import { areNatural } from './ris-names.ts';

/** Find the works of a RIS file, in its order. */
export function findInRis(text: string): FoundPart[] {
  return findIn(parseRis(text));
}

/** Find the works of a file of PubMed (.nbib), in its order. */
export function findInNbib(text: string): FoundPart[] {
  const { records, problems } = parseNbib(text);
  return findIn({ records: records.map(fromNbib), problems });
}

function findIn({ records, problems }: ReturnType<typeof parseRis>): FoundPart[] {
  const lost = joinLines(problems).map(({ line, text: written, reason }) => {
    return { line, text: cleanExcerpt(written), reason, links: addressesIn(written) };
  });
  const names = records.flatMap(({ fields }) => fields).filter(({ tag }) => /^A[U1]$/.test(tag));
  const isNatural = areNatural(names.map(({ value }) => value));
  return [...records.flatMap((record) => toParts(record, isNatural)), ...lost].toSorted(
    (a, b) => a.line - b.line,
  );
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

function toParts(record: RisRecord, isNatural: boolean): FoundPart[] {
  const { line, type, fields } = record;
  const inText = [type, ...fields.map(({ value }) => value)].flatMap(addressesIn);
  return toWorkParts(readRisRecord(record, isNatural), { line, text: type, inText });
}
