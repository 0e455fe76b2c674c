import address from './form.ts?worker&url';

/** Load the form of a contribute page; without it the page says how to do the same by hand. */
const place = document.querySelector<HTMLElement>('[data-contribute]');
const status = place?.querySelector('[role=status]');
import(/* @vite-ignore */ address).catch((error: unknown) => {
  console.warn(error);
  if (status)
    status.textContent =
      'The form could not be loaded: load the page again, or do it by hand as below.';
});
