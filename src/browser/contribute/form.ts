import { startEdit } from './edit-form.ts';
import { startNew } from './new-form.ts';

/** Bring the form of a contribute page to life: a new entry, or the correction of one. */
const place = document.querySelector<HTMLElement>('[data-contribute]');
// What fails here fails for the starter, which says so.
if (place) await (place.dataset.contribute === 'edit' ? startEdit(place) : startNew(place));
