import { type CitationFormat, citationFormats } from '../../cite/exports.ts';
import { copyAndSay } from '../copy-text.ts';
import { element } from '../dom.ts';
import { saveFile } from '../save-file.ts';
import type { ExportedFile } from './export-entries.ts';

/**
 * Offer the entry of a page in the formats of which it has no file of its own: to copy, where the browser
 * can, and to save. What writes them is loaded by the first click. `base` is the site's base path without its last slash.
 */
export function offerEntryFiles(cite: HTMLElement, base: string, formats = citationFormats): void {
  const id = document.querySelector<HTMLElement>('main')?.dataset.entry ?? '';
  const status = cite.querySelector('[role=status]');
  const [, saves] = cite.querySelectorAll('.chips');
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  for (const format of formats.filter((it) => !it.isBesideEntries)) {
    const load = () => writeFile(id, cite.dataset.key ?? '', format, base);
    if (navigator.clipboard) {
      status?.before(
        button(`Copy ${format.label}`, async () => {
          const file = await load();
          say(`${format.label} ${await copyAndSay(file?.text)}`);
        }),
        ' ',
      );
    }
    saves?.append(
      button(format.link, async () => {
        const file = await load();
        if (file) saveFile(file);
        else say(`${format.label} could not be loaded: check the connection.`);
      }),
      ' ',
    );
  }
}

function button(text: string, onClick: () => Promise<void>): HTMLElement {
  const made = element('button', { type: 'button', class: 'chip' }, text);
  made.addEventListener('click', () => void onClick());
  return made;
}

async function writeFile(
  id: string,
  key: string,
  format: CitationFormat,
  base: string,
): Promise<ExportedFile | undefined> {
  try {
    const { exportEntry } = await import('./export-entries.ts');
    return await exportEntry(id, key, format, base);
  } catch {
    return undefined;
  }
}
