/** What a model costs and how good it is; more is better. */
export type Tradeoff = { cost: number; value: number };

/** The items that no other beats, by cost: every other one costs more or is worse. Equals stay together. */
export function paretoFront<Item extends Tradeoff>(items: readonly Item[]): Item[] {
  const sorted = items.toSorted((a, b) => a.cost - b.cost || b.value - a.value);
  const front: Item[] = [];
  for (const item of sorted) {
    const last = front.at(-1);
    const equal = last && last.cost === item.cost && last.value === item.value;
    if (!last || item.value > last.value || equal) front.push(item);
  }
  return front;
}
