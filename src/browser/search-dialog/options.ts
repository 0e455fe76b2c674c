import type { FoundWay } from '../../search/find-ways.ts';
import { type Content, element } from '../dom.ts';
import { entryIcon, wayIcon } from '../search/icons.ts';
import { markWords } from '../search/mark-words.ts';
import { aboutOf, aliasOf } from '../search/results.ts';
import type { Found } from '../search/searcher.ts';

const kindWords: Record<string, string> = {
  papers: 'paper',
  libraries: 'library',
  tutorials: 'tutorial',
  tools: 'tool',
};

/** A found entry as an option: its title, the other name by which it was found and its summary, and venue and year or its kind. */
export function toEntryOption({ meta }: Found, asked: string, base: string): HTMLElement {
  const { id = '', title = '', venue = '', year = '', says = '' } = meta;
  const kind = kindWords[id.split('/')[0] ?? ''] ?? '';
  const alias = aliasOf(meta, asked);
  return toOption(`${base}/${id}/`, { 'data-entry': id }, entryIcon(id), [
    element(
      'span',
      { class: 'name' },
      element('span', { class: 'unseen' }, `${kind}: `),
      ...markWords(title, asked),
    ),
    element(
      'span',
      { class: 'says' },
      ...(alias ? ['also known as ', ...markWords(alias, asked), ' · '] : []),
      ...markWords(says, asked),
    ),
    year
      ? element('small', {}, `${venue} ${year}`.trim())
      : element('small', { class: 'muted' }, kind),
  ]);
}

/** A page beside entries as an option. */
export function toWayOption(way: FoundWay, asked: string, base: string): HTMLElement {
  const { path, title } = way;
  return toOption(`${base}${path}`, {}, wayIcon(path), [
    element('span', { class: 'name' }, ...markWords(title, asked)),
    element('span', { class: 'says' }, ...markWords(aboutOf(way), asked)),
  ]);
}

/** An earlier query as an option; its address searches for it again. */
export function toRecentOption(query: string, base: string): HTMLElement {
  const address = `${base}/search/?${new URLSearchParams({ q: query })}`;
  return toOption(address, { 'data-query': query }, '', [
    element('span', { class: 'name' }, query),
  ]);
}

/** Links, so that a click with a modifier opens them elsewhere; the field moves through them, not Tab. */
function toOption(
  href: string,
  data: Record<string, string>,
  icon: Content,
  parts: Content[],
): HTMLElement {
  return element('a', { role: 'option', tabindex: '-1', href, ...data }, icon, ...parts);
}
