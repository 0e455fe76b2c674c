import type { Entry } from '../catalogue/entry.ts';
import { shortName } from '../catalogue/short-name.ts';
import { linearTicks, logTicks } from './axis-ticks.ts';
import type { CostItem } from './cost-plots.ts';
import { placeLabels } from './label-placement.ts';

/** A place in per cent of the drawing’s width and height, from its left upper corner. */
type Place = { x: number; y: number };

/** A label, so many pixels from its point, on the side of it that `anchor` says. */
type Label = Place & {
  text: string;
  dx: number;
  dy: number;
  anchor: 'start' | 'middle' | 'end';
  own: boolean;
};

/** An entry’s models among those of the list, each by its cost and its value. */
type EntryPlot = {
  /** What the plot shows, as a sentence without its period, and what that rests on. */
  finding: string;
  basis: string;
  ticks: { x: { at: number; text: string }[]; y: { at: number; text: string }[] };
  context: Place[];
  own: (Place & { title: string })[];
  /** The models of one related entry each, from the cheapest on. */
  neighbours: Place[][];
  labels: { broad: Label[]; narrow: Label[] };
};

type What = { dataset: string; metric: string; unit: string };
type Point = Place & { item: CostItem };

/** Models that need so many times as much, or as little, are not drawn. */
const similar = 6;

/** As many related entries are named. */
const mostNeighbours = 5;

/** Draw an entry’s models among those of similar cost, named those of related entries; the first of its results is the one that is compared. */
export function entryPlot(
  all: readonly CostItem[],
  {
    entry,
    related,
    byId,
  }: { entry: Entry; related: readonly Entry[]; byId: (id: string) => Entry | undefined },
  what: What,
): EntryPlot | undefined {
  const items = near(all, entry.id);
  const toPlace = scale(items);
  const points: Point[] = items.map((item) => ({ item, ...toPlace(item) }));
  const byFamily = Map.groupBy(
    points.toSorted((a, b) => a.item.cost - b.item.cost),
    ({ item }) => item.family,
  );
  const own = byFamily.get(entry.id) ?? [];
  const [main] = own.toSorted((a, b) => a.item.row.number - b.item.row.number);
  if (!main) return undefined;
  const neighbours = related.filter(({ id }) => byFamily.has(id)).slice(0, mostNeighbours);
  const named = new Map(neighbours.map((it) => [it.id, shortName(it)]));
  const textOf = ({ item }: Point) =>
    item === main.item ? item.label : shortened(item.label, main.item.label);
  const inTurn = [
    ...[main, ...own.filter((it) => it !== main)].map((point) => ({ point, text: textOf(point) })),
    ...neighbours.flatMap(({ id }) =>
      (byFamily.get(id) ?? []).map((point) => ({ point, text: named.get(id) ?? '' })),
    ),
  ];
  return {
    ...findingOf(main.item, all, entry, byId, what),
    ticks: toTicks(items),
    context: points.filter(({ item }) => item.family !== entry.id).map(({ x, y }) => ({ x, y })),
    own: own.map(({ x, y, item }) => ({
      ...{ x, y },
      title: `${item.label}: ${item.value} ${what.unit}, ${item.words}`,
    })),
    neighbours: neighbours.map(({ id }) => byFamily.get(id) ?? []),
    labels: {
      broad: placeTexts(inTurn, own, entry.id, { width: 640, height: 320 }),
      narrow: placeTexts(inTurn, own, entry.id, { width: 260, height: 270 }),
    },
  };
}

/** The models of an entry and all that cost about as much as any of them. */
function near(items: readonly CostItem[], id: string): CostItem[] {
  const costs = items.filter(({ family }) => family === id).map(({ cost }) => cost);
  const [low, high] = [Math.min(...costs) / similar, Math.max(...costs) * similar];
  return items.filter(({ cost }) => cost >= low && cost <= high);
}

