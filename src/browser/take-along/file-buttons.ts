import { element } from '../dom.ts';
import address from './hand-over.ts?worker&url';

const formats = { bib: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' };

/** Buttons that give the entries a page shows as one file; what writes them is loaded by the first click. */
export function fileButtons(base: string, idsOf: () => Promise<string[]> | string[]): HTMLElement {
  const said = element('span', { role: 'status' });
  const buttons = Object.entries(formats).map(([format, name]) => {
    const button = element('button', { type: 'button', class: 'chip' }, name);
    button.addEventListener('click', async () => {
      said.textContent = '';
      try {
        const [ids] = await Promise.all([idsOf(), import(/* @vite-ignore */ address)]);
        const say = (text: string) => said.append(text);
        dispatchEvent(new CustomEvent('hand-over', { detail: { ids, format, base, say } }));
      } catch {
        said.append('Could not be loaded: check the connection and try again.');
      }
    });
    return button;
  });
  return element('p', { class: 'chips' }, 'Cite these: ', ...buttons, said);
}
