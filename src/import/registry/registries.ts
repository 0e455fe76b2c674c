import { longestTitle } from '../title.ts';

/** Where each registry of works is asked. */
export const registries = {
  arXiv: 'https://export.arxiv.org/api',
  Crossref: 'https://api.crossref.org',
  DataCite: 'https://api.datacite.org',
  GitHub: 'https://api.github.com',
} as const;

/** The name of a registry that knows works. */
type Registry = keyof typeof registries;

/** The registries that answer a page of another site, which is what the form for an entry is to them. */
export const askedByBrowsers = ['Crossref', 'DataCite', 'GitHub'] as const satisfies Registry[];

/** What is said of an answer about another work than was asked for. */
export function otherAnswer(registry: Registry, asked: string, told: string): string {
  return `${registry} was asked for ${asked} and answers with ${told.slice(0, 200)}: look that one up instead.`;
}

/** Why a title is none; nothing where it is one. */
export function titleFault(registry: Registry, title: string): string | undefined {
  if (title === '') return `${registry}’s answer has no title.`;
  return title.length > longestTitle
    ? `${registry}’s answer has a title of ${title.length} characters, and more than ${longestTitle} are no title.`
    : undefined;
}
