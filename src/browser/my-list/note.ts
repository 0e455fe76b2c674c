import { element } from '../dom.ts';
import { changeEntry, mergeNotes } from './list.ts';
import { say } from './say.ts';
import { onChange, readList, updateList } from './store.ts';

/** A field for the reader's own note on an entry, with a function that brings in what another tab wrote. */
export type NoteField = { field: HTMLTextAreaElement; refresh: () => void };

const pause = 400;

/**
 * Make a field that keeps a note as it is typed. Where two tabs write on one note, both texts are kept;
 * where it cannot be kept, the text stays in the field and a sentence says so.
 */
export function noteField({ id, title }: { id: string; title: string }): NoteField {
  const stored = () => readList().entries.get(id)?.note ?? '';
  let known = stored();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const field = element('textarea', {
    'aria-label': `Your note on ${title}`,
    maxlength: '20000',
    // With one, the styles for print can recognise an empty field.
    placeholder: ' ',
  });
  field.value = known;

  const save = () => {
    clearTimeout(timer);
    if (field.value === known) return;
    let next = field.value;
    const fault = updateList((list) => {
      const now = list.entries.get(id)?.note ?? '';
      if (now !== known) next = mergeNotes(next, now);
      return changeEntry(list, { id, title }, { note: next });
    });
    if (fault) {
      say(fault);
      return;
    }
    known = next;
    if (field.value !== next) field.value = next;
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  });
  field.addEventListener('change', save);
  addEventListener('pagehide', save);
  return {
    field,
    refresh: () => {
      if (field.value !== known) return;
      known = stored();
      if (field.value !== known) field.value = known;
    },
  };
}

/** Add a field for the reader's own note beside an entry's page, first where its room was left. */
export function addNote(aside: HTMLElement): void {
  const main = document.querySelector<HTMLElement>('main[data-entry]');
  const title = main?.querySelector('h1')?.textContent?.trim() ?? '';
  const { field, refresh } = noteField({ id: main?.dataset.entry ?? '', title });
  aside.querySelector(':scope > .later')?.remove();
  aside.prepend(
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
