import { citationFormats } from '../../cite/exports.ts';
import { element } from '../dom.ts';
import { saveFile } from '../save-file.ts';

/** Buttons that give the entries a page shows as one file; what writes them is loaded by the first click. */
export function fileButtons(
  base: string,
  idsOf: () => Promise<string[]> | string[],
  formats = citationFormats,
): HTMLElement {
  const said = element('span', { role: 'status' });
  const buttons = formats.map((format) => {
    const button = element('button', { type: 'button', class: 'chip' }, format.label);
    button.addEventListener('click', async () => {
      said.textContent = '';
      const loading = Promise.all([idsOf(), import('./export-entries.ts')]);
      try {
        const [ids, { exportEntries }] = await loading.catch(() => {
          throw new Error('Could not be loaded: check the connection and try again.');
        });
        saveFile(await exportEntries(ids, format, base));
        said.append(`${ids.length} ${ids.length === 1 ? 'entry' : 'entries'} saved.`);
      } catch (error) {
        said.append((error as Error).message);
      }
    });
    return button;
  });
  return element('p', { class: 'chips' }, 'Cite these: ', ...buttons, said);
}
