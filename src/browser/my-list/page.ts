import type { EntryJson } from '../../publish/entries-json.ts';
import type { Removed } from '../../schema/removed.ts';
import { element } from '../dom.ts';
import { entryFinder, loadEntries, loadRemoved } from '../load-entries.ts';
import { filesPart } from './files-part.ts';
import { renameEntries } from './list.ts';
import { ownPart } from './own-part.ts';
import type { MyListPage } from './part.ts';
import { progressPart } from './progress-part.ts';
import { sharedPart } from './shared-part.ts';
import { forbidden, isAllowed, onChange, readList, updateList } from './store.ts';
import { storedPart } from './stored-part.ts';

/** Show the reader's list, or the list that the address shares, in its place on the page. */
export function showPage(place: HTMLElement, base: string): void {
  let entries: readonly EntryJson[] | undefined;
  let isWaiting = true;
  let find = entryFinder([]);
  let removed: ReadonlyMap<string, Removed> = new Map();
  const page: MyListPage = {
    base,
    entries: () => entries,
    isWaiting: () => isWaiting,
    find: (id) => find(id),
    removed: (id) => removed.get(id),
    say,
    offerUndo,
  };
  const heading = document.querySelector('h1');
  const parts = [ownPart(page), filesPart(page), storedPart(page), progressPart(page)];
  const [own, files] = parts;
  const shared = sharedPart(page);
  const trouble = element('p', { class: 'notice', hidden: '' });
  const until = element('span', {}, ' Until then titles are as you saved them.');

  const draw = () => {
    const list = readList();
    const showsOwn = !shared.show();
    if (heading) heading.textContent = shared.title() ?? 'My list';
    until.hidden = !showsOwn;
    for (const part of [own, files]) if (part) part.node.hidden = !showsOwn;
    for (const part of parts) part.draw(list);
  };
  const load = async () => {
    try {
      entries = await loadEntries(base);
      removed = await loadRemoved(base);
      isWaiting = false;
      find = entryFinder(entries);
      trouble.hidden = true;
      updateList((list) => renameEntries(list, (id) => find(id)?.id ?? id));
    } catch (error) {
      isWaiting = false;
      const again = element('button', { type: 'button', class: 'chip' }, 'Try again');
      again.addEventListener('click', () => void load());
      trouble.replaceChildren((error as Error).message, until, ' ', again);
      trouble.hidden = false;
    }
    draw();
  };

  place.append(trouble, shared.node, ...parts.slice(0, 2).map(({ node }) => node));
  if (!isAllowed()) say(forbidden);
  draw();
  onChange(draw);
  addEventListener('hashchange', draw);
  void load();
}

function say(...content: (Node | string)[]): void {
  const status = document.querySelector('#my-status');
  status?.classList.toggle('notice', content.length > 0);
  status?.replaceChildren(...content);
}

function offerUndo(sentence: string, undo: () => string | undefined): void {
  const button = element('button', { type: 'button', class: 'chip' }, 'Undo');
  button.addEventListener('click', () => {
    const fault = undo();
    if (fault) say(fault, ' ', button);
    else say('It is back as it was.');
    document.querySelector<HTMLElement>('h1')?.focus();
  });
  say(`${sentence} `, button);
  button.focus();
}
