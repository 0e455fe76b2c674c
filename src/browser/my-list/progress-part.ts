import type { EntryJson } from '../../publish/entries-json.ts';
import type { MyListPage, Part } from './part.ts';
import { countRead, progressBar } from './progress.ts';

/** How much is read of each guide and of each category that anything is kept of. */
export function progressPart(page: MyListPage): Part {
  const node = document.querySelector<HTMLElement>('#my-progress') ?? document.createElement('div');
  const places = [...node.querySelectorAll<HTMLElement>('[data-place]')].map((item) => {
    const bar = document.createElement('div');
    item.append(bar);
    return { item, bar, path: item.dataset.place ?? '', steps: item.dataset.steps?.split(' ') };
  });
  return {
    node,
    draw: (list) => {
      const entries = page.entries();
      node.hidden = !entries || list.entries.size === 0;
      if (!entries) return;
      for (const { item, bar, path, steps } of places) {
        const ids = steps ?? idsInCategory(entries, path);
        item.hidden = !ids.some((id) => list.entries.has(id));
        const name = item.querySelector('a')?.textContent ?? '';
        bar.replaceChildren(...progressBar(countRead(list, ids), `Read of ${name}`));
      }
      for (const section of node.querySelectorAll<HTMLElement>('section'))
        section.hidden = !section.querySelector('[data-place]:not([hidden])');
    },
  };
}

/** The ids of what a category lists, `papers/pruning`: its own entries and its guests. */
function idsInCategory(entries: readonly EntryJson[], path: string): string[] {
  return entries
    .filter(({ kind, category, alsoIn }) => `${kind}/${category}` === path || alsoIn.includes(path))
    .map(({ id }) => id);
}
