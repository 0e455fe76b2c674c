import { element } from '../dom.ts';

/** Give every entry of a list a box that selects it, those that are drawn later too; what is done with a selection is loaded by the first one. */
export function offerPicks(list: HTMLElement): void {
  const picked = new Map<string, string>();
  const add = () => {
    for (const item of list.querySelectorAll<HTMLElement>(':scope > .entry:not(:has(> .pick))')) {
      const id = item.dataset.entry ?? '';
      const title = item.querySelector('h2, h3')?.textContent?.trim() ?? '';
      const box = element('input', { type: 'checkbox', 'aria-label': `Select ${title}` });
      box.checked = picked.has(id);
      box.addEventListener('change', () => {
        if (box.checked) picked.set(id, title);
        else picked.delete(id);
        void import('./selection.ts').then((it) => it.showSelection(list, picked));
      });
      item.prepend(element('label', { class: 'pick' }, box));
    }
  };
  add();
  new MutationObserver(add).observe(list, { childList: true });
}
