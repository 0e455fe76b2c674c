import { element, markedText, markWords } from '../dom.ts';
import type { Fragment } from './index-client.ts';

/** One result as a list item, the same shape as an entry in the site's lists. */
export function toResult({ excerpt, meta }: Fragment, query: string, base: string): HTMLElement {
  const { id = '', title = '', venue, year = '', by = '', tags = '' } = meta;
  return element(
    'li',
    { class: 'entry', 'data-entry': id },
    element('div', { class: 'when' }, element('span', {}, venue || id.split('/')[0]), ' ', year),
    element(
      'div',
      {},
      element('h2', {}, element('a', { href: `${base}/${id}/` }, markWords(title, query))),
      element('p', {}, markedText(`${excerpt} …`)),
      element(
        'div',
        { class: 'by' },
        by && element('span', {}, markWords(shorten(by), query)),
        ...tags
          .split('|')
          .filter(Boolean)
          .map((tag) => {
            const [tagId = '', label = ''] = tag.split('=');
            return element('a', { class: 'tag', href: `${base}/tags/${tagId}/` }, label);
          }),
      ),
    ),
  );
}

function shorten(names: string): string {
  const all = names.split(', ');
  return all.length > 6 ? `${all.slice(0, 5).join(', ')} and ${all.length - 5} more` : names;
}
