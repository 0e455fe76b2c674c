import type { DeviceRun } from './device-runs.ts';
import { numberFormat } from './number-format.ts';
import { headlineGroup } from './result-rows.ts';

/** Times of as many tasks stand in one sentence. */
const mostTasks = 3;

/** A sentence in three pieces: what is asked, the answer, and what follows it. */
export type Answer = { before: string; best: string; after: string };

/** What counts as accurate enough, in percent of the data set that most papers report. */
const enough = 75;

/** Answer first: the fastest that is accurate enough, the fastest decode, the least memory; `among` names the device of each where there are several. */
export function answerOf(
  runs: readonly DeviceRun[],
  isLanguage: (task: string) => boolean,
  among = false,
): Answer[] {
  const images = runs.filter(({ row, value }) => value !== undefined && isHeadline(row));
  const spoken = runs.filter(({ row }) => isLanguage(row.task));
  const answers = [...answerImages(images, among), ...answerLanguage(spoken, among)];
  const isTimed = [...images, ...spoken].some(({ run }) => run.latency ?? run.decode);
  return isTimed ? answers : [...answers, ...answerRest(runs, among)];
}

function answerImages(runs: readonly DeviceRun[], among: boolean): Answer[] {
  const timed = runs.filter(({ run }) => run.latency !== undefined);
  if (timed.length === 0) return answerMemory(runs, among);
  const accurate = timed.filter(({ value = 0 }) => value >= enough).toSorted(byLatency);
  const [fastest] = accurate;
  if (fastest) {
    const rivals = [...Map.groupBy(accurate, ({ run }) => run.processor)]
      .filter(([processor]) => processor && processor !== fastest.run.processor)
      .flatMap(([processor, [first]]) => (first && !among ? [{ processor, first }] : []));
    return [
      {
        before: `The fastest with ${enough} % ImageNet accuracy or more is `,
        best: `${named(fastest, among)}: ${fastest.run.latency} ms`,
        after: [
          ` (${fastest.value} %).`,
          ...rivals.map(
            ({ processor, first }) =>
              ` On the ${toWords(processor)} it is ${first.row.model}: ${first.run.latency} ms.`,
          ),
        ].join(''),
      },
    ];
  }
  const best = timed.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0) || byLatency(a, b))[0];
  if (!best) return [];
  return [
    {
      before: `No model measured here reaches ${enough} % ImageNet accuracy; the most accurate is `,
      best: `${named(best, among)}: ${best.value} % in ${best.run.latency} ms`,
      after: '.',
    },
  ];
}

/** A microcontroller’s question is what fits: the most accurate comes first. */
function answerMemory(runs: readonly DeviceRun[], among: boolean): Answer[] {
  const held = runs.filter(({ run }) => run.peakMemory !== undefined);
  const best = held.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
  if (best?.run.peakMemory === undefined) return [];
  const { peakMemory, flash } = best.run;
  return [
    {
      before: among ? 'The most accurate is ' : 'The most accurate that was run on it is ',
      best: `${named(best, among)}: ${best.value} % ImageNet accuracy in ${memoryWords(peakMemory)}`,
      after: flash === undefined ? ' of memory.' : ` of memory and ${memoryWords(flash)} of flash.`,
    },
  ];
}

function answerLanguage(runs: readonly DeviceRun[], among: boolean): Answer[] {
  const [fastest, ...rest] = runs
    .filter(({ run }) => run.decode !== undefined)
    .toSorted((a, b) => (b.run.decode ?? 0) - (a.run.decode ?? 0) || a.row.number - b.row.number);
  if (!fastest) return [];
  const size = fastest.row.parameters ?? 0;
  const larger = size > 0 && rest.find(({ row }) => (row.parameters ?? 0) >= 2 * size);
  return [
    {
      before: 'The fastest decode is ',
      best: `${named(fastest, among)}: ${fastest.run.decode} tokens a second`,
      after: larger
        ? `. Of models at least twice its size it is ${named(larger, among)}: ${larger.run.decode}.`
        : '.',
    },
  ];
}

/** Times without an accuracy compare within their task alone: the best of those that were measured most. */
function answerRest(runs: readonly DeviceRun[], among: boolean): Answer[] {
  const timed = runs
    .filter(({ run, row }) => run.latency !== undefined && row.dataset === '')
    .toSorted(byLatency);
  const tasks = [...Map.groupBy(timed, ({ row }) => row.task)]
    .toSorted(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
    .slice(0, mostTasks);
  if (tasks.length === 0) return [];
  const said = tasks.flatMap(([task, [best]]) => {
    if (!best) return [];
    const { latency, energy } = best.run;
    const cost = `${latency} ms${energy === undefined ? '' : ` and ${energy} mJ`}`;
    return `${task} in ${cost} (${best.row.model}${among ? ` on ${best.run.on}` : ''})`;
  });
  return [
    {
      before: 'The shortest times by task, whose accuracy is not stated beside them: ',
      best: said.join(', '),
      after: '.',
    },
  ];
}

/** Memory in the unit that people use for its size: `465 kB`, `12 MB`, `8 GB`. */
export function memoryWords(megabytes: number): string {
  if (megabytes >= 1000) return `${Number((megabytes / 1000).toPrecision(3))} GB`;
  if (megabytes >= 10) return `${Number(megabytes.toPrecision(4))} MB`;
  return megabytes >= 2 && Number.isInteger(megabytes)
    ? `${megabytes} MB`
    : `${Math.round(megabytes * 1000).toLocaleString('en')} kB`;
}

function named({ row, run }: DeviceRun, among: boolean): string {
  const format = run.precision ?? row.precision;
  return [
    row.model,
    among ? `on ${run.on}` : '',
    run.processor && `on the ${toWords(run.processor)}`,
    format && `in ${numberFormat(format)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** `CPU, large core` is a large core of the CPU. */
function toWords(processor = ''): string {
  return processor.replace(/^CPU, (large|little) core$/, '$1 CPU core');
}

function byLatency(a: DeviceRun, b: DeviceRun): number {
  return (a.run.latency ?? 0) - (b.run.latency ?? 0) || a.row.number - b.row.number;
}

function isHeadline(row: DeviceRun['row']): boolean {
  return headlineGroup([{ ...row, lowerIsBetter: false, rows: [] }]) !== undefined;
}
