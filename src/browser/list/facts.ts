import type { FilterName } from './state.ts';

/** What an item of a list says of its entry, as far as lists are sorted and filtered by it. */
export type Facts = {
  title: string;
  venue: string;
  /** Zero where there is none. */
  year: number;
  /** `2018-02-03` */
  added: string;
  values: Record<FilterName, readonly string[]>;
  /** What a reader sees for a value, where that is not the value itself: `int8` → `8-bit integers`. */
  labels: ReadonlyMap<string, string>;
};

/** Read the facts from an item as it stands in the page: its links, its words, and two attributes. */
export function readFacts(item: HTMLElement): Facts {
  const textOf = (selector: string) => item.querySelector(selector)?.textContent?.trim() ?? '';
  const wordsOf = (selector: string) =>
    [...item.querySelectorAll(selector)].map((it) => it.textContent?.trim() ?? '');
  const year = textOf('.when a[href*="/years/"]');
  const tags = [...item.querySelectorAll<HTMLAnchorElement>('.by .tag')].map(
    (link) => [link.pathname.split('/').at(-2) ?? '', link.textContent?.trim() ?? ''] as const,
  );
  return {
    title: textOf('h2, h3'),
    venue: textOf('.when a[href*="/venues/"]'),
    year: Number(year) || 0,
    added: item.dataset.added ?? '',
    values: {
      year: year ? [year] : [],
      tag: tags.map(([id]) => id),
      code: wordsOf('.acts a').some((word) => word === 'code' || word === 'repo') ? ['yes'] : [],
      status: wordsOf('.when span').filter((word) => statuses.has(word)),
      // No name of a platform holds the end of a line.
      platform: item.dataset.platforms?.split('\n') ?? [],
    },
    labels: new Map(tags),
  };
}

// A tutorial's format stands in the same place.
const statuses = new Set(['active', 'quiet', 'archived', 'superseded']);
