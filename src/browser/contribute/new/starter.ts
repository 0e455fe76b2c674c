import address from './form.ts?worker&url';

/** Load the form; without it the page says how to do the same by hand. Each page’s starter imports nothing else, to stand in the page itself. */
import(/* @vite-ignore */ address).catch((error: unknown) => {
  console.warn(error);
  const status = document.querySelector('[data-contribute] [role=status]');
  if (status)
    status.textContent =
      'The form could not be loaded: load the page again, or do it by hand as below.';
});
