import type { ShownContent } from '../hold-content.ts';
import type { NoteHtml } from '../rendered-notes.ts';
import type { Rendered } from './rendered.ts';

/** What a thread starts with. */
export type ThreadData = {
  base: string;
  content: ShownContent;
  linkPlaces: ReadonlyMap<string, readonly string[]>;
};

/** What it gets before the first page. */
export type PageBundle = {
  /** The address of the bundle that renders the pages. */
  bundle: string;
  /** What Astro tells the bundle before it renders: the styles of each page. */
  pagesByKeys: ReadonlyMap<string, { styles: unknown }>;
  /** The notes that were rendered already. */
  notes: ReadonlyMap<string, NoteHtml[]>;
};

/** One page for a thread to render. */
export type Order = { id: number; url: string; route: string };

/** What became of it. */
export type Answer = { id: number } & ({ rendered: Rendered } | { error: unknown });

/** The name of a route in every thread. */
export function routeKey({ route, component }: { route: string; component: string }): string {
  return `${route}\n${component}`;
}
