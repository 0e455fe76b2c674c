import { element } from '../dom.ts';
import { fetchFile } from '../fetch-file.ts';
import { loadEntries } from '../load-entries.ts';
import type { Visits } from './list.ts';
import { readList, updateList } from './store.ts';
import { addedAfter, noteVisit, toDay } from './visits.ts';

/** Note the visit, and mark on the page what was added after the day of the last one. */
export async function markNew(base: string): Promise<void> {
  const main = document.querySelector('main');
  // Nobody who forbids storage has a last visit, and one who has none left needs no sentence about it.
  updateList((list) => ({ ...list, visits: noteVisit(list.visits, toDay(new Date())) }));
  const fresh = await freshIds(base);
  if (!main || fresh.length === 0) return;
  const ids = new Set(fresh);
  const mark = () => {
    for (const item of main.querySelectorAll<HTMLElement>('li[data-entry]:not([data-new])')) {
      item.dataset.new = '';
      if (ids.has(item.dataset.entry ?? ''))
        item.querySelector('.when')?.append(' ', element('span', { class: 'new' }, 'new'));
    }
  };
  mark();
  new MutationObserver(mark).observe(main, { childList: true, subtree: true });
  sayOnHome(main, base, fresh.length);
}

/** The ids of what is new: known for the day, and looked up again on the home page. */
async function freshIds(base: string): Promise<readonly string[]> {
  const visits = known(readList().visits);
  if (!visits?.last) return [];
  const { last, fresh } = visits;
  if (fresh && !document.querySelector('#recent')) return fresh;
  try {
    const found = await fetchFresh(base, last);
    updateList((list) => {
      const now = known(list.visits);
      return now && now.last === last ? { ...list, visits: { ...now, fresh: found } } : list;
    });
    return found;
  } catch {
    // The next page may find the network again.
    return fresh ?? [];
  }
}

function known(visits: Visits | undefined): Exclude<Visits, 'off'> | undefined {
  return visits === 'off' ? undefined : visits;
}

type FeedItem = { url: string; date_published: string };

async function fetchFresh(base: string, last: string): Promise<string[]> {
  const { items }: { items: FeedItem[] } = await (await fetchFile(`${base}/feed.json`)).json();
  const added = items.map(({ url, date_published }) => ({
    id: new URL(url).pathname.slice(base.length).replace(/^\/|\/$/g, ''),
    added: date_published.slice(0, 10),
  }));
  const found = addedAfter(added, last);
  // The feed ends with an entry that is new: there may be more than it holds.
  if (found.length < items.length) return found;
  const entries = await loadEntries(base);
  return addedAfter(
    entries.toSorted((a, b) => (a.added < b.added ? 1 : -1)),
    last,
  );
}

function sayOnHome(main: Element, base: string, count: number): void {
  const heading = main.querySelector('#recent');
  const visits = known(readList().visits);
  const day = element('time', { class: 'mono' }, visits?.last ?? '');
  heading?.after(
    element(
      'p',
      { class: 'notice', id: 'news' },
      element(
        'a',
        { href: `${base}/my-list/#new` },
        count === 1 ? '1 entry is new' : `${count} entries are new`,
      ),
      ' since your last visit on ',
      day,
      '.',
    ),
  );
}
