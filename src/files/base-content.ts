import type { Draft } from '../checks/subject.ts';
import { parseContent } from '../content-files/content.ts';
import { kinds } from '../schema/parts.ts';
import { forkOf, git } from './git.ts';

/** What a branch changed or took away, as it was before: entries, the files that are gone, and what has an address without being one. */
export type BaseContent = {
  entries: Draft[];
  /** Files that the branch removes or renames. */
  removed: string[];
  /** Categories, tags, devices and guides, `papers/pruning` and `tags/int8`, of files that are not the same. */
  words: { id: string; title: string }[];
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
  const { drafts, guideDrafts, catalogue } = parseContent(files);
  const { categories, tags, devices = [] } = catalogue;
  const word = (place: string) => (it: { id: string; title?: string; label?: string }) => ({
    id: `${place}/${it.id}`,
    title: it.title ?? it.label ?? it.id,
  });
  return {
    entries: drafts,
    removed: pairs.filter(({ status }) => status === 'D').map(({ file }) => file),
    words: [
      ...kinds.flatMap((kind) => categories[kind].map(word(kind))),
      ...tags.map(word('tags')),
      ...devices.map(word('devices')),
      ...guideDrafts.map(({ slug: id, title }) => word('guides')({ id, title })),
    ],
  };
}
