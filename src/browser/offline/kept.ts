/** The cache of the pages that a reader visited and of what they loaded; a scope is the address of the site. */
export const visitedCache = (scope: string) => `${scope} visited`;

/** The cache of the whole list. */
export const wholeCache = (scope: string) => `${scope} whole`;

/** What that cache holds from the choice of the reader on: a worker that stores a page while all is removed makes it anew, without this. */
const chosenMark = (scope: string) => `${scope}offline.json?chosen`;

/** Note that the reader chose to keep the whole list. */
export async function chooseWhole(scope: string): Promise<void> {
  await (await caches.open(wholeCache(scope))).put(chosenMark(scope), new Response());
}

/** Whether the reader chose to keep the whole list. */
export async function isWholeChosen(scope: string): Promise<boolean> {
  const mark = await caches.match(chosenMark(scope), { cacheName: wholeCache(scope) });
  return mark !== undefined;
}

/** The address under which that cache holds the list of its files, once it has all of them. */
export const completeMark = (scope: string) => `${scope}offline.json?complete`;

/** Files whose name changes with their content. */
export const hashed = /\/(?:_astro|styles)\/|\.pf_\w+$/;

/** Whether the site itself gave an answer: a host in trouble and the log-in page of a network answer as well. */
export async function isOwn(response: Response): Promise<boolean> {
  const { status, redirected, headers } = response;
  if (![200, 404, 410].includes(status) || redirected) return false;
  if (!headers.get('content-type')?.includes('html')) return true;
  // Each page of the site begins with the name of its list.
  const reader = response.clone().body?.getReader();
  let start = '';
  while (reader && start.length < 100) {
    const { value, done } = await reader.read();
    if (done) break;
    start += new TextDecoder().decode(value);
  }
  void reader?.cancel();
  return start.includes('data-list');
}
