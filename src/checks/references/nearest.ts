import { editDistance } from '../../text/edit-distance.ts';

/** The known word nearest to a mistyped one, or nothing where none is near: one edit for every three letters of it or of its last part (papers/slug), three at most. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  const { length } = word.split('/').findLast((part) => part !== '') ?? word;
  const limit = Math.min(3, Math.max(1, Math.floor(length / 3)));
  let best: string | undefined;
  let bestEdits = limit + 1;
  for (const candidate of known) {
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestEdits - 1);
    if (edits < bestEdits) [best, bestEdits] = [candidate, edits];
  }
  return best;
}

/** ` Did you mean "tags"?`, or nothing where no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearestWord(word, known);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}

/** `didYouMean` for words that may be many: after a hundred something larger is wrong than letters, and the search would take its time. */
export function suggestFrom(known: ReadonlySet<string>): (word: string) => string {
  let searches = 0;
  return (word) => (searches++ < 100 ? didYouMean(word, known) : '');
}
