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
  const { on, processor, by, threads, batch, context } = run;
  const device = [on, processor].filter(Boolean).join(', ');
  const precision = run.precision ?? result.precision;
  const format = precision === undefined ? undefined : numberFormat(precision);
  const counted = threads && `${threads} thread${threads === 1 ? '' : 's'}`;
  const sizes = [batch && `batch of ${batch}`, context && `${context} tokens of context`];
  const parts = [by ?? 'runtime not stated', counted, format ?? 'number format not stated'];
  return {
    id: settingId([device, by, counted, format, ...sizes].map((part) => part || '-')),
    device,
    conditions: [...parts, ...sizes].filter(Boolean).join(', '),
    stated: [by, counted, format, ...sizes, run.conditions].filter(Boolean).join(', '),
  };
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
