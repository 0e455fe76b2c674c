// The service worker. Pages come from the network and, where there is none, from the copy of the
// site that is kept here. The integration `offline.ts` fills in the version.

type Asked = Event & {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
  waitUntil: (work: Promise<unknown>) => void;
};

/** What TypeScript's library for pages does not know of service workers. */
type Scope = {
  registration: { scope: string };
  navigator: { connection?: { saveData: boolean } };
  skipWaiting: () => Promise<void>;
  clients: {
    claim: () => Promise<void>;
    matchAll: (options: { includeUncontrolled: true }) => Promise<{ url: string }[]>;
  };
  addEventListener: (
    name: 'install' | 'activate' | 'fetch',
    listener: (event: Asked) => void,
  ) => void;
};

const worker = self as unknown as Scope;
const { scope } = worker.registration;
// All sites of one host share its caches, so the name starts with the address of this one.
const own = `${scope} `;
const copy = `${own}OFFLINE_VERSION`;
const notKept = `${scope}offline/`;
/** Files whose name changes with their content. */
const hashed = /\/_astro\/|\.pf_\w+$/;

worker.addEventListener('install', (event) => event.waitUntil(keepSite()));

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event));
});

/** Keep every file of the list, or the pages that are open where the reader saves data. */
async function keepSite(): Promise<void> {
  await worker.skipWaiting();
  const cache = await caches.open(copy);
  const rest = (await listFiles()).values();
  // A file that cannot be loaded ends this try; the next one goes on where it stopped.
  const keep = async () => {
    for (const path of rest) {
      const url = new URL(path, scope).href;
      if (await cache.match(url)) continue;
      const known = hashed.test(url) ? await caches.match(url) : undefined;
      const response = known ?? (await load(url));
      if (isWhole(response)) await cache.put(url, response);
    }
  };
  await Promise.all([keep(), keep(), keep(), keep()]);
}

async function listFiles(): Promise<string[]> {
  if (!worker.navigator.connection?.saveData) return (await load(`${scope}offline.json`)).json();
  const open = await worker.clients.matchAll({ includeUncontrolled: true });
  return [notKept, ...open.map(({ url }) => url)];
}

function load(url: string): Promise<Response> {
  return fetch(url, { cache: 'no-cache', priority: 'low' });
}

async function takeOver(): Promise<void> {
  for (const key of await caches.keys()) {
    if (key.startsWith(own) && key !== copy) await caches.delete(key);
  }
  await worker.clients.claim();
}

async function answer(event: Asked): Promise<Response> {
  const { request } = event;
  const [url = ''] = request.url.split('?');
  const cache = await caches.open(copy);
  const kept = (address: string) => cache.match(address, { ignoreVary: true });
  const found = hashed.test(url) ? await kept(url) : undefined;
  if (found) return found;
  try {
    // A host may allow a browser to use a page for some minutes without asking again.
    const response = await fetch(request, { cache: 'no-cache' });
    if (isWhole(response)) event.waitUntil(cache.put(url, response.clone()));
    return response;
  } catch {
    const instead = request.mode === 'navigate' ? await kept(notKept) : undefined;
    return (await kept(url)) ?? instead ?? Response.error();
  }
}

function isWhole({ status, redirected }: Response): boolean {
  return status === 200 && !redirected;
}

// A module of its own for TypeScript; nothing of this is in the built script.
export {};
