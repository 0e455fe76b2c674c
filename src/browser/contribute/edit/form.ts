import { allowOwnWorkers } from '../../trusted.ts';
import { startEdit } from '../edit-form.ts';

/** Bring the form for the correction of one to life; what fails here fails for the starter, which says so. */
allowOwnWorkers();
const place = document.querySelector<HTMLElement>('[data-contribute]');
if (place) await startEdit(place);
