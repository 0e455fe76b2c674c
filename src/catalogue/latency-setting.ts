import type { Latency, Result } from '../schema/result.ts';
import { numberFormat } from './number-format.ts';
import { slugify } from './slug.ts';

/** The device of a measured speed and all that it was measured under; only speeds of one setting may be compared. */
export type LatencySetting = {
  /** Names the setting in addresses: `google-pixel-1-tensorflow-lite-1-thread-float32`. */
  id: string;
  device: string;
  /** Runtime, threads and number format; what a source leaves out is said to be not stated. */
  conditions: string;
  /** The same, without what is not stated. */
  stated: string;
};

/** The setting of one measured speed of a result. */
export function latencySetting(result: Result, speed: Latency): LatencySetting {
  const { device, runtime, threads } = speed;
  const precision = speed.precision ?? result.precision;
  const format = precision === undefined ? undefined : numberFormat(precision);
  const counted = threads && `${threads} thread${threads === 1 ? '' : 's'}`;
  const parts = [runtime ?? 'runtime not stated', counted, format ?? 'number format not stated'];
  return {
    id: settingId([device, runtime, counted, format].map((part) => part || '-')),
    device,
    conditions: parts.filter(Boolean).join(', '),
    stated: [runtime, counted, format].filter(Boolean).join(', '),
  };
}

/** Whether a speed was measured in the number format in which the result's value was. */
export function isSameFormat(result: Result, speed: Latency): boolean {
  if (speed.precision === undefined) return true;
  return numberFormat(speed.precision) === numberFormat(result.precision ?? 'float32');
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
