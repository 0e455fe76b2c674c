import type { Catalogue } from '../catalogue/entry.ts';
import { compareTexts } from '../catalogue/order.ts';
import { authorFinder, type ListedAuthor } from './authors.ts';
import { coreTags } from './core-tags.ts';
import type { Evidence, Find } from './find.ts';
import { makeVocabulary, type Term, type Vocabulary } from './vocabulary.ts';
import { findId } from './work-id.ts';

/** A new work, all that speaks for it, and the sum of that: the higher, the earlier it is proposed. */
export type Candidate = Find & {
  /** As people and `content/scout.yaml` name it. */
  id: string;
  score: number;
  authors: ListedAuthor[];
  /** Terms of the list in its title, the most telling first. */
  titleTerms: Term[];
  /** Tags that only its abstract or description names. */
  aboutTerms: Term[];
};

/** What one thing adds to a score. Doubling a number adds one weight, so that no single kind of evidence drowns the others. */
const weights = { cites: 1.5, cited: 1.5, owner: 1, similar: 0.5, author: 1 };
/** Terms of a title that count; a long title is no better. */
const mostTerms = 5;
const aboutWeight = 0.25;
const mostOfAuthors = 3;
/** Where no word is the list's, a name is perhaps another person's. */
const namesake = 0.3;
/** What must speak for a work before anybody is shown it. */
const leastScore = 1.5;

/** Order finds by their evidence; those with hardly any are left out and counted. */
export function rankFinds(
  finds: readonly Find[],
  { entries, tags, site }: Pick<Catalogue, 'entries' | 'tags' | 'site'>,
): { candidates: Candidate[]; faint: number } {
  const vocabulary = makeVocabulary(entries, tags);
  const core = new Set(coreTags({ tags, site }).map(({ id }) => id));
  const weigh = termWeigher(vocabulary, finds, core);
  const findAuthors = authorFinder(entries);
  const all = finds.map((find) => toCandidate(find, vocabulary, weigh, findAuthors));
  const candidates = all.filter(({ score }) => score >= leastScore).toSorted(byScore);
  return { candidates, faint: all.length - candidates.length };
}

/** The better, then the newer, then by name. */
function byScore(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    compareTexts(b.published ?? '', a.published ?? '') ||
    compareTexts(a.id, b.id)
  );
}

function toCandidate(
  find: Find,
  vocabulary: Vocabulary,
  weigh: (term: Term) => number,
  findAuthors: ReturnType<typeof authorFinder>,
): Candidate {
  const { work, about, evidence } = find;
  const authors = findAuthors(work.fields.authors ?? []).toSorted(
    (a, b) => b.entries.length - a.entries.length,
  );
  const inTitle = telling(vocabulary.termsIn(work.title));
  const keys = new Set(inTitle.map(({ term }) => term.key));
  const inAbout = telling(
    vocabulary.termsIn(about ?? '').filter(({ key, tag }) => tag !== undefined && !keys.has(key)),
  );
  const words =
    sum(inTitle, ({ weight }) => weight) + aboutWeight * sum(inAbout, ({ weight }) => weight);
  const people = Math.min(
    mostOfAuthors,
    weights.author * sum(authors, ({ entries }) => Math.log2(1 + entries.length)),
  );
  const score = sum(evidence, evidenceScore) + words + people * (words > 0 ? 1 : namesake);
  return {
    ...find,
    id: findId(find),
    score: Math.round(score * 100) / 100,
    authors,
    titleTerms: inTitle.map(({ term }) => term),
    aboutTerms: inAbout.map(({ term }) => term),
  };

  function telling(terms: readonly Term[]) {
    return terms
      .map((term) => ({ term, weight: weigh(term) }))
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight || compareTexts(a.term.key, b.term.key))
      .slice(0, mostTerms);
  }
}

function evidenceScore(it: Evidence): number {
  if (it.type === 'listed') return nearness(it.here, it.works);
  const weight = weights[it.type];
  if (!('entries' in it)) return weight;
  const many = weight * Math.log2(1 + it.entries.length);
  return it.type === 'cited' ? many * ownShare(it.entries.length, it.times) : many;
}

/** A list says the more of what belongs here, the more of its works do: 1 where one in ten is an entry, 2.5 where all are. */
function nearness(here: number, works: number): number {
  return clamp(2.5 + 1.5 * Math.log10(here / Math.max(1, works)), 0.3, 2.5);
}

/** What half the world cites says little of this list: from 1, where one citation in a hundred or more is the list's, down to 0 at one in 10,000. */
function ownShare(entries: number, times: number): number {
  const share = entries / Math.max(entries, times);
  return clamp((Math.log10(share) + 4) / 2, 0, 1);
}

/**
 * Weigh a term by how much more often the list's titles have it than those that were found, as a logarithm. A tag
 * starts at 1 and a word of titles at 0: the list's tags are its subject, however many of the finds share it, and those
 * that `site.yaml` names count once more. Few finds say little, so that the list's own share counts for as many as
 * `prior`.
 */
function termWeigher(
  { termsIn, shareOf }: Vocabulary,
  finds: readonly Find[],
  core: ReadonlySet<string>,
) {
  const prior = 50;
  const counts = new Map<string, number>();
  for (const { work } of finds)
    for (const { key } of termsIn(work.title)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (term: Term): number => {
    const own = shareOf(term);
    const found = ((counts.get(term.key) ?? 0) + prior * own) / (finds.length + prior);
    const contrast = Math.log(own / found) / 2;
    if (term.tag === undefined) return clamp(contrast, 0, 1);
    return clamp(1 + contrast, 0.6, 2) + (core.has(term.tag) ? 1 : 0);
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
