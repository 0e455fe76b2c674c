import { allowOwnWorkers } from '../../trusted.ts';
import { startNew } from '../new-form.ts';

/** Bring the form for a new entry to life; what fails here fails for the starter, which says so. */
allowOwnWorkers();
const place = document.querySelector<HTMLElement>('[data-contribute]');
if (place) await startNew(place);
