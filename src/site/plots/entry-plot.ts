import type { Entry } from '../../catalogue/entry.ts';
import { measureName } from '../../catalogue/results/measure-name.ts';
import { shortName } from '../../catalogue/short-name.ts';
import { linearTicks, logTicks } from './axis-ticks.ts';
import type { CostItem } from './cost-plots.ts';
import { type Box, overlap, placeLabels } from './label-placement.ts';
import { plottedModels } from './plotted-models.ts';

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
  /** How many models have a similar cost, the entry’s own among them. */
  count: number;
  /** Those of others; of very many, some stand for all. */
  context: Place[];
  own: (Place & { title: string })[];
  /** The models of one related entry each, from the cheapest on. */
  neighbours: Place[][];
  labels: { broad: Label[]; narrow: Label[] };
};

type What = { dataset: string; metric: string; unit: string };
type Point = Place & { item: CostItem };
type Text = { point: Point; text: string };

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
  const models = plottedModels(all);
  const owned = models.byFamily.get(entry.id) ?? [];
  const { low, high } = similarCosts(owned);
  const nearOf = (id: string) =>
    (models.byFamily.get(id) ?? []).filter(({ cost }) => cost >= low && cost <= high);
  const neighbours = related.filter(({ id }) => nearOf(id).length > 0).slice(0, mostNeighbours);
  const items = new Set([
    ...models.drawn.filter(({ cost }) => cost >= low && cost <= high),
    ...[entry, ...neighbours].flatMap(({ id }) => nearOf(id)),
  ]);
  const toPlace = scale([...items]);
  const points: Point[] = Array.from(items, (item) => ({ item, ...toPlace(item) }));
  const byFamily = Map.groupBy(
    points.toSorted((a, b) => a.item.cost - b.item.cost),
    ({ item }) => item.family,
  );
  const own = byFamily.get(entry.id) ?? [];
  const [main] = own.toSorted((a, b) => a.item.row.number - b.item.row.number);
  if (!main) return undefined;
  const textOf = ({ item }: Point) =>
    item === main.item ? item.label : shortened(item.label, main.item.label);
  const ownTexts = [main, ...own.filter((it) => it !== main)].map((point) => ({
    ...{ point, text: textOf(point) },
  }));
  const otherTexts = neighbours.flatMap((it) =>
    (byFamily.get(it.id) ?? []).map((point) => ({ point, text: shortName(it) })),
  );
  return {
    ...findingOf(main.item, models.bestWithin(main.item.cost, entry.id), entry, byId, what),
    ticks: toTicks([...items]),
    count: models.countBetween(low, high),
    context: points.filter(({ item }) => item.family !== entry.id).map(({ x, y }) => ({ x, y })),
    own: own.map(({ x, y, item }) => ({
      ...{ x, y },
      title: `${item.label}: ${item.value} ${what.unit}, ${item.words}`,
    })),
    neighbours: neighbours.map(({ id }) => byFamily.get(id) ?? []),
    labels: {
      broad: placeTexts(ownTexts, otherTexts, { width: 640, height: 320 }),
      narrow: placeTexts(ownTexts, otherTexts, { width: 260, height: 270 }),
    },
  };
}

/** The range of costs that are about as much as any of an entry’s models. */
function similarCosts(own: readonly CostItem[]): { low: number; high: number } {
  const costs = own.map(({ cost }) => cost);
  return { low: Math.min(...costs) / similar, high: Math.max(...costs) * similar };
}

function findingOf(
  main: CostItem,
  best: CostItem | undefined,
  entry: Entry,
  byId: (id: string) => Entry | undefined,
  { dataset, metric, unit }: What,
): Pick<EntryPlot, 'finding' | 'basis'> {
  const more = Math.round(((best?.value ?? main.value) - main.value) * 10) / 10;
  const isLater = (byId(best?.family ?? '')?.year ?? 0) > (entry.year ?? Number.POSITIVE_INFINITY);
  const measure = `${measureName({ dataset, metric })} of the list’s models, in ${unit}.`;
  const its = `${main.label} has ${main.value} ${unit} at ${main.words}`;
  if (!best || more <= 0) {
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

/**
 * Labels in a drawing of that many pixels: the entry’s own stand below on the right, where a line that rises
 * is not; those of others stand where there is room.
 */
function placeTexts(
  own: readonly Text[],
  others: readonly Text[],
  { width, height }: { width: number; height: number },
): Label[] {
  const at = ({ point: { x, y }, text }: Text) => ({
    ...{ x: (x / 100) * width, y: (y / 100) * height },
    ...{ width: text.length * letter, height: line },
  });
  const ownBoxes: { label: Label; box: Box }[] = [];
  for (const it of own) {
    const { x, y, ...size } = at(it);
    const isLeft = x + below.dx + size.width > width;
    const box = { x: isLeft ? x - below.dx - size.width : x + below.dx, y: y + 4, ...size };
    if (ownBoxes.some((other) => overlap(other.box, box))) continue;
    const { point, text } = it;
    const anchor = isLeft ? 'end' : 'start';
    const dx = isLeft ? -below.dx : below.dx;
    ownBoxes.push({ box, label: { ...placeOf(point), text, dx, dy: below.dy, anchor, own: true } });
  }
  const marks = ownBoxes.flatMap(({ box }) =>
    Array.from({ length: Math.ceil(box.width / line) }, (_, step) => ({
      ...{ x: box.x + step * line + line / 2, y: box.y + line / 2, radius: line / 2 },
      ...{ width: Number.POSITIVE_INFINITY, height: line, family: '', always: true },
    })),
  );
  const wanted = others.map((it) => ({
    ...at(it),
    ...{ family: it.point.item.family, always: false, radius: 3 },
  }));
  const ownLine = own.map(at).toSorted((a, b) => a.x - b.x);
  const area = { x: 0, y: -line, width, height: height + line };
  const boxes = placeLabels([...wanted, ...marks], area, ownLine);
  const named = others.flatMap(({ point, text }, index): Label[] => {
    const box = boxes[index];
    const { x, y } = wanted[index] ?? {};
    if (!box || x === undefined || y === undefined) return [];
    const [left, right] = [box.x - x, box.x + box.width - x];
    const anchor = right <= 0.5 ? 'end' : left >= -0.5 ? 'start' : 'middle';
    const dx = { end: right, start: left, middle: (left + right) / 2 }[anchor];
    const dy = Math.round(box.y + box.height - 3 - y);
    return [{ ...placeOf(point), text, anchor, dy, dx: Math.round(dx), own: false }];
  });
  return [...ownBoxes.map(({ label }) => label), ...named];
}

function placeOf({ x, y }: Place): Place {
  return { x, y };
}

/** The height of a line of 12 px. */
const line = 14;
/** Where an own label stands from its point. */
const below = { dx: 8, dy: 15 };
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
