import { allowOwnWorkers } from '../trusted.ts';

/** Have the site kept for reading without a network, once this page is there; in development, nothing is kept. */
if (import.meta.env.PROD) {
  if (document.readyState === 'complete') register();
  else addEventListener('load', register);
}

function register(): void {
  allowOwnWorkers();
  navigator.serviceWorker
    ?.register(`${import.meta.env.BASE_URL}/offline.js`.replace('//', '/'))
    // A browser may not allow it, in a private window for one.
    .catch(() => {});
}
