import type { Catalogue, Entry, Guide } from '../catalogue/entry.ts';
import type { GuidePart } from '../text/render-guide.ts';

/** The content as pages find it in memory, in development another object after each change; what is rendered is rendered when a page asks for it. */
export type HeldContent = {
  catalogue: Catalogue;
  /** The files in which each external address stands. */
  linkPlaces: () => ReadonlyMap<string, readonly string[]>;
  notePartsOf: (entry: Entry) => { name: string; html: string }[];
  bodyOf: (guide: Guide) => GuidePart[];
};

// Astro’s hooks and the pages load this module each for themselves.
const place = globalThis as typeof globalThis & { heldContent?: () => HeldContent };

/** Have pages read this content from now on. */
export function holdContent(read: () => HeldContent): void {
  place.heldContent = read;
}

/** The content that pages show. */
export function heldContent(): HeldContent {
  if (!place.heldContent) throw new Error('No content is held for the pages.');
  return place.heldContent();
}
