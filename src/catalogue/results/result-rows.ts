import { measureNames, measures } from '../../schema/measures.ts';
import type { Result, Run } from '../../schema/result.ts';
import type { Entry } from '../entry.ts';
import { byId } from '../order.ts';
import { slugify } from '../slug.ts';
import { deviceName, type ResultNames, runtimeName } from './result-names.ts';

/** A run with the names of its device and its runtime for readers. */
export type NamedRun = Run & { on: string; by: string | undefined };

/** What a value says: without a data set, what a run costs. */
type Measured = 'dataset' | 'metric' | 'value' | 'unit';

/** One result with the entry that states it; `number` names the row on its page. */
export type ResultRow = Omit<Result, Measured | 'runs'> &
  Required<Pick<Result, Measured>> & {
    runs: NamedRun[];
    number: number;
    entry: Pick<Entry, 'id' | 'title'>;
  };

/** Rows that may be compared: one task, dataset, metric and unit; the best row first. */
export type ResultGroup = Pick<ResultRow, 'task' | 'dataset' | 'metric' | 'unit'> & {
  lowerIsBetter: boolean;
  rows: ResultRow[];
};

/** Every result of the entries, in the order of their ids; one that was measured on no data set is a row for each of its runs. */
export function resultRows(entries: readonly Entry[], names: ResultNames): ResultRow[] {
  return entries
    .toSorted(byId)
    .flatMap(({ id, title, results = [] }) =>
      results.flatMap((result) =>
        toMeasured(result, names).map((row) => ({ ...row, entry: { id, title } })),
      ),
    )
    .map((row, number) => ({ ...row, number }));
}

function toMeasured(result: Result, names: ResultNames): Omit<ResultRow, 'number' | 'entry'>[] {
  const { dataset = '', metric, value, unit = '', runs = [], ...rest } = result;
  const named = runs.map((run) => toNamed(run, names));
  if (metric !== undefined && value !== undefined) {
    return [{ ...rest, dataset, metric, value, unit, runs: named }];
  }
  return named.flatMap((run) => {
    const measure = measureNames.find((name) => run[name] !== undefined);
    const cost = measure && run[measure];
    if (!measure || cost === undefined) return [];
    const { label: metric, unit } = measures[measure];
    return [{ ...rest, dataset, metric, value: cost, unit, runs: [run] }];
  });
}

function toNamed(run: Run, names: ResultNames): NamedRun {
  const { device, runtime } = run;
  return {
    ...run,
    on: device === undefined ? 'device not stated' : deviceName(device, names),
    by: runtime === undefined ? undefined : runtimeName(runtime, names),
  };
}

/** Group rows by what was measured, the largest group first, so that no two metrics stand in one column. */
export function groupResults(rows: readonly ResultRow[]): ResultGroup[] {
  const groups = Map.groupBy(rows, keyOf);
  return [...groups]
    .toSorted(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
    .flatMap(([, [first, ...more]]) => (first ? [toGroup(first, [first, ...more])] : []));
}

/** The groups of one task in their order; `id` names the task in addresses. */
type TaskGroups = { id: string; task: string; groups: ResultGroup[] };

/** Put groups together by task, in the order in which the tasks come first. */
export function groupByTask(groups: readonly ResultGroup[]): TaskGroups[] {
  const taken = new Set<string>();
  return [...Map.groupBy(groups, ({ task }) => task.toLowerCase()).values()].map((list, at) => {
    const [{ task } = { task: '' }] = list;
    const slug = slugify(task);
    // A long name is cut, and one without Latin letters is nothing.
    const id = slug === '' || taken.has(slug) ? `${slug}-${at}` : slug;
    taken.add(id);
    return { id, task, groups: list };
  });
}

/** The group that is drawn: ImageNet top-1, as most papers on small networks report it. */
export function headlineGroup(groups: readonly ResultGroup[]): ResultGroup | undefined {
  return groups.find(
    ({ dataset, metric, unit }) =>
      /^(?:imagenet(?:-1k)?|ilsvrc[- ]?2012)$/i.test(dataset) &&
      /^top-1(?: accuracy)?$/i.test(metric) &&
      unit === '%',
  );
}

function keyOf({ task, dataset, metric, unit }: ResultRow): string {
  return JSON.stringify([task, dataset, metric, unit].map((text) => text.toLowerCase()));
}

function toGroup({ task, dataset, metric, unit }: ResultRow, rows: ResultRow[]): ResultGroup {
  const lowerIsBetter =
    /\b(?:error|perplexity|loss|latency|time|first token|energy|memory|flash|wer)\b/i.test(metric);
  const sign = lowerIsBetter ? 1 : -1;
  const sorted = rows.toSorted((a, b) => sign * (a.value - b.value) || a.number - b.number);
  return { task, dataset, metric, unit, lowerIsBetter, rows: sorted };
}
