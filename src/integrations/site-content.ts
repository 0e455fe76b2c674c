import { type Content, contentFolder, readContent } from '../files/read-content.ts';
import { plainNote } from '../text/note-parts.ts';
import { renderNote } from '../text/render-note.ts';

/** The content and, under the base path and its Markdown, the HTML of every note. */
type Shared = { content?: Content | undefined; notes: Map<string, string> };

// Astro loads its configuration and that of the content as two copies of this module.
const place = globalThis as typeof globalThis & { siteContent?: Shared };
place.siteContent ??= { notes: new Map() };
const shared = place.siteContent;

/** The content as Astro's hooks see it, read once a build. */
export function siteContent(): Content {
  shared.content ??= readContent(contentFolder(process.env), new Date().toISOString().slice(0, 10));
  return shared.content;
}

/** A note without its headings as safe HTML, rendered once a build; `base` is the site's base path without its last slash. */
export function siteNote(markdown: string, base: string): string {
  const key = `${base}\n${markdown}`;
  const html = shared.notes.get(key) ?? renderNote(plainNote(markdown), base);
  shared.notes.set(key, html);
  return html;
}

/** Have the next call read the folder again. */
export function forgetSiteContent(): void {
  shared.content = undefined;
  shared.notes.clear();
}
