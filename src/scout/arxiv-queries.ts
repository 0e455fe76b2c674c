import type { Catalogue } from '../catalogue/entry.ts';
import { compareTexts } from '../catalogue/order.ts';
import { toWords } from '../catalogue/tag-index.ts';
import { listAuthors } from './authors.ts';

/** Names and phrases of one question: a longer one has an address that servers refuse. */
const mostOfOne = 20;
const mostAuthors = 80;
const mostPhrases = 80;

/**
 * Questions to arXiv's API (https://info.arxiv.org/help/api/user-manual.html#query_details) for papers that were
 * submitted between two days: by authors of several entries, and with names of tags in their titles. `about` ends a
 * sentence about the papers.
 */
export function arxivQueries(
  catalogue: Pick<Catalogue, 'entries' | 'tags'>,
  { since, today }: { since: string; today: string },
): { query: string; about: string }[] {
  const span = `submittedDate:[${day(since)}0000 TO ${day(today)}2359]`;
  const ask = (terms: readonly string[], about: string) =>
    parts(terms).map((part) => ({ query: `(${part.join(' OR ')}) AND ${span}`, about }));
  return [
    ...ask(prolificAuthors(catalogue), 'by authors of entries'),
    ...ask(phrases(catalogue), 'with words of the list in their titles'),
  ];
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

/** Names of tags that titles of entries use: those of several words, which mean one thing, before single words; the most used first. */
function phrases({ entries, tags }: Pick<Catalogue, 'entries' | 'tags'>): string[] {
  const titles = entries.map(({ title }) => ` ${toWords(title)} `);
  const names = new Set(
    tags.flatMap(({ label, synonyms = [] }) => [label, ...synonyms].map(plain)),
  );
  return [...names]
    .map((name) => {
      const words = ` ${toWords(name)} `;
      const used = titles.filter((title) => title.includes(words)).length;
      return { name, used, isPhrase: /[\s-]/.test(name) };
    })
    .filter(({ name, used }) => used > 1 && name.length > 2)
    .toSorted(
      (a, b) =>
        Number(b.isPhrase) - Number(a.isPhrase) || b.used - a.used || compareTexts(a.name, b.name),
    )
    .slice(0, mostPhrases)
    .map(({ name }) => `ti:"${name}"`);
}

/** Quotation marks and brackets would end the phrase. */
function plain(text: string): string {
  return text
    .replace(/["()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
