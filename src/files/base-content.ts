import type { Draft } from '../checks/subject.ts';
import { parseContent } from '../content-files/content.ts';
import { forkOf, git } from './git.ts';

/** What a branch changed or took away, as it was before: entries, the files that are gone, and what its vocabularies held. */
export type BaseContent = {
  entries: Draft[];
  /** Files that the branch removes or renames. */
  removed: string[];
  /** Addresses of categories, tags and devices, `papers/pruning` and `tags/int8`; none where the vocabulary is the same. */
  words: string[];
};

/** Read what was where a branch now has something else or nothing; throws `NoDifference`. */
export function readBaseContent(folder: string, base: string): BaseContent {
  const fork = forkOf(folder, base);
  const diff = ['diff', '--relative', '--no-renames', '--name-status', '-z', '--no-ext-diff'];
  const parts = git(folder, [...diff, '--diff-filter=DMT', fork, '--', '.']).split('\0');
  const pairs = parts.flatMap((status, index) =>
    index % 2 === 0 && parts[index + 1] ? [{ status, file: parts[index + 1] ?? '' }] : [],
  );
  const files = pairs
    .filter(({ file }) =>
      /^[a-z]+\/[^_][^/]*\.mdx?$|^(?:categories|tags|devices)\.yaml$/.test(file),
    )
    .map(({ file }) => ({ file, text: git(folder, ['show', `${fork}:./${file}`]) }));
  const { drafts, catalogue } = parseContent(files);
  const { categories, tags, devices = [] } = catalogue;
  return {
    entries: drafts,
    removed: pairs.filter(({ status }) => status === 'D').map(({ file }) => file),
    words: [
      ...Object.entries(categories).flatMap(([kind, list]) =>
        list.map(({ id }) => `${kind}/${id}`),
      ),
      ...tags.map(({ id }) => `tags/${id}`),
      ...devices.map(({ id }) => `devices/${id}`),
    ],
  };
}
