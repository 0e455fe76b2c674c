// The service worker of a site that is built with OFFLINE=off: it takes the place of the one that a browser
// has, removes all that is kept of the site, and itself. Pages that are open go on without it.

type Waiting = Event & { waitUntil: (work: Promise<unknown>) => void };

/** What TypeScript's library for pages does not know of service workers. */
type Scope = {
  registration: { scope: string; unregister: () => Promise<boolean> };
  skipWaiting: () => Promise<void>;
  addEventListener: (name: 'install' | 'activate', listener: (event: Waiting) => void) => void;
};

const worker = self as unknown as Scope;
const { registration } = worker;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => event.waitUntil(withdraw()));

async function withdraw(): Promise<void> {
  for (const key of await caches.keys()) {
    if (key.startsWith(`${registration.scope} `)) await caches.delete(key);
  }
  await registration.unregister();
}

// A module of its own for TypeScript; nothing of this is in the built script.
export {};
