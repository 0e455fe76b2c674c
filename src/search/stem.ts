/** A word without the ending by which its forms differ: `trained` and `training` are `train`. */
export function toStem(word: string): string {
  return word.replace(/(?<=...)(?:ing|ed|es|s|e)$/, '');
}

/** The stem of a word as Americans spell it: `quantised` and `quantizing` are `quantiz`. */
export function toAmericanStem(word: string): string {
  return toStem(word.replace(/is(?=(?:e|ed|es|ing|ation)$)/, 'iz'));
}
