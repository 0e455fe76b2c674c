import { paretoFront, type Tradeoff } from '../../catalogue/results/pareto-front.ts';
import { numberText } from '../number-text.ts';
import { linearTicks, logTicks } from './axis-ticks.ts';
import { type Box, placeLabels } from './label-placement.ts';

/** What is drawn as a point: `family` names the entry it belongs to. */
export type PlotItem = Tradeoff & { label: string; family: string };

/** A drawing in SVG units; the cost runs to the right on a logarithmic scale, the value upwards. */
type Plot<Item> = {
  width: number;
  height: number;
  /** The room between the axes. */
  area: Box;
  ticks: { x: Tick[]; y: Tick[] };
  /** Those on the front are last, so that they are drawn above the others. */
  points: PlottedPoint<Item>[];
  /** The front, from the cheapest on. */
  line: { x: number; y: number }[];
};
type Tick = { at: number; text: string };
/** A point of a plot with its place in the drawing. */
export type PlottedPoint<Item> = {
  item: Item;
  x: number;
  y: number;
  isOnFront: boolean;
  /** Where the label's base line starts; nothing where there is no room. */
  label?: { x: number; y: number } | undefined;
};

/** A letter of the chart's fixed-width font at 11 px, with room for wider fonts; and a line. */
const letter = { width: 6.9, height: 12 };
const margin = { top: 26, right: 14, bottom: 42, left: 40 };

/** Lay out a plot of the given size: the front's labels come first, then one for each other family. */
export function layOutPlot<Item extends PlotItem>(
  items: readonly Item[],
  { width, height }: { width: number; height: number },
): Plot<Item> {
  const area = {
    x: margin.left,
    y: margin.top,
    width: width - margin.left - margin.right,
    height: height - margin.top - margin.bottom,
  };
  const costs = padded(items.map(({ cost }) => Math.log10(cost)));
  const values = padded(items.map(({ value }) => value));
  const toX = (cost: number) =>
    round(area.x + ((Math.log10(cost) - costs.low) / (costs.high - costs.low)) * area.width);
  const toY = (value: number) =>
    round(area.y + ((values.high - value) / (values.high - values.low)) * area.height);
  const front = paretoFront(items);
  const onFront = new Set(front);
  const line = front.map(({ cost, value }) => ({ x: toX(cost), y: toY(value) }));
  const points = items
    .map((item) => ({
      item,
      x: toX(item.cost),
      y: toY(item.value),
      isOnFront: onFront.has(item),
    }))
    .toSorted((a, b) => Number(a.isOnFront) - Number(b.isOnFront) || b.item.value - a.item.value);
  return {
    width,
    height,
    area,
    ticks: {
      x: logTicks(10 ** costs.low, 10 ** costs.high, Math.floor(area.width / 48)).map((tick) => ({
        at: toX(tick),
        text: numberText(tick),
      })),
      y: linearTicks(values.low, values.high, 7).map((tick) => ({
        at: toY(tick),
        text: numberText(tick),
      })),
    },
    points: label(points, area, line),
    line,
  };
}

function label<Item extends PlotItem>(
  points: readonly PlottedPoint<Item>[],
  area: Box,
  line: Plot<Item>['line'],
): PlottedPoint<Item>[] {
  // From the best of the front down; then what is off the front, the best first.
  const inTurn = points.toSorted(
    (a, b) => Number(b.isOnFront) - Number(a.isOnFront) || b.item.value - a.item.value,
  );
  const boxes = placeLabels(
    inTurn.map((point) => ({
      ...{ x: point.x, y: point.y, radius: point.isOnFront ? 5.5 : 4.5 },
      ...{ width: textWidth(point.item.label), height: letter.height },
      ...{ family: point.item.family, always: point.isOnFront },
    })),
    // The room above the topmost line of the grid is free as well.
    { ...area, y: area.y - 8, height: area.height + 8 },
    line,
  );
  const found = new Map(inTurn.map((point, at) => [point, boxes[at]]));
  return points.map((point) => {
    const box = found.get(point);
    if (!box) return point;
    return { ...point, label: { x: round(box.x), y: round(box.y + box.height - 3) } };
  });
}

/** Chinese, Japanese and Korean letters and emoji take the room of two. */
function textWidth(text: string): number {
  const wide = text.match(/[\u1100-\u115f\u2e80-\uffdc]|\p{Extended_Pictographic}/gu)?.length ?? 0;
  return ([...text].length + wide) * letter.width;
}

/** The range of numbers with some room at either end, never empty. */
function padded(numbers: readonly number[]): { low: number; high: number } {
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const room = (high - low) * 0.06 || Math.max(Math.abs(low) * 0.05, 0.05);
  return { low: low - room, high: high + room };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
