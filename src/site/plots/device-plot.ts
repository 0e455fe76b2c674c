import type { DeviceRun } from '../../catalogue/results/device-runs.ts';
import { paretoFront } from '../../catalogue/results/pareto-front.ts';
import { numberText } from '../number-text.ts';
import { linearTicks, logTicks } from './axis-ticks.ts';
import { placeLabels } from './label-placement.ts';

/** A place in percent of the room between the axes, so that a drawing fills any width while its letters stay. */
type Place = { x: number; y: number };

/** A point of a device's own runs. */
export type DevicePoint = Place & {
  run: DeviceRun;
  cost: number;
  value: number;
  isOnFront: boolean;
};

/** A line between points of one setting, with its name beside its end where there is room. */
type SettingLine = {
  places: Place[];
  label?: Place & { text: string; dx: number; dy: number; anchor: 'start' | 'end' };
};

/** What is drawn: own points above those of other devices, and the line of what a chip holds. */
export type DevicePlot = {
  points: DevicePoint[];
  others: Place[];
  lines: SettingLine[];
  ticks: { x: (Tick & { x: number })[]; y: (Tick & { y: number })[] };
  /** Where the device's own memory ends. */
  limit: number | undefined;
};
type Tick = { text: string };

/** The room that labels are placed for: narrower plots leave them out. */
const room = { width: 720, height: 280 };

/** As many points of other devices give a background; more would hide it. */
const mostOthers = 40;

/** Lay out runs by a cost on a logarithmic scale and the value they reach; nothing where fewer than three points would stand. */
export function layOutDevice(
  runs: readonly DeviceRun[],
  others: readonly DeviceRun[],
  cost: 'latency' | 'peakMemory',
  { memory, lowerIsBetter }: { memory?: number | undefined; lowerIsBetter: boolean },
): DevicePlot | undefined {
  const own = runs.flatMap((run) => toMeasured(run, cost));
  const context = others.flatMap((run) => toMeasured(run, cost)).slice(0, mostOthers);
  const all = [...own, ...context];
  if (own.length === 0 || all.length < 3) return undefined;
  const limit = cost === 'peakMemory' ? memory : undefined;
  const costs = padded([...all.map((it) => it.cost), ...(limit ? [limit] : [])].map(Math.log10));
  const values = padded(all.map(({ value }) => value));
  const toX = (it: number) => share(Math.log10(it), costs);
  const toY = (it: number) => round(100 - share(it, values));
  const sign = lowerIsBetter ? -1 : 1;
  const front = new Set(
    paretoFront(own.map((it) => ({ ...it, value: sign * it.value }))).map(({ run }) => run),
  );
  const points = own.map((it) => ({
    ...it,
    ...{ x: toX(it.cost), y: toY(it.value), isOnFront: front.has(it.run) },
  }));
  return {
    points,
    others: context.map((it) => ({ x: toX(it.cost), y: toY(it.value) })),
    lines: linesOf(points),
    ticks: {
      x: logTicks(10 ** costs.low, 10 ** costs.high, 6).map((tick) => ({
        ...{ x: toX(tick), text: numberText(tick) },
      })),
      y: linearTicks(values.low, values.high, 5).map((tick) => ({
        ...{ y: toY(tick), text: numberText(tick) },
      })),
    },
    limit: limit && toX(limit),
  };
}

function toMeasured(run: DeviceRun, cost: 'latency' | 'peakMemory') {
  const spent = run.run[cost];
  return spent === undefined || run.value === undefined
    ? []
    : [{ run, cost: spent, value: run.value }];
}

/** Points of one setting are joined by cost; what differs in anything is never joined. */
function linesOf(points: readonly DevicePoint[]): SettingLine[] {
  const groups = [...Map.groupBy(points, ({ run }) => run.line).values()]
    .filter((list) => list.length > 1)
    .map((list) => list.toSorted((a, b) => a.cost - b.cost || a.value - b.value));
  const ends = groups.flatMap((list) => list.at(-1) ?? []);
  const toPixels = ({ x, y }: Place) => ({
    x: (x / 100) * room.width,
    y: (y / 100) * room.height,
  });
  const placed = placeLabels(
    [
      ...ends.map((end, at) => ({
        ...toPixels(end),
        ...{ radius: 6, width: nameOf(end.run).length * 6.6, height: 14 },
        ...{ family: `${at}`, always: true },
      })),
    ],
    { x: 0, y: -14, width: room.width, height: room.height + 14 },
  );
  return groups.map((places, at) => {
    const [end, box] = [ends[at], placed[at]];
    if (!end || !box) return { places };
    const { x, y } = toPixels(end);
    const isLeft = box.x + box.width / 2 < x;
    const label = {
      ...({ x: end.x, y: end.y, text: nameOf(end.run), anchor: isLeft ? 'end' : 'start' } as const),
      dx: Math.round(isLeft ? box.x + box.width - x : box.x - x),
      dy: Math.round(box.y + box.height - 3 - y),
    };
    return { places, label };
  });
}

function nameOf({ run, row }: DeviceRun): string {
  return [run.processor, run.precision ?? row.precision].filter(Boolean).join(', ') || run.by || '';
}

function share(value: number, { low, high }: { low: number; high: number }): number {
  return round(((value - low) / (high - low)) * 100);
}

function padded(numbers: readonly number[]): { low: number; high: number } {
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const room = (high - low) * 0.07 || Math.max(Math.abs(low) * 0.05, 0.05);
  return { low: low - room, high: high + room };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
