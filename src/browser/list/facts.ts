import { type FilterName, filterNames } from './state.ts';

/** What an item of a list says of its entry, as far as lists are sorted and filtered by it. */
export type Facts = {
  title: string;
  venue: string;
  /** Zero where there is none. */
  year: number;
  /** The heading under which it is listed, where that is no year; else nothing. */
  part: string;
  /** `2018-02-03` */
  added: string;
  values: Record<FilterName, readonly string[]>;
};

/** Read the facts from an item as it stands in the page: its words, and what `site/list-values.ts` wrote. */
export function readFacts(item: HTMLElement): Facts {
  const textOf = (selector: string) => wordsOf(item.querySelector(selector));
  const year = textOf('.when a[href*="/years/"]');
  const venue = textOf('.when a[href*="/venues/"]');
  const hasCode = [...item.querySelectorAll('.acts a')].some((it) => codeWords.has(wordsOf(it)));
  const hasResults = item.querySelector('.by .measured') !== null;
  const written = new URLSearchParams(item.dataset.values);
  const values = Object.fromEntries(filterNames.map((name) => [name, written.getAll(name)]));
  return {
    title: textOf('h2, h3'),
    venue,
    year: Number(year) || 0,
    part: item.dataset.part ?? '',
    added: item.dataset.added ?? '',
    values: {
      ...(values as Record<FilterName, string[]>),
      year: year ? [year] : [],
      venue: venue ? [venue] : [],
      code: hasCode ? ['yes'] : [],
      results: hasResults ? ['yes'] : [],
    },
  };
}

/** What leads to a paper’s code, or to a project’s repository. */
const codeWords = new Set(['Code', 'Source']);

function wordsOf(element: Element | null): string {
  return element?.textContent?.trim() ?? '';
}
