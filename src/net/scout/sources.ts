import { askArxiv } from './arxiv.ts';
import { askOpenAlex } from './openalex.ts';
import { askRelatedLists } from './related-lists.ts';
import { askRepositories } from './repositories.ts';
import { askSemanticScholar } from './semantic-scholar.ts';
import type { Source } from './source.ts';

/** Every source of candidates by the name that the command knows. */
export const sources = {
  lists: { label: 'Related lists', ask: askRelatedLists },
  openalex: { label: 'OpenAlex', ask: askOpenAlex },
  scholar: { label: 'Semantic Scholar', ask: askSemanticScholar },
  arxiv: { label: 'arXiv', ask: askArxiv },
  repositories: { label: 'Repositories', ask: askRepositories },
} satisfies Record<string, { label: string; ask: Source }>;

/** The name of a source. */
export type SourceName = keyof typeof sources;
/** The names of all sources, in the order in which they are asked. */
export const sourceNames = Object.keys(sources) as SourceName[];
