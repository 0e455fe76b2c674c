import { allowOwnWorkers } from '../trusted.ts';
import { isWholeChosen } from './kept.ts';

/** Have the site kept for reading without a network, once this page is there; in development, or where it is switched off, nothing is kept. */
if (import.meta.env.PROD && import.meta.env.OFFLINE !== 'off') {
  if (document.readyState === 'complete') register();
  else addEventListener('load', register);
}

function register(): void {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  allowOwnWorkers();
  if (!serviceWorker.controller)
    serviceWorker.addEventListener('controllerchange', visitAgain, { once: true });
  serviceWorker
    .register(`${import.meta.env.BASE_URL}/offline.js`.replace('//', '/'))
    .then(bringUpToDate)
    // A browser may not allow it, in a private window for one.
    .catch(() => {});
}

/** The first page comes before its worker, which is given another sight of it and of what it loaded. */
async function visitAgain(): Promise<void> {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const own = loaded.filter((it) => it.startsWith(location.origin));
  for (const url of new Set([...own, location.href]))
    await fetch(url, { priority: 'low' }).catch(() => {});
}

/** For readers who keep the whole list, its changes; the page with the button does so by itself. */
async function bringUpToDate({ scope }: ServiceWorkerRegistration): Promise<void> {
  if (document.querySelector('[data-offline]') || !(await isWholeChosen(scope))) return;
  await (await import('./keep.ts')).keepWhole(scope);
}
