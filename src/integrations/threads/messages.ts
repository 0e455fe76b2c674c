import type { SiteContent } from '../read-site-content.ts';
import type { NoteHtml } from '../rendered-notes.ts';
import type { Rendered } from '../rendering/rendered.ts';
import type { Place } from '../write-beside-pages.ts';

/** What a thread starts with: what another one read of the content, or that it reads it itself. */
export type ThreadData = {
  /** The base path of the site without its last slash. */
  base: string;
  content?: PlainContent;
};

/** The content as it goes from thread to thread. */
export type PlainContent = Omit<SiteContent, 'linkPlaces'> & {
  linkPlaces: ReadonlyMap<string, readonly string[]>;
};

/** What a thread tells of the content: that, or why it cannot be read. */
export type ReadAnswer = { content: PlainContent } | { unreadable: string };

/** The notes that a thread rendered. */
export type NotesAnswer = { notes: ReadonlyMap<string, NoteHtml[]> };

/** Write all that stands beside the pages. */
export type BesideOrder = { beside: Place & { output: string } };

/** What a thread gets before the first page. */
export type PageBundle = {
  /** The address of the bundle that renders the pages. */
  bundle: string;
  /** What Astro tells the bundle before it renders: the styles of each page. */
  pagesByKeys: ReadonlyMap<string, { styles: unknown }>;
  /** The notes that were rendered already. */
  notes: ReadonlyMap<string, NoteHtml[]>;
};

/** One page for a thread to render. */
export type PageOrder = { id: number; url: string; route: string };

/** What became of an order; that for what stands beside the pages has the number 0. */
export type OrderAnswer = { id: number } & (
  | { rendered: Rendered }
  | { done: true }
  | { error: unknown }
);

export type Answer = ReadAnswer | NotesAnswer | OrderAnswer;

/** The name of a route in every thread. */
export function routeKey({ route, component }: { route: string; component: string }): string {
  return `${route}\n${component}`;
}

/** Take content apart for another thread. */
export function toPlain({
  catalogue,
  problems,
  guideTrees,
  figures,
  texts,
  linkPlaces,
}: SiteContent): PlainContent {
  return { catalogue, problems, guideTrees, figures, texts, linkPlaces: linkPlaces() };
}

/** The content that another thread took apart. */
export function fromPlain({ linkPlaces, ...content }: PlainContent): SiteContent {
  return { ...content, linkPlaces: () => linkPlaces };
}
