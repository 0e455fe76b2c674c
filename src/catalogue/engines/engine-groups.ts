import type { Vocabularies, Word } from '../../schema/vocabularies.ts';
import type { Entry } from '../entry.ts';
import { compareTexts } from '../order.ts';
import { slugify, uniqueSlugs } from '../slug.ts';
import type { Engine } from './compare-engines.ts';

/** One word that an engine's entry states, under the column that shows it; none where it names no interface and no maker. */
export type EngineMark = { column: string | undefined; text: string; experimental: boolean };

/** A column of the comparison, by which it can be filtered: `{ id: 'on-android', label: 'Android', engines: 29 }`. */
export type EngineColumn = { id: string; label: string; engines: number };

/** What engines are compared by: the columns, and by the id of an engine's entry its marks in the order of the columns. */
export type EngineGroup = {
  /** Its name in addresses. */
  id: string;
  title: string;
  columns: EngineColumn[];
  /** The filter that takes whatever its marks name, in a group where that is a question: any maker's NPU. */
  any?: EngineColumn;
  marks: ReadonlyMap<string, EngineMark[]>;
};

type Stated = { word: string | undefined; text: string; experimental: boolean };
type Fact = {
  id: string;
  title: string;
  /** How the filter by any of its words is called. */
  any?: string;
  vocabulary?: Exclude<keyof Vocabularies, 'interfaces'>;
  stated: (entry: Entry) => Stated[];
};

/** What engines are compared by; words that name no interface or maker stand for any of them. */
const facts: Fact[] = [
  { id: 'on', title: 'Runs on', ...words('platforms') },
  { id: 'gpu', title: 'CPU, GPU', vocabulary: 'backends', stated: processors },
  { id: 'npu', title: 'NPU, DSP', any: 'any maker', vocabulary: 'vendors', stated: accelerators },
  { id: 'reads', title: 'Reads', ...words('modelFormats') },
  { id: 'numbers', title: 'Numbers', ...words('precisions') },
  { id: 'from', title: 'Used from', ...words('languages') },
];

/** More columns than this make the table of all groups wider than a screen. */
const most = 8;

/** A word is a column of its own where one in so many engines states it. */
const rare = 16;

/**
 * Group what engines state into columns: the words of the vocabularies that most engines state, in the order of the
 * vocabulary, and one column for all other words. A group that no engine fills is left out.
 */
export function groupEngines(
  engines: readonly Engine[],
  vocabularies: Vocabularies | undefined,
): EngineGroup[] {
  return facts.flatMap((fact) => {
    const group = toGroup(fact, engines, fact.vocabulary && vocabularies?.[fact.vocabulary]);
    return [...group.marks.values()].some((marks) => marks.length > 0) ? [group] : [];
  });
}

/** The licences that more than one engine has, as filters: `{ id: 'licence-mit', label: 'MIT', engines: 12 }`. */
export function engineLicences(engines: readonly Engine[]): EngineColumn[] {
  const same = Map.groupBy(
    engines.flatMap(({ entry }) => entry.license ?? []),
    licenceId,
  );
  return [...same]
    .map(([id, [label = '', ...more]]) => ({ id, label, engines: more.length + 1 }))
    .filter(({ engines }) => engines > 1)
    .toSorted((a, b) => b.engines - a.engines || compareTexts(a.label, b.label));
}

/** The id of the filter by a licence. */
export function licenceId(license: string): string {
  return `licence-${slugify(license)}`;
}

