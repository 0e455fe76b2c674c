import type { Catalogue, Entry, Guide } from '../catalogue/entry.ts';
import type { GuidePart } from '../text/render-guide.ts';

/** The content as a server for development holds it in memory, another object after each change; what is rendered is rendered when a page asks for it. */
export type HeldContent = {
  catalogue: Catalogue;
  /** The files in which each external address stands. */
  linkPlaces: () => ReadonlyMap<string, readonly string[]>;
  notePartsOf: (entry: Entry) => { name: string; html: string }[];
  bodyOf: (guide: Guide) => GuidePart[];
};

// The server and the pages that it renders load this module each for themselves.
const place = globalThis as typeof globalThis & { heldContent?: () => HeldContent };

/** Have pages read the content from memory from now on; a build reads the store of Astro instead. */
export function holdContent(read: () => HeldContent): void {
  place.heldContent = read;
}

/** The content that a server for development holds, where there is one. */
export function heldContent(): HeldContent | undefined {
  return place.heldContent?.();
}
