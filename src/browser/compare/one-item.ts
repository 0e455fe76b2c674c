/** What an engine states, as one item between commas: what it adds stands in its brackets, as in `Apple (Core ML; experimental)`. */
export function oneItem(word: string): string {
  const [, name = word, via, asides] = added.exec(word) ?? [];
  const inside = [via, ...(asides?.split(', ') ?? [])].filter(Boolean);
  return inside.length > 0 ? `${name} (${inside.join('; ')})` : name;
}

/** The words that the catalogue adds to a name: see `catalogue/engines/`. */
const added = /^(.*?)(?: \(([^()]*)\))?, ((?:experimental|maker not named)(?:, experimental)?)$/;
