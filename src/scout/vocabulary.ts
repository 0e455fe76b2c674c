import type { Entry } from '../catalogue/entry.ts';
import { tagIndex, toWords } from '../catalogue/tag-index.ts';
import type { Tag } from '../schema/tags.ts';
import { isQuestionWord } from '../search/question-words.ts';
import { toStem } from '../search/stem.ts';

/** What the list talks about: its tags by every name they have, and the words that its titles share. */
export type Vocabulary = {
  /** The terms of a text, each once. */
  termsIn: (text: string) => Term[];
  /** In what part of the list's own titles a term stands. */
  shareOf: (term: Term) => number;
};

/** A term of the vocabulary: a tag, or a word of titles. */
export type Term = { key: string; name: string; tag?: string };

/** Titles that must share a word before it is the list's own. */
const leastTitles = 3;
/** Words of the longest name of a tag that is looked for. */
const longestName = 4;

/** Derive the vocabulary from the tags, with their synonyms, and from the titles of the entries; “pruned” is as good as “pruning”. */
export function makeVocabulary(
  entries: readonly Pick<Entry, 'title'>[],
  tags: readonly Tag[],
): Vocabulary {
  const names = new Map<string, string>();
  for (const [words, tag] of tagIndex(tags)) {
    const name = words.split(' ').map(toStem).join(' ');
    if (!names.has(name)) names.set(name, tag);
  }
  const labels = new Map(tags.map(({ id, label }) => [id, label]));
  const titles = entries.map(({ title }) => wordsOf(title));
  const wordCounts = count(titles.map((words) => words.map(toStem)));
  const counts = count(titles.map((words) => termsOf(words).map(({ key }) => key)));
  return {
    termsIn: (text) => termsOf(wordsOf(text)),
    shareOf: ({ key }) => ((counts.get(key) ?? 0) + 0.5) / (entries.length + 1),
  };

  /** The longest name of a tag that starts at a word wins over the shorter ones. */
  function termsOf(words: readonly string[]): Term[] {
    const stems = words.map(toStem);
    const found = new Map<string, Term>();
    for (let at = 0; at < words.length; at++) {
      const tagged = tagAt(stems, at);
      const term = tagged?.term ?? wordTerm(words[at] ?? '', stems[at] ?? '');
      if (term && !found.has(term.key)) found.set(term.key, term);
      if (tagged) at += tagged.length - 1;
    }
    return [...found.values()];
  }

  function tagAt(stems: readonly string[], at: number) {
    for (let length = Math.min(longestName, stems.length - at); length > 0; length--) {
      const tag = names.get(stems.slice(at, at + length).join(' '));
      if (tag === undefined) continue;
      return { length, term: { key: `#${tag}`, name: labels.get(tag) ?? tag, tag } };
    }
    return undefined;
  }

  function wordTerm(word: string, stem: string): Term | undefined {
    const says = word.length > 2 && !isQuestionWord(word) && !sayNothing.has(word);
    const isOwn = says && (wordCounts.get(stem) ?? 0) >= leastTitles;
    return isOwn ? { key: stem, name: word } : undefined;
  }
}

function wordsOf(text: string): string[] {
  return toWords(text).split(' ');
}

/** In how many of the lists each item stands. */
function count(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const item of new Set(list)) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Words of many titles on any subject. */
const sayNothing = new Set(
  'across all approach based beyond case method new one open real system through toward two under using via'.split(
    ' ',
  ),
);
