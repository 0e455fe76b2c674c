import { measureNames, measures } from '../../schema/measures.ts';
import type { NamedRun, ResultRow } from './result-rows.ts';
import { isSameFormat, type RunSetting, runSetting } from './run-setting.ts';

/** One run of a result on one device, with the row that it belongs to. */
export type DeviceRun = {
  /** Names the run in addresses, whatever else is added to the list. */
  key: string;
  row: ResultRow;
  run: NamedRun;
  setting: RunSetting;
  /** The row's value, where it was measured on a data set and in the number format of the run. */
  value: number | undefined;
  /** What only points of one line share: the source, the setting, and all else that was said of it. */
  line: string;
};

/** The runs of every device, by its id, in the order of the rows. */
export function runsByDevice(rows: readonly ResultRow[]): ReadonlyMap<string, DeviceRun[]> {
  const taken = new Set<string>();
  const found = rows.flatMap((row) =>
    row.runs.flatMap((run) => {
      const made = toDeviceRun(row, run, taken);
      return run.device === undefined ? [] : [{ device: run.device, made }];
    }),
  );
  return new Map(
    [...Map.groupBy(found, ({ device }) => device)].map(([id, list]) => [
      id,
      list.map(({ made }) => made),
    ]),
  );
}

/** What a table and a plot of their own show: results on one data set, language models by their speed, or all else. */
export type RunSection = {
  kind: 'accuracy' | 'language' | 'other';
  runs: DeviceRun[];
  /** The cost that a plot runs along; `peakMemory` where no latency is stated. */
  cost: 'latency' | 'peakMemory';
};

/** With fewer numbers than this, a data set has no part of its own beside the one with the most. */
const fewest = 3;

/** Part the runs of one device: the data set with the most numbers first, then language models, then the rest by task. */
export function toSections(
  runs: readonly DeviceRun[],
  isLanguage: (task: string) => boolean,
): RunSection[] {
  const language = runs.filter(({ row }) => isLanguage(row.task));
  const others = runs.filter(({ row }) => !isLanguage(row.task));
  const measured = Map.groupBy(
    others.filter(({ row }) => row.dataset !== ''),
    ({ row }) => measureOf(row),
  );
  const own = [...measured.values()]
    .toSorted((a, b) => b.length - a.length)
    .filter((list, at) => at === 0 || list.length >= fewest);
  const taken = new Set(own.flat());
  const rest = others.filter((it) => !taken.has(it));
  return [
    ...own.map((list) => section('accuracy', list.toSorted(byCost))),
    section('language', language.toSorted(bySpeed)),
    section('other', rest.toSorted(byTask)),
  ].filter(({ runs }) => runs.length > 0);
}

/** The tasks whose speed is counted in tokens, as any result says; a task is written in any case. */
export function languageTasks(rows: readonly ResultRow[]): (task: string) => boolean {
  const tasks = new Set(
    rows
      .filter(({ runs }) =>
        runs.some(({ decode, prefill, timeToFirstToken }) => decode ?? prefill ?? timeToFirstToken),
      )
      .map(({ task }) => task.toLowerCase()),
  );
  return (task) => tasks.has(task.toLowerCase());
}

/** Names what a row measures; rows of one name compare. */
export function measureOf({ task, dataset, metric, unit }: ResultRow): string {
  return JSON.stringify([task, dataset, metric, unit].map((text) => text.toLowerCase()));
}

/** What a run costs, in words: `3.8 ms, peak memory 12 MB`. */
export function measureText(run: DeviceRun['run']): string {
  return measureNames
    .flatMap((name) => {
      const value = run[name];
      if (value === undefined) return [];
      const { label, unit } = measures[name];
      const isKnown = name === 'latency' || name === 'decode';
      return `${isKnown ? '' : `${label.toLowerCase()} `}${value} ${unit}`;
    })
    .join(', ');
}

/** Give a run that no device page shows the form of one that does. */
export function toDeviceRun(row: ResultRow, run: NamedRun, taken = new Set<string>()): DeviceRun {
  const setting = runSetting(row, run);
  const said = [row.source.url, setting.id, row.conditions, run.conditions].join('\n');
  return {
    key: keyOf([row.entry.id, row.model, measureOf(row), said].join('\n'), taken),
    row,
    run,
    setting,
    value: row.dataset !== '' && isSameFormat(row, run) ? row.value : undefined,
    line: `${row.entry.id}\n${said}`,
  };
}

function section(kind: RunSection['kind'], runs: DeviceRun[]): RunSection {
  const isTimed = runs.some(({ run }) => run.latency !== undefined);
  return { kind, runs, cost: isTimed ? 'latency' : 'peakMemory' };
}

function byCost(a: DeviceRun, b: DeviceRun): number {
  return costOf(a) - costOf(b) || a.row.number - b.row.number;
}

/** What has no such cost comes last; infinity would be no number to subtract. */
function costOf({ run }: DeviceRun): number {
  return run.latency ?? run.peakMemory ?? Number.MAX_VALUE;
}

function bySpeed(a: DeviceRun, b: DeviceRun): number {
  return (b.run.decode ?? 0) - (a.run.decode ?? 0) || a.row.number - b.row.number;
}

function byTask(a: DeviceRun, b: DeviceRun): number {
  const [x, y] = [a.row.task.toLowerCase(), b.row.task.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : byCost(a, b);
}

/** Six letters of a sum over the text; of two runs with one sum, the later gets a number. */
function keyOf(text: string, taken: Set<string>): string {
  let sum = 0;
  for (const letter of text) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  const key = `r${sum.toString(36)}`;
  let found = key;
  for (let at = 2; taken.has(found); at++) found = `${key}-${at}`;
  taken.add(found);
  return found;
}
