import { readFileSync } from 'node:fs';
import { titleTwins } from '../checks/similar-title.ts';
import type { DraftEntry } from '../checks/subject.ts';
import { parseEntryFile } from '../content-files/entry-file.ts';
import type { ImportedEntry } from '../import/imported-entry.ts';
import { workFinder, workKeys } from '../import/known-addresses.ts';

type Work = Pick<ImportedEntry, 'kind' | 'title' | 'url' | 'arxiv' | 'doi'>;

/** Say which entry a work would repeat, with its file and line: by its arXiv id, its DOI, its address, or nearly its title. */
export function findDuplicate(
  work: Partial<Work>,
  known: readonly DraftEntry[],
): string | undefined {
  const stands = workFinder(known)(work);
  if (stands) {
    const field = sharedField(work, stands);
    return `${placeOf(stands, field)}: The work is on the list as ${stands.id}${named(stands)}: add what is new to that file.`;
  }
  const { kind, title } = work;
  if (kind === undefined || title === undefined) return undefined;
  const draft = { id: '', kind, slug: '', file: '', note: '', noteLine: 0, title };
  const twin = titleTwins([...known, draft]).get(draft);
  if (!twin) return undefined;
  return `${placeOf(twin, 'title')}: The title is nearly that of ${twin.id}${named(twin)}: if they are one work, add what is new to that file; if not, write this entry by hand and name each in the other’s “related”.`;
}

function named({ title }: DraftEntry): string {
  return title === undefined ? '' : `, “${title}”`;
}

/** The field of the entry that says the same as the work. */
function sharedField(work: Partial<Work>, stands: DraftEntry): string {
  const keys = new Set(workKeys(work));
  const fields = ['url', 'arxiv', 'doi', 'repository', 'links'] as const;
  const says = (field: (typeof fields)[number]) => {
    const value = stands[field];
    if (field === 'arxiv' || field === 'doi')
      return workKeys({ [field]: value as string | undefined });
    const urls = Array.isArray(value) ? value.map(({ url }) => url) : [value as string | undefined];
    return urls.flatMap((url) => workKeys({ url }));
  };
  return fields.find((field) => says(field).some((key) => keys.has(key))) ?? 'url';
}

function placeOf({ file, kind, slug }: DraftEntry, field: string): string {
  try {
    const { locate } = parseEntryFile(`${kind}/${slug}.md`, kind, readFileSync(file, 'utf8'));
    return `${file}:${locate([field]).line}`;
  } catch {
    return file;
  }
}
