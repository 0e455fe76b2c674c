import type { Content } from './dom.ts';

/** What an item shows of an entry, each part by the selector of its place. */
type ShownEntry = Partial<Record<'.when' | 'h2' | 'h3' | 'p' | '.by', Content[]>>;

/** Fill a copy of the page's item without an entry (`EntryTemplate.astro`), so that it has the shape of the site's lists; without an id nobody can save it. */
export function entryItem(id: string | undefined, shown: ShownEntry): HTMLElement {
  const { content } = document.querySelector('#entry-item') as HTMLTemplateElement;
  const item = content.firstElementChild?.cloneNode(true) as HTMLElement;
  if (id) item.dataset.entry = id;
  for (const [place, parts] of Object.entries(shown))
    item.querySelector(place)?.replaceChildren(...parts);
  return item;
}
