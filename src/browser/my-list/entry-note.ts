import { element } from '../dom.ts';
import { noteField } from './note.ts';
import { onChange } from './store.ts';

/** Add a field for the reader's own note beside an entry's page. */
export function addNote(aside: HTMLElement): void {
  const main = document.querySelector<HTMLElement>('main[data-entry]');
  const title = main?.querySelector('h1')?.textContent?.trim() ?? '';
  const { field, refresh } = noteField({ id: main?.dataset.entry ?? '', title });
  aside.append(
    element(
      'section',
      {},
      element('h2', { class: 'label' }, 'Your note'),
      field,
      element('p', { class: 'muted screen' }, 'Kept in this browser, for you alone.'),
    ),
  );
  onChange(refresh);
}
