import { citationFormats } from '../../cite/exports.ts';
import { element } from '../dom.ts';
import { saveFile } from '../save-file.ts';

/** Where an address is that of a file which the browser now writes, say so in a hidden place of the page, with a button that saves it. */
export function offerFormerFile(place: HTMLElement, base: string): void {
  const { pathname } = location;
  const format = citationFormats.find(
    ({ ending, isBesideEntries }) => !isBesideEntries && pathname.endsWith(ending),
  );
  if (!format) return;
  const id = decodeURIComponent(pathname.slice(base.length + 1, -format.ending.length));
  const save = element('button', { type: 'button', class: 'chip' }, `Save ${format.label}`);
  const said = element('span', { role: 'status' });
  save.addEventListener('click', async () => {
    said.textContent = '';
    try {
      const { exportEntries } = await import('./export-entries.ts');
      saveFile(await exportEntries([id], format, base));
    } catch (error) {
      said.textContent = ` ${(error as Error).message}`;
    }
  });
  place.append(`Your browser writes the ${format.label} of a single entry: `, save, said);
  place.hidden = false;
}
