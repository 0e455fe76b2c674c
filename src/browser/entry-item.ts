import { fullName } from '../catalogue/author-names.ts';
import type { EntryJson } from '../publish/entries-json.ts';
import { element } from './dom.ts';

/** An entry as a list item, the same shape as in the site's lists; one that is gone stands there by its title. */
export function entryItem(
  { id, title, entry, isGone }: { id: string; title: string; entry?: EntryJson; isGone?: boolean },
  base: string,
): HTMLElement {
  const { venue, year, summary } = entry ?? {};
  const name = isGone ? title : element('a', { href: `${base}/${id}/` }, title);
  return element(
    'li',
    { class: 'entry', 'data-entry': id },
    element(
      'div',
      { class: 'when' },
      element('span', {}, venue ?? id.split('/')[0]),
      year ? ` ${year}` : '',
    ),
    element(
      'div',
      {},
      element('h3', {}, name),
      isGone
        ? element(
            'p',
            {},
            'This entry is no longer on the list. Your marks and your note are kept.',
          )
        : summary !== undefined && element('p', {}, summary),
      entry !== undefined && element('div', { class: 'by' }, toAuthors(entry)),
    ),
  );
}

function toAuthors({ authors, organizations }: EntryJson): string {
  const names = authors.length > 0 ? authors.map(fullName) : (organizations ?? []);
  return names.length > 4
    ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
    : names.join(', ');
}
