// The service worker. Pages come from the network and, where it does not give them soon, from what is
// kept here: the pages that were visited, and the whole list for readers who chose that (keep.ts). The
// integration `offline.ts` fills in the version: another one wherever a script of the site is another.
import { hashed, isOwn, visitedCache, wholeCache } from './kept.ts';

type Asked = Event & {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
  waitUntil: (work: Promise<unknown>) => void;
};

/** What TypeScript's library for pages does not know of service workers. */
type Scope = {
  registration: { scope: string };
  navigator: { connection?: { saveData: boolean } };
  clients: { claim: () => Promise<void> };
  addEventListener: (
    name: 'install' | 'activate' | 'fetch',
    listener: (event: Asked) => void,
  ) => void;
};

const worker = self as unknown as Scope;
const { scope } = worker.registration;
// All sites of one host share its caches, so the names start with the address of this one.
const visited = visitedCache(scope);
const whole = wholeCache(scope);
const shell = `${scope} OFFLINE_VERSION`;
const notKept = `${scope}offline/not-kept/`;
/** How long the network may take where there is a copy, in milliseconds. */
const patience = 3000;

// A new version waits until no page is open that may still load the scripts of the old one.
worker.addEventListener('install', (event) => event.waitUntil(keepShell()));

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

worker.addEventListener('fetch', (event) => {
  const { method, url, cache } = event.request;
  // Who wants nothing stored asks the network itself.
  if (method === 'GET' && url.startsWith(scope) && cache !== 'no-store')
    event.respondWith(answer(event));
});

/** Keep what every page needs, or only the page for those that are missing where the reader saves data. */
async function keepShell(): Promise<void> {
  const cache = await caches.open(shell);
  const list = () => load(`${scope}offline-shell.json`).then((it) => it.json());
  const rest = (worker.navigator.connection?.saveData ? [notKept] : await list()).values();
  const keep = async () => {
    for (const path of rest) {
      const url = new URL(path, scope).href;
      if (await cache.match(url)) continue;
      const response = (hashed.test(url) && (await caches.match(url))) || (await load(url));
      // What cannot be loaded ends this try; the next one goes on where it stopped.
      if (!(await isOwn(response))) throw response;
      await cache.put(url, response);
    }
  };
  await Promise.all([keep(), keep(), keep(), keep()]);
}

function load(url: string): Promise<Response> {
  return fetch(url, { cache: 'no-cache', priority: 'low' });
}

async function takeOver(): Promise<void> {
  for (const key of await caches.keys()) {
    if (key.startsWith(`${scope} `) && ![visited, whole, shell].includes(key))
      await caches.delete(key);
  }
  await worker.clients.claim();
}

async function answer(event: Asked): Promise<Response> {
  const { request } = event;
  const [url = ''] = request.url.split('?');
  const copy = await findKept(url);
  if (copy && hashed.test(url)) return copy;
  // A host may allow a browser to use a page for some minutes without asking again.
  const network = fetch(request, { cache: 'no-cache' });
  const own = network.then((response) => keepOwn(event, url, response)).catch(() => undefined);
  event.waitUntil(own);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  return (
    (await (copy ? Promise.race([own, late]) : own)) ??
    copy ??
    network.catch(
      async () => (request.mode === 'navigate' && (await findKept(notKept))) || Response.error(),
    )
  );
}

async function findKept(url: string): Promise<Response | undefined> {
  for (const options of [{ cacheName: whole }, { cacheName: visited }, {}]) {
    const found = await caches.match(url, { ...options, ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** Keep an answer of the site's own for later; of another's, nothing is kept and nothing returned. */
async function keepOwn(event: Asked, url: string, response: Response) {
  // Where an address leads is not seen here; asking for it fails where that is another host.
  if (response.type === 'opaqueredirect') return fetch(url).then(() => response);
  if (!(await isOwn(response))) return undefined;
  event.waitUntil(store(url, response.clone()));
  return response;
}

async function store(url: string, response: Response): Promise<void> {
  const pages = (await caches.has(whole)) ? whole : visited;
  const cache = await caches.open(/\/(?:_astro|styles)\//.test(url) ? shell : pages);
  // The parts of a search index are of use to that index alone.
  if (url.endsWith('.pf_meta') && pages === visited) {
    for (const old of await cache.keys()) if (hashed.test(old.url)) await cache.delete(old);
  }
  await (response.status === 200 ? cache.put(url, response) : cache.delete(url));
}