function toGroup(
  { id, title, any, stated }: Fact,
  engines: readonly Engine[],
  vocabulary: readonly Word[] = [],
): EngineGroup {
  const found = engines.map(({ entry }) => ({ entry, stated: stated(entry) }));
  const counts = count(
    found.map((it) => [...new Set(it.stated.flatMap(({ word }) => word ?? []))]),
  );
  const place = new Map(vocabulary.map(({ label }, at) => [label, at]));
  const placeOf = (word: string) => place.get(word) ?? place.size;
  const byPlace = (a: string, b: string) => placeOf(a) - placeOf(b) || compareTexts(a, b);
  const known = new Map(vocabulary.map((word) => [word.label, word.id]));
  const often = [...counts]
    .filter(([, engineCount]) => engineCount * rare >= engines.length)
    .toSorted(([a, m], [b, n]) => n - m || byPlace(a, b));
  // A column for all others takes as much room as the only other word.
  const room = counts.size === most + 1 && often.length > most ? most + 1 : most;
  const own = often.slice(0, room).map(([word]) => word);
  const free = uniqueSlugs(['any', 'others']);
  const columns = own.toSorted(byPlace).map((word) => ({
    id: `${id}-${free([known.get(word) ?? (slugify(word) || 'word')])}`,
    label: word,
    engines: counts.get(word) ?? 0,
  }));
  const others = `${id}-others`;
  const columnOf = new Map(columns.map((column) => [column.label, column.id]));
  const order = [...columns.map((column) => column.id), others];
  const marks = found.map(({ entry, stated }) => {
    const all = stated.map(({ word, ...mark }) => ({
      ...mark,
      column: word === undefined ? undefined : (columnOf.get(word) ?? others),
    }));
    const at = ({ column }: EngineMark) => (column === undefined ? -1 : order.indexOf(column));
    return [entry.id, all.toSorted((a, b) => at(a) - at(b))] as const;
  });
  const inOthers = marks.filter(([, all]) => all.some(({ column }) => column === others)).length;
  return {
    ...{ id, title, marks: new Map(marks) },
    ...(any && {
      any: {
        ...{ id: `${id}-any`, label: any },
        engines: marks.filter(([, all]) => all.length > 0).length,
      },
    }),
    columns:
      inOthers === 0 ? columns : [...columns, { id: others, label: 'others', engines: inOthers }],
  };
}

function count(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of lists.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function words(
  field: 'platforms' | 'modelFormats' | 'precisions' | 'languages',
): Pick<Fact, 'vocabulary' | 'stated'> {
  return {
    vocabulary: field,
    stated: (entry) => (entry[field] ?? []).map((word) => toStated(entry, word, word)),
  };
}

/** `GPU` states that there is one, and not through which interface; an FPGA is no accelerator of a phone's maker. */
function processors(entry: Entry): Stated[] {
  const backends = (entry.backends ?? []).map((word) =>
    word === 'GPU'
      ? toStated(entry, undefined, 'GPU, interface not named', word)
      : toStated(entry, word, word),
  );
  const chips = (entry.accelerators ?? []).filter(({ kind }) => kind === 'FPGA');
  return [...backends, ...chips.map(({ state }) => toStated(entry, 'FPGA', 'FPGA', 'FPGA', state))];
}

function accelerators(entry: Entry): Stated[] {
  const all = (entry.accelerators ?? []).filter(({ kind }) => kind !== 'FPGA');
  return [...Map.groupBy(all, ({ vendor, kind }) => vendor ?? ` ${kind}`).values()].flatMap(
    (same) => {
      const [first] = same;
      if (!first) return [];
      const vias = same.flatMap(({ via }) => via ?? []);
      const name = first.vendor ?? first.kind ?? '';
      const text = vias.length > 0 ? `${name} (${vias.join(', ')})` : name;
      const state = same.every((it) => it.state) ? first.state : undefined;
      return first.vendor
        ? [toStated(entry, name, text, name, state)]
        : [toStated(entry, undefined, `${text}, maker not named`, name, state)];
    },
  );
}

function toStated(
  { experimental = [] }: Entry,
  word: string | undefined,
  text: string,
  name = text,
  state?: 'experimental',
): Stated {
  const isExperimental = state !== undefined || experimental.includes(name);
  return {
    ...{ word, experimental: isExperimental },
    text: isExperimental ? `${text}, experimental` : text,
  };
}
