import { fullName } from '../../catalogue/author-names.ts';
import type { EntryJson } from '../../publish/entries-json.ts';
import type { Removed } from '../../schema/removed.ts';
import { element } from '../dom.ts';
import { entryItem } from '../entry-item.ts';

type Kept = {
  id: string;
  title: string;
  entry?: EntryJson;
  isGone?: boolean;
  removed?: Removed | undefined;
};

/** An entry of a reader's list or a shared one as an item; one that is gone stands there by its title. */
export function keptItem({ id, title, entry, isGone, removed }: Kept, base: string): HTMLElement {
  const { venue, year, summary = '' } = entry ?? {};
  const item = entryItem(id, {
    '.when': [element('span', {}, venue ?? id.split('/')[0]), year ? ` ${year}` : ''],
    h3: [isGone ? title : element('a', { href: `${base}/${id}/` }, title)],
    p: isGone ? sayGone(removed, base) : [summary],
    '.by': [entry ? toAuthors(entry) : ''],
  });
  // Nothing takes no room where an entry is gone or not loaded yet.
  for (const part of item.querySelectorAll('p:empty, .by:empty')) part.remove();
  return item;
}

/** What became of an entry that is gone, as far as the list says it. */
function sayGone(removed: Removed | undefined, base: string): (Node | string)[] {
  const kept = 'Your marks and your note are kept.';
  if (!removed) return [`This entry is no longer on the list. ${kept}`];
  const why = `Removed from the list on ${removed.removed}: ${removed.because} ${kept}`;
  const { instead } = removed;
  if (!instead) return [why];
  return [why, ' ', element('a', { href: `${base}/${instead}/` }, 'What to take instead')];
}

function toAuthors({ authors, organizations }: EntryJson): string {
  const names = authors.length > 0 ? authors.map(fullName) : (organizations ?? []);
  return names.length > 4
    ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
    : names.join(', ');
}
