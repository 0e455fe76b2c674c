import type { ResultGroup, ResultRow } from '../../catalogue/results/result-rows.ts';
import { isSameFormat, runSetting } from '../../catalogue/results/run-setting.ts';
import type { PlotItem } from './plot.ts';

/** A point: a row with its cost, and the cost in words for its accessible name. */
export type CostItem = PlotItem & { row: ResultRow; words: string };

/** One plot: accuracy against one cost, latencies of one setting only. */
export type CostPlot = {
  /** Names the plot in addresses: `parameters`. */
  id: string;
  /** What the plot is called where one is chosen. */
  title: string;
  /** The cost and its unit along the axis. */
  axis: string;
  /** What a latency was measured under. */
  conditions?: string;
  items: CostItem[];
  /** Rows whose latency is of another number format than their accuracy; they are not drawn. */
  leftOut: number;
};

/** With fewer models than this, a plot shows nothing that a table does not. */
const fewest = 3;

/** The plots of a group of results: by multiply-adds, by parameters, then by latency on each device, the most measured first. */
export function costPlots({ rows }: ResultGroup): CostPlot[] {
  const plots = [
    {
      ...{ id: 'multiply-adds', title: 'Multiply-adds', axis: 'million multiply-adds' },
      ...{ items: itemsBy(rows, 'multiplyAdds', 'million multiply-adds'), leftOut: 0 },
    },
    {
      ...{ id: 'parameters', title: 'Parameters', axis: 'million parameters' },
      ...{ items: itemsBy(rows, 'parameters', 'million parameters'), leftOut: 0 },
    },
    ...latencyPlots(rows),
  ];
  return plots.filter(({ items }) => items.length >= fewest);
}

function itemsBy(rows: readonly ResultRow[], field: 'multiplyAdds' | 'parameters', unit: string) {
  return rows.flatMap((row) => {
    const cost = row[field];
    return cost === undefined ? [] : [toItem(row, cost, `${cost} ${unit}`)];
  });
}

function latencyPlots(rows: readonly ResultRow[]): CostPlot[] {
  const plots = new Map<string, CostPlot>();
  for (const row of rows) {
    for (const run of row.runs) {
      if (run.latency === undefined) continue;
      const { id, device, conditions } = runSetting(row, run);
      const plot = plots.get(id) ?? {
        ...{ id: `latency-${id}`, title: device, axis: `milliseconds on ${device}`, conditions },
        ...{ items: [], leftOut: 0 },
      };
      plots.set(id, plot);
      const words = `${run.latency} ms on ${device}`;
      if (isSameFormat(row, run)) plot.items.push(toItem(row, run.latency, words));
      else plot.leftOut++;
    }
  }
  return [...plots.values()].toSorted(
    (a, b) => b.items.length - a.items.length || (a.id < b.id ? -1 : 1),
  );
}

function toItem(row: ResultRow, cost: number, words: string): CostItem {
  return { cost, value: row.value, label: row.model, family: row.entry.id, row, words };
}
