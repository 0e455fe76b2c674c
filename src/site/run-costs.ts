import { measureText } from '../catalogue/results/device-runs.ts';
import type { ResultRow } from '../catalogue/results/result-rows.ts';
import { runSetting } from '../catalogue/results/run-setting.ts';

/** What a run costs as tables show it; `id` names the setting of a latency, by which the browser filters. */
type RunCost = { id: string | undefined; text: string; where: string };

/** What each run of a result costs in words, with where and how it was measured; a latency comes first. */
export function runCosts(row: ResultRow): RunCost[] {
  return row.runs.map((run) => {
    const { id, device, stated } = runSetting(row, run);
    return {
      id: run.latency === undefined ? undefined : id,
      text: measureText(run),
      where: [device, stated].filter(Boolean).join(', '),
    };
  });
}
