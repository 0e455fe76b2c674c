const endings = ['ing', 'ed', 'es', 's', 'e'];

/** A word without the ending by which its forms differ: `trained` and `training` are `train`. */
export function toStem(word: string): string {
  // Without a pattern: a search takes the stems of thousands of words before its first answer.
  const ending = endings.find((it) => word.length >= it.length + 3 && word.endsWith(it));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** The stem of a word as Americans spell it: `quantised` and `quantizing` are `quantiz`. */
export function toAmericanStem(word: string): string {
  if (!word.includes('is')) return toStem(word);
  return toStem(word.replace(/is(?=(?:e|ed|es|ing|ation)$)/, 'iz'));
}
