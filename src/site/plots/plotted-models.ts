import { onceFor } from '../../catalogue/once-for.ts';
import type { CostItem } from './cost-plots.ts';

/** What the drawings of all entries share, made once for a list of models. */
type PlottedModels = {
  /** The models of each entry, from the cheapest on. */
  byFamily: ReadonlyMap<string, readonly CostItem[]>;
  /** Those that are drawn: all of a short list; of a long one, the best of each small part of the plane. */
  drawn: readonly CostItem[];
  /** How many models cost at least `low` and at most `high`. */
  countBetween: (low: number, high: number) => number;
  /** The best model of another entry than `family` that costs no more. */
  bestWithin: (cost: number, family: string) => CostItem | undefined;
};

/** More points than this hide each other, and would be most of a page’s bytes. */
const mostDrawn = 400;

/** Sort and thin out the models of a plot for all entries that are drawn among them. */
export const plottedModels = onceFor((all: readonly CostItem[]): PlottedModels => {
  const byCost = all.toSorted((a, b) => a.cost - b.cost || a.row.number - b.row.number);
  const bests = runningBests(byCost);
  /** How many cost less than a bound, or with `orAsMuch` no more. */
  const countBelow = (bound: number, orAsMuch: boolean) =>
    firstIndex(byCost, ({ cost }) => (orAsMuch ? cost > bound : cost >= bound));
  return {
    byFamily: Map.groupBy(byCost, ({ family }) => family),
    drawn: all.length > mostDrawn ? thinOut(all) : all,
    countBetween: (low, high) => countBelow(high, true) - countBelow(low, false),
    bestWithin: (cost, family) =>
      bests[countBelow(cost, true) - 1]?.find((item) => item.family !== family),
  };
});

/** For each model the best up to it, and the best of another entry than that one’s. */
function runningBests(byCost: readonly CostItem[]): CostItem[][] {
  let bests: CostItem[] = [];
  return byCost.map((item) => {
    const ranked = [...bests, item].toSorted(
      (a, b) => b.value - a.value || a.row.number - b.row.number,
    );
    bests = ranked.filter(
      ({ family }, at) => ranked.findIndex((other) => other.family === family) === at,
    );
    bests = bests.slice(0, 2);
    return bests;
  });
}

/** The best model of each part of the plane, in parts that grow until few enough are left; in the order of the list. */
function thinOut(all: readonly CostItem[]): CostItem[] {
  const [costs, values] = [all.map(({ cost }) => Math.log10(cost)), all.map(({ value }) => value)];
  const [left, bottom] = [least(costs), least(values)];
  const [width, height] = [-least(costs.map(minus)) - left, -least(values.map(minus)) - bottom];
  for (let parts = 200; ; parts = Math.floor(parts * 0.8)) {
    const kept = new Map<string, CostItem>();
    for (const item of all) {
      const column = Math.floor(((Math.log10(item.cost) - left) / (width || 1)) * parts);
      const row = Math.floor(((item.value - bottom) / (height || 1)) * parts);
      const other = kept.get(`${column} ${row}`);
      if (!other || item.value > other.value) kept.set(`${column} ${row}`, item);
    }
    if (kept.size > mostDrawn && parts > 1) continue;
    const drawn = new Set(kept.values());
    return all.filter((item) => drawn.has(item));
  }
}

/** Without spreading a long list into arguments, of which there is a most. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((low, number) => Math.min(low, number), Number.POSITIVE_INFINITY);
}

function minus(number: number): number {
  return -number;
}

/** The first place where a sorted list is so, else its length. */
function firstIndex<Item>(sorted: readonly Item[], isSo: (item: Item) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(sorted[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
