import { parseHtml } from '../trusted.ts';

/** Where a page stands in its list, from its address and its navigation; a list of one page has none. */
export function placeInList(): { here: number; pages: number } {
  const pages = Number(document.querySelector<HTMLElement>('nav.pages')?.dataset.pages ?? 1);
  return { here: Number(paged.exec(location.pathname)?.[1] ?? 1), pages };
}

/** Load pages of this list and hand on the items of each as it comes, or nothing where it could not be loaded. */
export async function loadPages(
  numbers: readonly number[],
  take: (page: number, items: HTMLElement[] | undefined) => void,
): Promise<void> {
  const waiting = [...numbers];
  const work = async () => {
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      take(page, await loadPage(page));
    }
  };
  // As many at once as a browser opens connections to a host.
  await Promise.all(Array.from({ length: 6 }, work));
}

/** The end of the address of all pages but the first, as of `site/urls.ts`. */
const paged = /page\/(\d+)\/$/;

async function loadPage(page: number): Promise<HTMLElement[] | undefined> {
  const first = location.pathname.replace(paged, '');
  try {
    const response = await fetch(page === 1 ? first : `${first}page/${page}/`);
    if (!response.ok) return undefined;
    const parsed = parseHtml(await response.text());
    return itemsIn(parsed).map((item) => document.adoptNode(item));
  } catch {
    return undefined;
  }
}

/** The items of the list of a page. */
export function itemsIn(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('.tune ~ .entries > .entry')];
}
