/** Two texts of a list, by their places in it. */
type NearPair = readonly [earlier: number, later: number];

/**
 * Find pairs of texts that are alike: Dice's coefficient of their letter pairs is `least` or more.
 * Only texts that share a block are compared, so that the comparisons grow with the number of
 * texts, not with its square; a pair that differs in many words at once may be passed over.
 */
export function nearTexts(
  texts: readonly string[],
  least: number,
): { pairs: NearPair[]; comparisons: number } {
  // Most keys have one text alone, which needs no list of its own.
  const blocks = new Map<number, number | number[]>();
  const bags = new Map<number, Bag>();
  const pairs: NearPair[] = [];
  let comparisons = 0;
  for (const [later, text] of texts.entries()) {
    const candidates = new Set<number>();
    for (const key of blockKeys(text)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, later);
      else if (typeof block === 'number') {
        candidates.add(block);
        if (block !== later) blocks.set(key, [block, later]);
      } else {
        for (const earlier of block) candidates.add(earlier);
        if (block.length < fullBlock && block.at(-1) !== later) block.push(later);
      }
    }
    candidates.delete(later);
    for (const earlier of [...candidates].toSorted((a, b) => a - b)) {
      comparisons++;
      if (dice(bagOf(earlier), bagOf(later), least) >= least) pairs.push([earlier, later]);
    }
  }
  return { pairs, comparisons };

  function bagOf(index: number): Bag {
    const bag = bags.get(index) ?? toBag(texts[index] ?? '');
    bags.set(index, bag);
    return bag;
  }
}

/** What this many texts share is a pattern and says little: a pair that is alike shares more. */
const fullBlock = 20;

/** Keys that two texts have in common where they differ in one letter, in one or two words, or agree in three words of a row. */
function blockKeys(text: string): number[] {
  const words = text.split(' ');
  const keys = [hash(text)];
  if (words.length <= 4 && text.length <= 60) {
    for (let at = 0; at < text.length; at++)
      keys.push(hash(text.slice(0, at) + text.slice(at + 1)));
  }
  if (words.length >= 4) keys.push(...wordKeys(words.map(hash)));
  for (let end = 3; end <= words.length; end++)
    keys.push(hash(words.slice(end - 3, end).join(' ')));
  return keys;
}

/** Sums of all words, of all but one, and of all but two: a sum does not mind the order of words. */
function wordKeys(hashes: readonly number[]): number[] {
  const all = hashes.reduce((sum, word) => sum + word, 0);
  const keys = [all, ...hashes.map((word) => all - word)];
  // Longer texts that differ in two words agree in three words of a row.
  if (hashes.length <= 12) {
    for (const [one, first] of hashes.entries()) {
      for (let two = one + 1; two < hashes.length; two++) {
        keys.push(all - first - (hashes[two] ?? 0));
      }
    }
  }
  return keys.map(toSmall);
}

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/: two texts that share a number are only compared once more. */
function hash(text: string): number {
  let value = 2166136261;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  }
  return toSmall(value);
}

/** To 30 bits, which is what engines keep without allocating. */
function toSmall(value: number): number {
  return value & 0x3fffffff;
}

/** The letter pairs of a text as numbers, in order. */
type Bag = Uint32Array;

function toBag(text: string): Bag {
  const bag = new Uint32Array(Math.max(0, text.length - 1));
  for (let index = 0; index < bag.length; index++) {
    bag[index] = text.charCodeAt(index) * 65536 + text.charCodeAt(index + 1);
  }
  return bag.sort();
}

/** Dice's coefficient of two bags; zero as soon as it cannot be `least` any more. */
function dice(a: Bag, b: Bag, least: number): number {
  const needed = (least * (a.length + b.length)) / 2;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (shared + Math.min(a.length - i, b.length - j) < needed - 1e-9) return 0;
    const order = (a[i] ?? 0) - (b[j] ?? 0);
    if (order === 0) shared++;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return (2 * shared) / (a.length + b.length);
}
