import type { Check } from './subject.ts';

/** No two files may make one entry or guide, by letter case or by ending: one address has one page. */
export const duplicateId: Check = ({ entries, guides }) => {
  const named = [
    ...entries.map(({ id, file }) => ({ id, file })),
    ...guides.map(({ slug, file }) => ({ id: `guides/${slug}`, file })),
  ];
  // The file with the right name is the first, whatever the order of the paths.
  const ordered = named.toSorted((a, b) => Number(isMisnamed(a.file)) - Number(isMisnamed(b.file)));
  const firstFiles = new Map<string, string>();
  return ordered.flatMap(({ id, file }) => {
    const key = id.toLowerCase();
    const first = firstFiles.get(key);
    if (first === undefined) {
      firstFiles.set(key, file);
      return [];
    }
    const message = `This file and ${first} are both ${key}: keep one of the two, or give this one another name.`;
    return [{ file, message }];
  });
};

function isMisnamed(file: string): boolean {
  return !/^(?:guides\/[a-z0-9-]+\.mdx|(?!guides\/)[a-z]+\/[a-z0-9-]+\.md)$/.test(file);
}
