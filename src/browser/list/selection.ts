import { bibtex, citationFormats } from '../../cite/exports.ts';
import { basePath } from '../base-path.ts';
import { copyText } from '../copy-text.ts';
import { element } from '../dom.ts';
import { changeEntry } from '../my-list/list.ts';
import { say } from '../my-list/say.ts';
import { updateList } from '../my-list/store.ts';
import { toDay } from '../my-list/visits.ts';
import { saveFile } from '../save-file.ts';
import { exportEntries } from '../take-along/export-entries.ts';

let bar: { count: HTMLElement; element: HTMLElement } | undefined;

/** Show at the foot of a list how many of its entries are selected, and what can be done with them together. */
export function showSelection(list: HTMLElement, picked: Map<string, string>): void {
  bar ??= makeBar(list, picked);
  bar.count.textContent = `${picked.size} selected`;
  bar.element.hidden = picked.size === 0;
}

function makeBar(list: HTMLElement, picked: Map<string, string>) {
  const count = element('strong', { role: 'status' });
  const base = basePath();
  const ids = () => [...picked.keys()];
  const made = element(
    'div',
    { class: 'picked', role: 'region', 'aria-label': 'Selection' },
    count,
    button('btn go', 'Copy BibTeX', async () => {
      const { text } = await exportEntries(ids(), bibtex, base);
      if (!(await copyText(text)))
        throw new Error('The browser did not allow copying. Save the file instead.');
      return `BibTeX of ${inWords(picked.size)} copied.`;
    }),
    ...citationFormats.map((format) =>
      button('btn', format.ending, async () => {
        saveFile(await exportEntries(ids(), format, base));
        return `${inWords(picked.size)} in one file.`;
      }),
    ),
    button('btn', 'Save', () => {
      const saved = toDay(new Date());
      const fault = updateList((mine) =>
        [...picked].reduce(
          (next, [id, title]) => changeEntry(next, { id, title }, { saved }),
          mine,
        ),
      );
      return fault ?? `${inWords(picked.size)} saved to my list.`;
    }),
    button('btn', 'Clear', () => {
      picked.clear();
      for (const box of list.querySelectorAll<HTMLInputElement>('.pick input')) box.checked = false;
      showSelection(list, picked);
      list.querySelector<HTMLElement>('.pick input')?.focus();
      return undefined;
    }),
  );
  list.after(made);
  return { count, element: made };
}

type Act = () => Promise<string | undefined> | string | undefined;

function button(look: string, label: string, act: Act): HTMLButtonElement {
  const made = element('button', { type: 'button', class: look }, label);
  made.addEventListener('click', async () => {
    try {
      say(await act());
    } catch (error) {
      say((error as Error).message);
    }
  });
  return made;
}

function inWords(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
