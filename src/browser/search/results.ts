import type { EntryJson } from '../../publish/entries-json.ts';
import { excerptOf } from '../../search/excerpt.ts';
import type { FoundWay } from '../../search/find-ways.ts';
import { lackingWords } from '../../search/mark-words.ts';
import { element } from '../dom.ts';
import { entryItem } from '../entry-item.ts';
import { fetchFile } from '../fetch-file.ts';
import { wayIcon } from './icons.ts';
import { marked, markWords } from './mark-words.ts';
import type { Found } from './searcher.ts';

/** One result as a list item, with the words that were found marked; of a note it shows a part that has words which nothing else shows. */
export async function toResult(
  { meta, isInText }: Found,
  asked: string,
  base: string,
): Promise<HTMLElement> {
  const {
    id = '',
    title = '',
    venue,
    year = '',
    by = '',
    says = '',
    tags = '',
    labels = '',
  } = meta;
  const alias = aliasOf(meta, asked);
  const names = labels.split(' | ');
  const item = entryItem(id, {
    '.when': [element('span', {}, venue || id.split('/')[0]), ' ', year],
    h2: [element('a', { href: `${base}/${id}/` }, ...markWords(title, asked))],
    p: markWords(says, asked),
    '.by': [
      by && element('span', {}, ...markWords(shorten(by), asked)),
      ...tags
        .split(' ')
        .filter(Boolean)
        .map((tag, at) => element('a', { class: 'tag', href: `${base}/tags/${tag}/` }, names[at])),
    ],
  });
  const summary = item.querySelector('p');
  if (alias) {
    const known = element('p', { class: 'alias' }, 'also known as ', ...markWords(alias, asked));
    summary?.before(known);
  }
  const shown = [title, alias, says, by, meta.words].join(' ');
  const lacking = isInText ? lackingWords(shown, asked) : [];
  const excerpt = lacking.length > 0 && excerptOf(await loadNote(`${base}/${id}.json`), asked);
  if (excerpt && lacking.some((word) => lackingWords(excerpt.join(''), word).length === 0))
    summary?.after(element('p', { class: 'excerpt' }, ...marked(excerpt)));
  return item;
}

/** The note of an entry, from its file; empty where that does not come: the result stands without it. */
async function loadNote(address: string): Promise<string> {
  try {
    const { note }: Pick<EntryJson, 'note'> = await (await fetchFile(address)).json();
    return note;
  } catch (error) {
    console.warn(error);
    return '';
  }
}

/** The other name by which an entry was found, where its title has less of what was asked for. */
export function aliasOf({ title = '', names = '' }: Found['meta'], asked: string): string {
  const lacking = (name: string) => lackingWords(name, asked).length;
  const all = names.split(' | ').filter((name) => lacking(name) < lacking(title));
  return all.toSorted((a, b) => lacking(a) - lacking(b) || a.length - b.length)[0] ?? '';
}

/** A page beside entries as a list item. */
export function toWay(way: FoundWay, asked: string, base: string): HTMLElement {
  const { path, title } = way;
  return element(
    'li',
    { class: 'hit' },
    wayIcon(path),
    element(
      'div',
      {},
      element('a', { href: `${base}${path}` }, ...markWords(title, asked)),
      element('p', {}, ...markWords(aboutOf(way), asked)),
    ),
  );
}

/** What a page is and holds, or the entry in it for which it was found. */
export function aboutOf({ about, holding }: FoundWay): string {
  return holding === undefined ? about : `${about.replace(/:.*/, '')}, with ${holding}`;
}

function shorten(names: string): string {
  const all = names.split(', ');
  return all.length > 6 ? `${all.slice(0, 5).join(', ')} and ${all.length - 5} more` : names;
}
