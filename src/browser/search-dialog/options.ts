import { type Content, element, markWords } from '../dom.ts';
import type { Fragment } from '../search/index-client.ts';

const kindWords: Record<string, string> = {
  papers: 'paper',
  libraries: 'library',
  tutorials: 'tutorial',
  tools: 'tool',
};

/** A found entry as an option: its title, and kind, venue and year behind it. */
export function toEntryOption({ meta }: Fragment, searched: string, base: string): HTMLElement {
  const { id = '', title = '', venue = '', year = '' } = meta;
  const kind = kindWords[id.split('/')[0] ?? ''] ?? '';
  const where = [kind, [venue, year].filter(Boolean).join(' ')].filter(Boolean).join(' · ');
  return toOption(`${base}/${id}/`, { 'data-entry': id }, where, ...markWords(title, searched));
}

/** An earlier query as an option; its address searches for it again. */
export function toRecentOption(query: string, base: string): HTMLElement {
  const address = `${base}/search/?${new URLSearchParams({ q: query })}`;
  return toOption(address, { 'data-query': query }, '', query);
}

/** Links, so that a click with a modifier opens them elsewhere; the field moves through them, not Tab. */
function toOption(
  href: string,
  data: Record<string, string>,
  where: string,
  ...name: Content[]
): HTMLElement {
  return element(
    'a',
    { role: 'option', tabindex: '-1', href, ...data },
    element('span', {}, ...name),
    where !== '' && element('small', {}, where),
  );
}
