import { acceleratorText } from '../catalogue/engines/accelerator-text.ts';
import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { listedRepository } from '../catalogue/entry-links.ts';
import { observedRepository } from '../catalogue/observed.ts';
import { entryPulse, repositoryPulse } from '../catalogue/pulse.ts';
import { venueSlug } from '../catalogue/venue-slug.ts';
import { allFields, type Field, inOrder } from '../schema/fields.ts';
import type { Kind } from '../schema/parts.ts';
import { categoryPath, href, tagPath, venuePath, yearPath } from './urls.ts';

/** One of the facts on an entry’s page: a text, a link, or a row of links. */
type Fact = Value & { label: string };

type FactLink = { text: string; href: string; isOutside?: boolean; isTag?: boolean };

type Value = {
  text?: string;
  link?: FactLink;
  links?: readonly FactLink[];
  /** What stands smaller behind it. */
  aside?: string | undefined;
  look?: 'mono' | 'broad';
};

type Known = Pick<Catalogue, 'categories' | 'observed'> & { tagLabel: (id: string) => string };

/** The facts that an entry’s page shows, in their order: fields of the schema but those that stand elsewhere, and what was seen of its repository. */
export function entryFacts(
  entry: Entry,
  known: Known,
  elsewhere: ReadonlySet<string> = new Set(),
): Fact[] {
  return rows.flatMap(({ name, label, draw }) => {
    const value = elsewhere.has(name) ? undefined : (special[name] ?? draw)?.(entry, known);
    return value ? [{ label, ...value }] : [];
  });
}

type Drawer = (entry: Entry, known: Known) => Value | undefined;

/** Facts that lead to a page, or that follow from more than the field of their name. */
const special: Record<string, Drawer> = {
  venue: ({ venue, venueName }) =>
    venue === undefined
      ? undefined
      : { link: { text: venue, href: href(venuePath(venueSlug(venue))) }, aside: venueName },
  year: ({ year }) =>
    year === undefined ? undefined : { link: { text: String(year), href: href(yearPath(year)) } },
  aliases: ({ aliases }) => toText(aliases?.join('; ')),
  organizations: ({ organizations }) => toText(organizations?.join('; ')),
  arxiv: ({ arxiv }) => identifier(arxiv, 'https://arxiv.org/abs/'),
  doi: ({ doi }) => identifier(doi, 'https://doi.org/'),
  status: (entry, { observed }) => toText(entryPulse(entry, observed)?.text),
  codeState(entry, { observed }) {
    const seen = entry.kind === 'papers' && observedRepository(entry, observed);
    return seen ? toText(repositoryPulse(seen).text) : undefined;
  },
  lastCommit: (entry, { observed }) => toText(observedRepository(entry, observed)?.lastCommit),
  stars: (entry, { observed }) =>
    toText(observedRepository(entry, observed)?.stars.toLocaleString('en')),
  asked: (entry, { observed }) => toText(observedRepository(entry, observed)?.checked),
  keeper(entry) {
    const owner = listedRepository(entry)?.split('/')[0];
    if (owner === undefined) return undefined;
    return { link: { text: `@${owner}`, href: `https://github.com/${owner}`, isOutside: true } };
  },
  tags: ({ tags }, { tagLabel }) =>
    tags && {
      look: 'broad',
      links: tags.map((tag) => ({ text: tagLabel(tag), href: href(tagPath(tag)), isTag: true })),
    },
  alsoIn({ alsoIn = [] }, { categories }) {
    const links = alsoIn.flatMap((path) => {
      const [kind, id] = path.split('/') as [Kind, string];
      const category = categories[kind]?.find((it) => it.id === id);
      return category ? [{ text: category.title, href: href(categoryPath(kind, id)) }] : [];
    });
    return links.length > 0 ? { links } : undefined;
  },
  install: ({ install }) => {
    const text = install?.map(({ command }) => command).join('; ');
    return text === undefined ? undefined : { text, look: 'mono' };
  },
  accelerators: ({ accelerators }) => toText(accelerators?.map(acceleratorText).join('; ')),
  added: ({ added }) => ({ text: added, look: 'mono' }),
};

/** What no field holds. */
const beside = [
  { name: 'codeState', label: 'Code' },
  { name: 'lastCommit', label: 'Last commit' },
  { name: 'stars', label: 'Stars' },
  { name: 'asked', label: 'GitHub asked' },
  { name: 'keeper', label: 'Kept by' },
];

const rows: readonly { name: string; label: string; draw?: Drawer }[] = inOrder(
  [...allFields().flatMap(toRow), ...beside],
  {
    first: ['venue', 'year', 'aliases', 'organizations', 'arxiv', 'doi'],
    last: [
      ...['status', 'codeState', 'lastCommit', 'stars', 'asked', 'lastRelease', 'format'],
      ...['keeper', 'tags', 'alsoIn', 'added'],
    ],
  },
);

function toRow(field: Field) {
  const { name, label, shown } = field;
  if (!shown?.page) return [];
  const draw: Drawer = (entry) => plainValue(field, entry[name as keyof Entry]);
  return [{ name, label: shown.page === true ? label : shown.page, draw }];
}

/** A field’s value as its schema says: an address as a link, a number with its unit, the items of a list with commas. */
function plainValue({ isAddress, unit }: Field, value: unknown): Value | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && isAddress) {
    return { link: { text: new URL(value).host, href: value, isOutside: true } };
  }
  const items = Array.isArray(value) ? value : [value];
  const text = items.map(writeItem).join(', ');
  return { text: unit === undefined ? text : `${text} ${unit}` };
}

function writeItem(item: unknown): string {
  if (typeof item === 'number') return String(item);
  return typeof item === 'object' && item ? Object.values(item).join(', ') : String(item);
}

function toText(text: string | undefined): Value | undefined {
  return text === undefined || text === '' ? undefined : { text };
}

function identifier(id: string | undefined, place: string): Value | undefined {
  return id === undefined
    ? undefined
    : { link: { text: id, href: place + id, isOutside: true }, look: 'mono' };
}
