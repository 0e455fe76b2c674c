import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { compareTexts } from '../catalogue/order.ts';
import { venueSlug } from '../catalogue/venue-slug.ts';
import { didYouMean } from '../checks/references/nearest.ts';
import { allFields } from '../schema/fields.ts';
import { kinds } from '../schema/parts.ts';
import { CannotRun } from './run.ts';

/** What an entry must have: one of the values of a field. */
type Condition = { field: string; values: string[] };

/** How a field is asked for: what an entry has of it, what the list knows, and when two values are the same. */
type FieldRule = {
  of: (entry: Entry) => string[];
  known: (catalogue: Catalogue) => string[];
  same?: (a: string, b: string) => boolean;
};

/** What is asked for otherwise than by the values that entries have. */
const special: Record<string, Partial<FieldRule>> = {
  category: {
    of: ({ kind, category, alsoIn = [] }) =>
      [`${kind}/${category}`, ...alsoIn].flatMap((path) => [path, path.split('/')[1] ?? '']),
    known: ({ categories }) => [
      ...kinds.flatMap((kind) => categories[kind].map(({ id }) => id)),
      ...kinds.flatMap((kind) => categories[kind].map(({ id }) => `${kind}/${id}`)),
    ],
  },
  tag: { known: ({ tags }) => tags.map(({ id }) => id) },
  venue: { same: (a, b) => venueSlug(a) === venueSlug(b) },
};

/** The kind, and every field that the schema makes a facet of the search. */
const facets: readonly [string, FieldRule][] = [
  ['kind', { of: ({ kind }: Entry) => [kind], known: () => [...kinds] }],
  ...allFields().flatMap(({ name, shown }): [string, FieldRule][] =>
    shown?.facet ? [[shown.facet, { ...valuesOf(name), ...special[shown.facet] }]] : [],
  ),
];

/** The facets, the devices of results, and every field that holds words or numbers, by its name in lower case. */
const fields: ReadonlyMap<string, FieldRule> = new Map([
  ...allFields().map(({ name }): [string, FieldRule] => [name.toLowerCase(), valuesOf(name)]),
  [
    'device',
    ofEntries(({ results = [] }) =>
      results.flatMap(({ runs = [] }) => runs.flatMap((run) => run.device ?? [])),
    ),
  ],
  ...facets,
]);

function valuesOf(name: string): FieldRule {
  return ofEntries((entry) =>
    [entry[name as keyof Entry] ?? []]
      .flat()
      .filter((value) => typeof value !== 'object')
      .map(String),
  );
}

function ofEntries(of: FieldRule['of']): FieldRule {
  return {
    of,
    known: ({ entries }) => [...new Set(entries.flatMap(of))].toSorted(compareTexts),
  };
}

/** The fields that conditions name most; others go by the names that files have. */
export const conditionFields: readonly string[] = facets.map(([name]) => name);

/** Read `kind=papers,year=2017,year=2018`: values of one field are alternatives. An unknown field or value is reported with what is near. */
export function parseConditions(texts: readonly string[], catalogue: Catalogue): Condition[] {
  const conditions = new Map<string, string[]>();
  for (const text of texts.flatMap((it) => it.split(','))) {
    const [, name = '', value = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/s.exec(text) ?? [];
    if (name === '' || value === '') {
      throw new CannotRun(`--where "${text}": write field=value, as in kind=papers,year=2017.`);
    }
    const [field, rule] = toField(name);
    const values = conditions.get(field) ?? [];
    conditions.set(field, [...values, toValue(field, rule, value, catalogue)]);
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
      const rule = fields.get(field);
      return rule?.of(entry).some((own) => values.some((value) => isSame(rule, own, value)));
    }),
  );
}

function toField(name: string): [string, FieldRule] {
  const field = name.toLowerCase();
  const rule = fields.get(field);
  if (rule) return [field, rule];
  const hint = didYouMean(name, fields.keys()) || ` Use one of ${conditionFields.join(', ')}.`;
  throw new CannotRun(`--where: There is no field "${name}".${hint}`);
}

function toValue(field: string, rule: FieldRule, value: string, catalogue: Catalogue): string {
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
