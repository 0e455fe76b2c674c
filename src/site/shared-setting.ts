import type { ResultGroup, ResultRow } from '../catalogue/results/result-rows.ts';
import { runSetting } from '../catalogue/results/run-setting.ts';
import { type Measure, measureNames, measures } from '../schema/measures.ts';

/** What all rows of a table share: the source, where and how their one run was measured; and what was, beside the value. */
type SharedSetting = {
  source: ResultRow['source'];
  where: string;
  measured: { name: Measure; title: string }[];
};

/** What stands once below a table instead of in each of its rows; nothing where the rows differ in it. */
export function sharedSetting({
  rows,
  metric,
}: Pick<ResultGroup, 'rows' | 'metric'>): SharedSetting | undefined {
  const [first] = rows;
  if (!first || rows.length < 2) return undefined;
  const keys = new Set(rows.map(keyOf));
  if (keys.size > 1 || rows.some(({ runs, conditions }) => runs.length > 1 || conditions)) {
    return undefined;
  }
  const [run] = first.runs;
  const measured = measureNames
    .filter((name) => rows.some(({ runs }) => runs[0]?.[name] !== undefined))
    .filter((name) => measures[name].label.toLowerCase() !== metric.toLowerCase())
    .map((name) => ({ name, title: `${measures[name].label}, ${measures[name].unit}` }));
  const { device = '', stated = '' } = run ? runSetting(first, run) : {};
  return { source: first.source, where: [device, stated].filter(Boolean).join(', '), measured };
}

function keyOf(row: ResultRow): string {
  const { url, place, kind } = row.source;
  const settings = row.runs.map((run) => [runSetting(row, run).id, run.conditions]);
  return JSON.stringify([url, place, kind, settings]);
}
