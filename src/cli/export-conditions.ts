import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { compareTexts } from '../catalogue/order.ts';
import { venueSlug } from '../catalogue/venue-slug.ts';
import { didYouMean } from '../checks/nearest.ts';
import { kinds } from '../schema/parts.ts';
import { CannotRun } from './run.ts';

/** What an entry must have: one of the values of a field. */
type Condition = { field: Field; values: string[] };

type Field = keyof typeof fields;

/** How each field is asked for: what an entry has of it, what the list knows, and when two values are the same. */
const fields = {
  kind: { of: ({ kind }: Entry) => [kind], known: () => [...kinds] },
  category: {
    of: ({ kind, category, alsoIn = [] }: Entry) =>
      [`${kind}/${category}`, ...alsoIn].flatMap((path) => [path, path.split('/')[1] ?? '']),
    known: ({ categories }: Catalogue) => [
      ...kinds.flatMap((kind) => categories[kind].map(({ id }) => id)),
      ...kinds.flatMap((kind) => categories[kind].map(({ id }) => `${kind}/${id}`)),
    ],
  },
  tag: {
    of: ({ tags = [] }: Entry) => tags,
    known: ({ tags }: Catalogue) => tags.map(({ id }) => id),
  },
  year: {
    of: ({ year }: Entry) => (year === undefined ? [] : [String(year)]),
    known: fromEntries('year'),
  },
  venue: {
    of: ({ venue }: Entry) => (venue === undefined ? [] : [venue]),
    known: fromEntries('venue'),
    same: (a: string, b: string) => venueSlug(a) === venueSlug(b),
  },
} satisfies Record<string, FieldRule>;

type FieldRule = {
  of: (entry: Entry) => string[];
  known: (catalogue: Catalogue) => string[];
  same?: (a: string, b: string) => boolean;
};

function fromEntries(field: 'year' | 'venue') {
  return ({ entries }: Catalogue): string[] =>
    [
      ...new Set(
        entries.flatMap((entry) => (entry[field] === undefined ? [] : String(entry[field]))),
      ),
    ].toSorted(compareTexts);
}

/** The fields that conditions can name. */
export const conditionFields = Object.keys(fields) as Field[];

/** Read `kind=papers,year=2017,year=2018`: values of one field are alternatives. An unknown field or value is reported with what is near. */
export function parseConditions(texts: readonly string[], catalogue: Catalogue): Condition[] {
  const conditions = new Map<Field, string[]>();
  for (const text of texts.flatMap((it) => it.split(','))) {
    const [, name = '', value = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/s.exec(text) ?? [];
    if (name === '' || value === '') {
      throw new CannotRun(`--where "${text}": write field=value, as in kind=papers,year=2017.`);
    }
    const field = toField(name);
    const values = conditions.get(field) ?? [];
    conditions.set(field, [...values, toValue(field, value, catalogue)]);
  }
  return [...conditions].map(([field, values]) => ({ field, values }));
}

/** The entries that fulfil every condition. */
export function selectEntries(
  entries: readonly Entry[],
  conditions: readonly Condition[],
): Entry[] {
  return entries.filter((entry) =>
    conditions.every(({ field, values }) => {
      const rule: FieldRule = fields[field];
      return rule.of(entry).some((own) => values.some((value) => isSame(rule, own, value)));
    }),
  );
}

function toField(name: string): Field {
  const found = conditionFields.find((field) => field === name.toLowerCase());
  if (found) return found;
  const hint = didYouMean(name, conditionFields) || ` Use one of ${conditionFields.join(', ')}.`;
  throw new CannotRun(`--where: There is no field "${name}".${hint}`);
}

function toValue(field: Field, value: string, catalogue: Catalogue): string {
  const rule: FieldRule = fields[field];
  const known = rule.known(catalogue);
  if (known.some((it) => isSame(rule, it, value))) return value;
  const hint = didYouMean(value, known) || listSome(known);
  throw new CannotRun(`--where: No entry can have ${field}=${value}.${hint}`);
}

function isSame({ same }: FieldRule, a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase() || same?.(a, b) === true;
}

function listSome(known: readonly string[]): string {
  if (known.length === 0) return '';
  const shown = known.slice(0, 20).join(', ');
  return known.length > 20
    ? ` There are ${shown} and ${known.length - 20} more.`
    : ` There are ${shown}.`;
}
