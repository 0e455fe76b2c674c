import GithubSlugger from 'github-slugger';
import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { byYearThenTitle } from '../catalogue/order.ts';
import type { Category } from '../schema/categories.ts';
import { type Kind, kinds } from '../schema/parts.ts';
import { namelessSite, type Site } from '../schema/site.ts';
import { cleanLine } from '../text/clean-text.ts';
import { escapeMarkdown, markdownLink } from '../text/markdown-text.ts';
import { writeAwesomeItem } from './awesome-item.ts';
import { tagNamer } from './tag-namer.ts';

type Section = {
  category: Category;
  title: string;
  entries: readonly Entry[];
  /** Entries of other categories that are listed here as well. */
  guests: readonly Entry[];
};

/**
 * Write the whole list as one Markdown file that passes awesome-lint and that the importer reads
 * back. An entry stands once, in its own category; its further ones name it in a line of text.
 */
export function writeAwesomeList(catalogue: Catalogue, { siteUrl }: { siteUrl?: string }): string {
  const { title, purpose, kinds: named } = catalogue.site ?? namelessSite;
  const parts = toParts(catalogue);
  const used = kinds.filter((kind) => catalogue.entries.some((entry) => entry.kind === kind));
  const titleOf = new Map(
    kinds.flatMap((kind) =>
      catalogue.categories[kind].map(({ id, title }) => [`${kind}/${id}`, title] as const),
    ),
  );
  const tagName = tagNamer(catalogue.tags);
  const blocks = [
    `# Awesome ${title.replace(/^awesome[ -]+/i, '')} [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)`,
    `> ${kindsOf(named, used)} for ${purpose}.`,
    ...(siteUrl === undefined ? [] : [`${markdownLink('The site', siteUrl)} ${site}`]),
    '## Contents',
    writeContents(parts, title),
    ...parts.flatMap(({ title, sections }) => [
      `## ${escapeMarkdown(title)}`,
      ...sections.flatMap((section) => writeSection(section, titleOf, tagName)),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const site = 'has a note on every entry, a full-text search, BibTeX and feeds.';

/** `Papers, libraries, tutorials and tools` */
function kindsOf(named: Site['kinds'], used: readonly Kind[]): string {
  const titles = (used.length > 0 ? used : kinds).map((kind, at) =>
    at === 0 ? named[kind].title : named[kind].title.toLowerCase(),
  );
  return new Intl.ListFormat('en-GB').format(titles);
}

type Part = { title: string; sections: Section[] };

/** The kinds with the categories that hold anything, in reading order. */
function toParts({ entries, categories }: Catalogue): Part[] {
  const sorted = entries.toSorted(byYearThenTitle);
  const own = Map.groupBy(sorted, ({ kind, category }) => `${kind}/${category}`);
  const guests = Map.groupBy(
    sorted.flatMap((entry) => furtherPaths(entry).map((path) => ({ path, entry }))),
    ({ path }) => path,
  );
  const toSections = (kind: Kind) =>
    categories[kind].map((category) => ({
      category,
      title: cleanLine(category.title),
      entries: own.get(`${kind}/${category.id}`) ?? [],
      guests: (guests.get(`${kind}/${category.id}`) ?? []).map(({ entry }) => entry),
    }));
  return (
    kinds
      // By these names the importer knows the kinds, whatever pages call them.
      .map((kind) => ({ title: kind.charAt(0).toUpperCase() + kind.slice(1), kind }))
      .map(({ title, kind }) => ({ title, sections: toSections(kind).filter(isFilled) }))
      .filter(({ sections }) => sections.length > 0)
  );
}

function furtherPaths({ kind, category, alsoIn = [] }: Entry): string[] {
  return [...new Set(alsoIn)].filter((path) => path !== `${kind}/${category}`);
}

function isFilled({ entries, guests }: Section): boolean {
  return entries.length + guests.length > 0;
}

function writeContents(parts: readonly Part[], name: string): string {
  const anchors = new GithubSlugger();
  // The headings above these take their anchors first.
  for (const heading of [`Awesome ${name} `, 'Contents']) anchors.slug(heading);
  const line = (title: string) => `- ${markdownLink(title, `#${anchors.slug(title)}`)}`;
  return parts
    .flatMap(({ title, sections }) => [
      line(title),
      ...sections.map((section) => `  ${line(section.title)}`),
    ])
    .join('\n');
}

function writeSection(
  { category, title, entries, guests }: Section,
  titleOf: ReadonlyMap<string, string>,
  tagName: (id: string) => string,
): string[] {
  return [
    `### ${escapeMarkdown(title)}`,
    escapeMarkdown(cleanLine(category.description)),
    ...(entries.length > 0
      ? [entries.map((entry) => writeAwesomeItem(entry, tagName)).join('\n')]
      : []),
    ...[...Map.groupBy(guests, (entry) => `${entry.kind}/${entry.category}`)].map(
      ([path, there]) => `See also ${toNames(there)}, under ${toName(titleOf.get(path) ?? path)}.`,
    ),
  ];
}

/** Names without links: the main link of an entry may stand once, and text without links is none of the importer's. */
function toNames(entries: readonly Entry[]): string {
  return entries.map(({ title }) => toName(title)).join('; ');
}

function toName(title: string): string {
  return `“${escapeMarkdown(cleanLine(title))}”`;
}
