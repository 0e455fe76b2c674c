import type { WorkFormat } from './formats.ts';

/** Why a file of references is too large to be read, with its size and what to do; nothing for others. What is let pass takes less than ten seconds. */
export function sizeFault(text: string, format: WorkFormat): string | undefined {
  if (text.length > mostCharacters) {
    return `It holds ${inWords(text.length)} characters, and more than ${inWords(mostCharacters)} are not read at once: ${split}`;
  }
  const works = countMatches(text, starts[format]);
  return works > mostWorks
    ? `It holds about ${inWords(works)} works, and more than ${inWords(mostWorks)} are not read at once: ${split}`
    : undefined;
}

const mostCharacters = 10_000_000;
const mostWorks = 50_000;
const split = 'split it, or export only the works for this list.';

/** What each work starts with. */
const starts: Record<WorkFormat, RegExp> = {
  bibtex: /@\s?\p{L}+\s?[{(]/gu,
  ris: /^TY {1,2}-/gm,
  nbib: /^PMID ?-/gm,
  'csl-json': /"title"\s?:/g,
};

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}