function findingOf(
  main: CostItem,
  items: readonly CostItem[],
  entry: Entry,
  byId: (id: string) => Entry | undefined,
  { dataset, metric, unit }: What,
): Pick<EntryPlot, 'finding' | 'basis'> {
  const [best = main] = items
    .filter(({ cost, family }) => cost <= main.cost && family !== main.family)
    .toSorted((a, b) => b.value - a.value || a.row.number - b.row.number);
  const more = Math.round((best.value - main.value) * 10) / 10;
  const isLater = (byId(best.family)?.year ?? 0) > (entry.year ?? Number.POSITIVE_INFINITY);
  const measure = `${dataset} ${metric} of the list’s models, in ${unit}.`;
  const its = `${main.label} has ${main.value} ${unit} at ${main.words}`;
  if (more <= 0) {
    return {
      finding: `No other model of the list reaches more than ${main.label} at its cost`,
      basis: `${measure} ${its}.`,
    };
  }
  const points = unit === '%' ? (more === 1 ? 'point' : 'points') : unit;
  return {
    finding: `At no higher cost, ${isLater ? 'a later' : 'another'} model reaches ${more} ${points} more`,
    basis: `${measure} ${its}; of those that need no more, the best is ${best.label} with ${best.value} ${unit}.`,
  };
}

/** Labels where there is room for them in a drawing of that many pixels. */
function placeTexts(
  labels: readonly { point: Point; text: string }[],
  own: readonly Point[],
  family: string,
  { width, height }: { width: number; height: number },
): Label[] {
  const toX = (x: number) => (x / 100) * width;
  const toY = (y: number) => (y / 100) * height;
  const boxes = placeLabels(
    labels.map(({ point: { x, y, item }, text }) => ({
      ...{ x: toX(x), y: toY(y), family: item.family, always: item.family === family },
      radius: item.family === family ? 5 : 3,
      ...{ width: text.length * letter, height: 14 },
    })),
    { x: 0, y: -14, width, height: height + 14 },
    own.map(({ x, y }) => ({ x: toX(x), y: toY(y) })),
  );
  return labels.flatMap(({ point: { x, y, item }, text }, at) => {
    const box = boxes[at];
    if (!box) return [];
    const [left, right] = [box.x - toX(x), box.x + box.width - toX(x)];
    const anchor = right <= 0.5 ? 'end' : left >= -0.5 ? 'start' : 'middle';
    const dx = { end: right, start: left, middle: (left + right) / 2 }[anchor];
    const dy = Math.round(box.y + box.height - 3 - toY(y));
    return [{ ...{ x, y, text, anchor, dy }, dx: Math.round(dx), own: item.family === family }];
  });
}

/** The width of a letter of 12 px, with room for wider fonts. */
const letter = 6.8;

/** A model’s label without the words in which it starts as another does. */
function shortened(label: string, other: string): string {
  const words = label.split(' ');
  const others = other.split(' ');
  const shared = words.findIndex((word, at) => word !== others[at]);
  return words.slice(Math.max(0, shared)).join(' ');
}

function scale(items: readonly CostItem[]) {
  const { costs, values } = ranges(items);
  return ({ cost, value }: CostItem): Place => ({
    x: percent((Math.log10(cost) - costs.low) / (costs.high - costs.low)),
    y: percent((values.high - value) / (values.high - values.low)),
  });
}

function toTicks(items: readonly CostItem[]): EntryPlot['ticks'] {
  const { costs, values } = ranges(items);
  return {
    x: logTicks(10 ** costs.low, 10 ** costs.high, 6).map((tick) => ({
      at: percent((Math.log10(tick) - costs.low) / (costs.high - costs.low)),
      text: tick.toLocaleString('en'),
    })),
    y: linearTicks(values.low, values.high, 6).map((tick) => ({
      at: percent((values.high - tick) / (values.high - values.low)),
      text: String(tick),
    })),
  };
}

function ranges(items: readonly CostItem[]) {
  return {
    costs: padded(items.map(({ cost }) => Math.log10(cost))),
    values: padded(items.map(({ value }) => value)),
  };
}

/** The range of numbers with some room at either end, never empty. */
function padded(numbers: readonly number[]): { low: number; high: number } {
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const room = (high - low) * 0.05 || Math.max(Math.abs(low) * 0.05, 0.05);
  return { low: low - room, high: high + room };
}

function percent(part: number): number {
  return Math.round(part * 1000) / 10;
}
