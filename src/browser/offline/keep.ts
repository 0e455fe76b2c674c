import { completeMark, hashed, isOwn, isWholeChosen, wholeCache } from './kept.ts';

/** `/offline.json`: by the address of each file below the site's own a version, which changes with its content. */
export type OfflineList = { files: Record<string, string> };

/** How keeping ended: with all files; in another tab, which is at it; by the reader; for want of room; or for want of a network. */
export type Outcome = 'kept' | 'elsewhere' | 'removed' | 'full' | 'broken';

/** The header with which a kept file says its version. */
const versionHeader = 'x-kept-version';

/**
 * Keep every file of the list on this device, or bring what is kept up to date: only files that changed are
 * loaded, and what was interrupted goes on where it stopped. One tab does it at a time.
 */
export function keepWhole(
  scope: string,
  report: (done: number, all: number) => void = () => {},
): Promise<Outcome> {
  const work = async (lock: Lock | null) => {
    if (!lock) return 'elsewhere';
    return keepAll(scope, report).catch((error: unknown) =>
      error instanceof DOMException && /quota/i.test(error.name) ? 'full' : 'broken',
    );
  };
  return navigator.locks.request(wholeCache(scope), { ifAvailable: true }, work);
}

/** Remove the whole list from this device, and give the bytes that it took; what was visited before stays. */
export async function removeWhole(scope: string): Promise<number> {
  const cache = await caches.open(wholeCache(scope));
  let bytes = 0;
  for (const request of await cache.keys()) {
    bytes += (await (await cache.match(request))?.blob())?.size ?? 0;
  }
  await caches.delete(wholeCache(scope));
  return bytes;
}

async function keepAll(
  scope: string,
  report: (done: number, all: number) => void,
): Promise<Outcome> {
  if (!(await isWholeChosen(scope))) return 'removed';
  const mark = completeMark(scope);
  const cache = await caches.open(wholeCache(scope));
  const before = await (await cache.match(mark))?.text();
  const text = await readList(scope, before);
  if (text === before) return 'kept';
  const { files }: OfflineList = JSON.parse(text);
  const all = Object.entries(files);
  const rest = all.values();
  let done = 0;
  const keep = async () => {
    for (const [path, version] of rest) {
      if (!(await isWholeChosen(scope))) return;
      await keepFile(cache, new URL(path, scope).href, version);
      done += 1;
      report(done, all.length);
    }
  };
  // Each ends at what it cannot load: where one file is missing, the others come all the same.
  const ends = await Promise.allSettled([keep(), keep(), keep(), keep()]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  if (!(await isWholeChosen(scope))) return 'removed';
  const last: OfflineList = before ? JSON.parse(before) : { files: {} };
  await removeOthers(cache, scope, [files, last.files]);
  await cache.put(mark, new Response(text));
  return 'kept';
}

/** The list as the host has it, or as it was when all of it was kept where there is no network. */
async function readList(scope: string, before: string | undefined): Promise<string> {
  try {
    return await (await load(`${scope}offline.json`, 'default')).text();
  } catch (error) {
    if (before === undefined) throw error;
    return before;
  }
}

async function keepFile(cache: Cache, url: string, version: string): Promise<void> {
  const known = await cache.match(url, { ignoreVary: true });
  if (known?.headers.get(versionHeader) === version) return;
  const response = await load(url, 'no-store');
  const headers = new Headers(response.headers);
  headers.set(versionHeader, version);
  // The body is no longer compressed.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  await cache.put(url, new Response(response.body, { headers }));
}

/** Remove what the list no longer names; a page that is still open may load the scripts that the last one named. */
async function removeOthers(
  cache: Cache,
  scope: string,
  [now, last]: readonly [OfflineList['files'], OfflineList['files']],
): Promise<void> {
  const named = (files: OfflineList['files']) =>
    new Set(Object.keys(files).map((path) => new URL(path, scope).href));
  const [stay, may] = [named(now), named(last)];
  for (const request of await cache.keys()) {
    const { url } = request;
    if (url.startsWith(`${scope}offline.json`)) continue;
    if (!stay.has(url) && !(hashed.test(url) && may.has(url))) await cache.delete(request);
  }
}

/** `no-store` asks the host past the worker, which may answer with what was kept before. */
async function load(url: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(url, { cache, priority: 'low' });
  if (response.status !== 200 || !(await isOwn(response))) throw new Error(`${url} did not come.`);
  return response;
}
