import { element, markedText, markWords } from '../dom.ts';
import { entryItem } from '../entry-item.ts';
import type { Fragment } from './index-client.ts';

/** One result as a list item, with the words that were found marked. */
export function toResult({ excerpt, meta }: Fragment, query: string, base: string): HTMLElement {
  const { id = '', title = '', venue, year = '', by = '', tags = '' } = meta;
  return entryItem(id, {
    '.when': [element('span', {}, venue || id.split('/')[0]), ' ', year],
    h2: [element('a', { href: `${base}/${id}/` }, ...markWords(title, query))],
    p: markedText(`${excerpt} …`),
    '.by': [
      by && element('span', {}, ...markWords(shorten(by), query)),
      ...[...tags.matchAll(/([^|=]+)=([^|]+)/g)].map(([, tag, label]) =>
        element('a', { class: 'tag', href: `${base}/tags/${tag}/` }, label),
      ),
    ],
  });
}

function shorten(names: string): string {
  const all = names.split(', ');
  return all.length > 6 ? `${all.slice(0, 5).join(', ')} and ${all.length - 5} more` : names;
}
