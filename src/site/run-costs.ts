import type { ResultRow } from '../catalogue/result-rows.ts';
import { runSetting } from '../catalogue/run-setting.ts';
import { type Measure, measureNames, measures } from '../schema/measures.ts';

/** What a run costs as tables show it; `id` names the setting of a latency, by which the browser filters. */
type RunCost = { id: string | undefined; text: string; where: string };

/** What each run of a result costs in words, with where and how it was measured; a latency comes first. */
export function runCosts(row: ResultRow): RunCost[] {
  return row.runs.map((run) => {
    const { id, device, stated } = runSetting(row, run);
    const costs = measureNames.flatMap((name) => {
      const value = run[name];
      return value === undefined ? [] : [writeCost(name, value)];
    });
    return {
      id: run.latency === undefined ? undefined : id,
      text: costs.join(', '),
      where: [device, stated].filter(Boolean).join(', '),
    };
  });
}

/** Whose unit says what they are. */
const known: readonly Measure[] = ['latency', 'decode'];

function writeCost(name: Measure, value: number): string {
  const { label, unit } = measures[name];
  return `${known.includes(name) ? '' : `${label.toLowerCase()} `}${value} ${unit}`;
}
