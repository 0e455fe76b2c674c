import type { Result } from '../../schema/result.ts';
import { slugify } from '../slug.ts';
import { numberFormat } from './number-format.ts';
import type { NamedRun } from './result-rows.ts';

/** The device of a run and all that it was measured under; only runs of one setting may be compared. */
export type RunSetting = {
  /** Names the setting in addresses: `google-pixel-1-tensorflow-lite-1-thread-float32`. */
  id: string;
  /** The device, with the processor where it is stated. */
  device: string;
  /** Runtime, threads, number format, batch and context; where a source leaves out the runtime or the format, that is said. */
  conditions: string;
  /** The same, without what is not stated. */
  stated: string;
};

/** The setting of one run of a result. */
export function runSetting(result: Pick<Result, 'precision'>, run: NamedRun): RunSetting {
  const { on, processor, by } = run;
  const device = [on, processor].filter(Boolean).join(', ');
  const precision = run.precision ?? result.precision;
  const format = precision === undefined ? undefined : numberFormat(precision);
  const [counted, ...sizes] = settingCounts(run);
  const parts = [by ?? 'runtime not stated', counted, format ?? 'number format not stated'];
  return {
    id: settingId([device, by, counted, format, ...sizes].map((part) => part || '-')),
    device,
    conditions: [...parts, ...sizes].filter(Boolean).join(', '),
    stated: [by, counted, format, ...sizes, run.conditions].filter(Boolean).join(', '),
  };
}

/** What a run states of its threads, its batch and its context, in words: `["4 threads", undefined, "64 tokens of context"]`. */
export function settingCounts({
  threads,
  batch,
  context,
}: Pick<NamedRun, 'threads' | 'batch' | 'context'>): (string | undefined)[] {
  return [
    threads ? `${threads} thread${threads === 1 ? '' : 's'}` : undefined,
    batch ? `batch of ${batch}` : undefined,
    context ? `${context} tokens of context` : undefined,
  ];
}

/** Whether a run was in the number format in which the result's value was measured. */
export function isSameFormat(result: Pick<Result, 'precision'>, run: NamedRun): boolean {
  if (run.precision === undefined) return true;
  return numberFormat(run.precision) === numberFormat(result.precision ?? 'float32');
}

/** Two settings may have one slug (`学会` has none), so that what distinguishes them is counted in. */
function settingId(parts: readonly string[]): string {
  const text = parts.join(' ').toLowerCase();
  let sum = 0;
  for (const letter of parts.join('\n').toLowerCase()) {
    sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  }
  return `${slugify(text) || 'device'}-${sum.toString(36)}`;
}
