/** Choices that depend on a seed alone (mulberry32). */
export function picker(seed: number) {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const one = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  return {
    below,
    one,
    /** The first items most of the time. */
    often: <Item>(items: readonly Item[]) => items[Math.floor(next() ** 2 * items.length)] as Item,
    some<Item>(items: readonly Item[], count: number): Item[] {
      const chosen = new Set<Item>();
      while (chosen.size < count) chosen.add(items[Math.floor(next() ** 2 * items.length)] as Item);
      return [...chosen];
    },
  };
}

export type Picker = ReturnType<typeof picker>;
