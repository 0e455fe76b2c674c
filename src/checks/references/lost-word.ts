import { formerLeads } from '../../catalogue/former-ids.ts';
import type { Check, CheckSubject, Draft } from '../subject.ts';
import { categoryPaths } from './vocabulary.ts';

/** A category, a tag, a device or a guide that had a page still answers at its address: something leads on from it, or it says why it is gone. */
export const lostWord: Check = (subject) => {
  const { before = [], faulty } = subject;
  return goneWords(subject).flatMap(({ id, title, now, answers }) => {
    const file = fileOfWord(now ?? id);
    const slug = id.slice(id.indexOf('/') + 1);
    const field = id.startsWith('guides/') ? 'formerSlugs' : 'formerIds';
    // What cannot be read may hold it; what no entry had was no page, or said that nothing is there.
    if (answers || faulty?.has(file) || !wasUsed(id, before)) return [];
    if (now !== undefined) {
      const message = `${now} was ${id} before, and nothing leads from that address any more. Add to it: ${field}: [${slug}]`;
      return [{ file, message }];
    }
    const message = `${id} (“${title}”) is gone, and its address leads nowhere. Add ${slug} to ${field} of what takes its place, or say in removed.yaml why it was removed: npm run rename, merge and remove do that by themselves.`;
    return [{ file, message }];
  });
};

/** What a branch found at an address of its own and does not have there: what it became, by its former ids or its title, and whether the address still answers. */
export function goneWords({
  wordsBefore = [],
  ...subject
}: Pick<
  CheckSubject,
  'entries' | 'guides' | 'categories' | 'tags' | 'devices' | 'removed' | 'wordsBefore'
>) {
  const { categories, tags, devices = [], guides, removed = [] } = subject;
  const there = new Map([
    ...[...categoryPaths(categories)].map((id) => [id, titleOfCategory(id)] as const),
    ...tags.map(({ id, label }) => [`tags/${id}`, label] as const),
    ...devices.map(({ id, label }) => [`devices/${id}`, label] as const),
    ...guides.map(({ slug, title }) => [`guides/${slug}`, title] as const),
  ]);
  const leads = new Map(formerLeads(subject).map(({ from, to }) => [from, to]));
  // At these addresses stands why something was removed.
  const told = new Set(removed.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));
  const old = new Set(wordsBefore.map(({ id }) => id));
  return wordsBefore
    .filter(({ id }) => !there.has(id))
    .map(({ id, title }) => {
      const [place] = id.split('/');
      const heir = [...there].find(
        ([it, name]) => name === title && it.startsWith(`${place}/`) && !old.has(it),
      );
      const became = leads.get(id);
      return {
        ...{ id, title, became, answers: became !== undefined || told.has(id) },
        now: heir?.[0],
      };
    });

  function titleOfCategory(path: string): string | undefined {
    const [kind, slug] = path.split('/') as [keyof typeof categories, string];
    return categories[kind].find(({ id }) => id === slug)?.title;
  }
}

/** The file that holds a category, a tag, a device or a guide. */
export function fileOfWord(id: string): string {
  const [first = ''] = id.split('/');
  if (first === 'guides') return `${id}.mdx`;
  return first === 'tags' || first === 'devices' ? `${first}.yaml` : 'categories.yaml';
}

/** Whether anything had a word: of what the branch left as it was nothing can, or it would name what is not there. */
function wasUsed(id: string, before: readonly Draft[]): boolean {
  const [first, slug = ''] = id.split('/');
  if (first === 'guides' || first === 'devices') return true;
  return before.some(({ kind, category, alsoIn = [], tags = [] }) =>
    first === 'tags' ? tags.includes(slug) : `${kind}/${category}` === id || alsoIn.includes(id),
  );
}
