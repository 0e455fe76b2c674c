const endings = ['ing', 'ed', 'es', 's', 'e'];

/** Endings of a maker or a making, of longer words alone: a profiler is for profiling, a server for nothing of the kind. */
const makings: readonly [string, number][] = [
  ['ations', 6],
  ['ation', 6],
  ['ers', 5],
  ['er', 5],
];

/** The least letters of a word that is a noun with `al` behind it: a `signal` is none. */
const leastOfKind = 8;

/**
 * A word without the ending by which its forms differ: `trained` and `training` are `train`, `compilers` and
 * `compilation` `compil`, `modelling` and `modeling` `model`, `library` and `libraries` `librari`, `structural` and
 * `structured` `structur`.
 */
export function toStem(word: string): string {
  const stem = withoutKind(withoutEnding(withoutKind(word)));
  if (stem.endsWith('ll')) return stem.slice(0, -1);
  return stem.length > 3 && stem.endsWith('y') ? `${stem.slice(0, -1)}i` : stem;
}

function withoutKind(word: string): string {
  return word.length >= leastOfKind && word.endsWith('al') ? word.slice(0, -2) : word;
}

function withoutEnding(word: string): string {
  // Without a pattern: a search takes the stems of thousands of words before its first answer.
  for (const [making, least] of makings)
    if (word.length >= making.length + least && word.endsWith(making))
      return word.slice(0, -making.length);
  const ending = endings.find((it) => word.length >= it.length + 3 && word.endsWith(it));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** The stem of a word as Americans spell it: `quantised` and `quantizing` are `quantiz`. */
export function toAmericanStem(word: string): string {
  if (!word.includes('is')) return toStem(word);
  return toStem(word.replace(/is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/, 'iz'));
}
