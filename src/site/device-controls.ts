import { memoryWords } from '../catalogue/results/device-answer.ts';
import type { DeviceRun, RunSection } from '../catalogue/results/device-runs.ts';
import { runColumns } from './device-columns.ts';
import { linearTicks, logTicks } from './plots/axis-ticks.ts';

/** A choice of one value, or of any: rows stay that are at least, at most or equal to it in the column of that key. */
export type DeviceControl = {
  /** The column, and the name in addresses. */
  key: string;
  title: string;
  rule: 'least' | 'most' | 'equal';
  choices: { value: string; title: string }[];
};

const rates = [10, 30, 60];

/** What a reader may ask of a device's numbers; a choice that would leave all or nothing is none. */
export function deviceControls(sections: readonly RunSection[]): DeviceControl[] {
  const runs = sections.flatMap((part) => part.runs);
  const main = sections.find(({ kind }) => kind === 'accuracy')?.runs ?? [];
  const images = sections.filter(({ kind }) => kind !== 'language').flatMap((part) => part.runs);
  const language = sections.filter(({ kind }) => kind === 'language').flatMap((part) => part.runs);
  const rest = sections.filter(({ kind }) => kind === 'other').flatMap((part) => part.runs);
  const values = main.flatMap(({ value }) => value ?? []);
  const isError = /error|perplexity|loss|wer\b/i.test(main[0]?.row.metric ?? '');
  const [title = 'Value'] = runColumns(main).flatMap((it) => (it.key === 'value' ? it.title : []));
  return [
    {
      ...{ key: 'latency', title: 'Frames a second, at least', rule: 'most' as const },
      choices: rates
        .map((rate) => ({ at: 1000 / rate, title: String(rate) }))
        .filter(({ at }) => parts(images, at, 'latency'))
        .map(({ at, title }) => ({ value: at.toFixed(2), title })),
    },
    {
      key: 'value',
      title: `${title}, at ${isError ? 'most' : 'least'}`,
      rule: isError ? ('most' as const) : ('least' as const),
      choices: within(values).map((it) => ({ value: `${it}`, title: `${it}` })),
    },
    {
      ...{ key: 'decode', title: 'Tokens a second, at least', rule: 'least' as const },
      choices: [5, 10, 20, 50]
        .filter((at) => parts(language, at, 'decode'))
        .map((it) => ({ value: `${it}`, title: `${it}` })),
    },
    room(runs, 'peakMemory', 'Memory, at most'),
    room(runs, 'flash', 'Flash, at most'),
    words(rest, 'task', 'Task'),
    words(runs, 'precision', 'Number format'),
    words(runs, 'processor', 'Processor'),
  ].filter(({ choices, rule }) => choices.length >= (rule === 'equal' ? 2 : 1));
}

function parts(runs: readonly DeviceRun[], at: number, name: 'latency' | 'decode'): boolean {
  const stated = runs.flatMap(({ run }) => run[name] ?? []);
  return stated.some((it) => it <= at) && stated.some((it) => it > at);
}

function within(values: readonly number[]): number[] {
  if (values.length < 3) return [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return linearTicks(low, high, 4).filter((it) => it > low && it <= high);
}

function room(
  runs: readonly DeviceRun[],
  key: 'peakMemory' | 'flash',
  title: string,
): DeviceControl {
  const stated = runs.flatMap(({ run }) => run[key] ?? []);
  const [low, high] = [Math.min(...stated), Math.max(...stated)];
  const stops = stated.length < 2 ? [] : logTicks(low, high, 4);
  return {
    ...{ key, title, rule: 'most' },
    choices: stops
      .filter((it) => it >= low && it < high)
      .map((it) => ({ value: `${it}`, title: memoryWords(it) })),
  };
}

function words(
  runs: readonly DeviceRun[],
  key: 'task' | 'precision' | 'processor',
  title: string,
): DeviceControl {
  const column = runColumns(runs).find((it) => it.key === key);
  const found = [...new Set(runs.flatMap((run) => column?.text(run) ?? []))].toSorted();
  return {
    ...{ key, title, rule: 'equal' },
    choices: found.map((it) => ({ value: it, title: it })),
  };
}
