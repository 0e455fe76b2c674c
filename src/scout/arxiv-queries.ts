import type { Catalogue } from '../catalogue/entry.ts';
import { compareTexts } from '../catalogue/order.ts';
import { toWords } from '../catalogue/tag-index.ts';
import type { Tag } from '../schema/tags.ts';
import { listAuthors } from './authors.ts';
import { coreTags } from './core-tags.ts';

/** Names and phrases of one question: a longer one has an address that servers refuse. */
const mostOfOne = 20;
const mostAuthors = 80;
const mostPhrases = 60;

/**
 * Questions to arXiv's API (https://info.arxiv.org/help/api/user-manual.html#query_details) for papers that were
 * submitted between two days: by authors of several entries, with what the list is about in their titles, and with
 * other tags there and what it is about in their abstracts. `about` ends a sentence about the papers.
 */
export function arxivQueries(
  catalogue: Pick<Catalogue, 'entries' | 'tags' | 'site'>,
  { since, today }: { since: string; today: string },
): { query: string; about: string }[] {
  const span = `submittedDate:[${day(since)}0000 TO ${day(today)}2359]`;
  const core = coreTags(catalogue);
  const names = core.flatMap(namesOf).slice(0, mostOfOne);
  const also =
    names.length > 0 ? ` AND (${names.map((name) => `abs:"${name}"`).join(' OR ')})` : '';
  const others = usedNames({
    ...catalogue,
    tags: catalogue.tags.filter((tag) => !core.includes(tag)),
  });
  const ask = (terms: readonly string[], about: string, more = '') =>
    parts(terms).map((part) => ({ query: `(${part.join(' OR ')})${more} AND ${span}`, about }));
  const inTitles = (list: readonly string[]) => list.map((name) => `ti:"${name}"`);
  return [
    ...ask(prolificAuthors(catalogue), 'by authors of entries'),
    ...ask(inTitles(names), 'with the subject of the list in their titles'),
    ...ask(inTitles(others), 'with tags of the list in their titles', also),
  ];
}

function namesOf({ label, synonyms = [] }: Tag): string[] {
  return [...new Set([label, ...synonyms].map(plain))];
}

function day(date: string): string {
  return date.replaceAll('-', '');
}

function parts(terms: readonly string[]): string[][] {
  const count = Math.ceil(terms.length / mostOfOne);
  return Array.from({ length: count }, (_, at) =>
    terms.slice(at * mostOfOne, (at + 1) * mostOfOne),
  );
}

/** Those with the most entries, two at least. */
function prolificAuthors({ entries }: Pick<Catalogue, 'entries'>): string[] {
  return [...listAuthors(entries).values()]
    .filter((author) => author.entries.length > 1)
    .toSorted((a, b) => b.entries.length - a.entries.length || compareTexts(a.name, b.name))
    .slice(0, mostAuthors)
    .map(({ name }) => `au:"${plain(name)}"`);
}

/** Names of tags that several titles of entries use, the most used first. */
function usedNames({ entries, tags }: Pick<Catalogue, 'entries' | 'tags'>): string[] {
  const titles = entries.map(({ title }) => ` ${toWords(title)} `);
  return [...new Set(tags.flatMap(namesOf))]
    .map((name) => {
      const words = ` ${toWords(name)} `;
      return { name, used: titles.filter((title) => title.includes(words)).length };
    })
    .filter(({ used }) => used > 1)
    .toSorted((a, b) => b.used - a.used || compareTexts(a.name, b.name))
    .slice(0, mostPhrases)
    .map(({ name }) => name);
}

/** Quotation marks and brackets would end the phrase. */
function plain(text: string): string {
  return text
    .replace(/["()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
