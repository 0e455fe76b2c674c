import { copyText } from '../copy-text.ts';
import { element } from '../dom.ts';
import { loadEntries } from '../load-entries.ts';
import { longestCode, longestMove, writeMove } from './move-address.ts';
import type { MyListPage } from './part.ts';
import { readList } from './store.ts';

const tooLong =
  'Your list is too long for a link. Save it as a JSON file, and open that on the other device.';

/** The whole list on its way to another device: a link or a QR code that carries marks and notes, and what was done said beside them. */
export function moveLink(page: MyListPage): HTMLElement {
  const copy = element('button', { type: 'button', class: 'chip on' }, 'Copy the link');
  const show = element(
    'button',
    { type: 'button', class: 'chip', 'aria-expanded': 'false' },
    'Show a QR code',
  );
  const said = element('span', { role: 'status' });
  const place = element('div', {});
  const hide = () => {
    place.replaceChildren();
    show.setAttribute('aria-expanded', 'false');
  };
  copy.addEventListener('click', async () => {
    said.textContent = '';
    const link = await linkOf(page);
    if (link === undefined) said.textContent = tooLong;
    else if (await copyText(link)) {
      said.textContent = `Copied, with ${size()}. Open it on the other device.`;
    } else {
      const field = element('input', {
        readonly: '',
        type: 'text',
        'aria-label': 'Link with notes',
      });
      field.value = link;
      hide();
      place.append(field);
      field.select();
      said.textContent = 'The browser did not allow it: copy the link that is selected.';
    }
  });
  show.addEventListener('click', async () => {
    const isOpen = show.getAttribute('aria-expanded') === 'true';
    hide();
    said.textContent = '';
    if (isOpen) return;
    const link = await linkOf(page);
    if (link === undefined || link.length > longestCode) {
      said.textContent =
        link === undefined
          ? tooLong
          : `Your list is too long for a QR code, which carries ${longestCode} characters, and needs ${link.length}. Copy the link instead.`;
      return;
    }
    try {
      const { drawQrCode } = await import('./qr-code.ts');
      place.replaceChildren(drawQrCode(link));
      show.setAttribute('aria-expanded', 'true');
      said.textContent = `Scan it with the other device: it carries ${size()}.`;
    } catch {
      said.textContent = 'The code could not be drawn: check the connection, or copy the link.';
    }
  });
  return element('div', {}, element('div', { class: 'bar' }, copy, show, said), place);
}

/** The address that carries the whole list; nothing where it would be too long. */
async function linkOf(page: MyListPage): Promise<string | undefined> {
  // Without the entries every title goes along.
  await loadEntries(page.base).catch(() => {});
  const fragment = await writeMove(readList(), (id) => page.find(id) !== undefined);
  if (fragment.length > longestMove) return undefined;
  return `${location.origin}${location.pathname}#${fragment}`;
}

/** `10 entries and 3 notes` */
function size(): string {
  const kept = [...readList().entries.values()];
  const notes = kept.filter(({ note }) => note).length;
  const count = (number: number, one: string, more: string) =>
    `${number} ${number === 1 ? one : more}`;
  const entries = count(kept.length, 'entry', 'entries');
  return notes > 0 ? `${entries} and ${count(notes, 'note', 'notes')}` : entries;
}
