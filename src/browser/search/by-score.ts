/** What rounding changes in a score, as a share of it: 4e-7 was the most seen; other differences start at 1e-5. */
const rounding = 4e-6;

/** The greater score first; scores that differ by rounding alone are equal. */
export function compareScores(a: number, b: number): number {
  return Math.abs(b - a) > rounding * a ? b - a : 0;
}

/**
 * Best first, equal ones by id: Pagefind adds up scores in an order that changes from search to
 * search, and with it the last digits and the order of equal ones.
 */
export function byScore<T extends { id: string; score: number }>(hits: readonly T[]): T[] {
  return hits.toSorted((a, b) => compareScores(a.score, b.score) || (a.id < b.id ? -1 : 1));
}
