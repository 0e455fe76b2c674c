import { titleTwins } from '../checks/similar-title.ts';
import type { Draft } from '../checks/subject.ts';
import type { Content } from '../files/read-content.ts';
import type { UnfiledDraft } from '../import/imported-draft.ts';
import { workFinder, workKeys } from '../import/known-addresses.ts';
import { Refused } from './run.ts';

type WorkIds = Pick<UnfiledDraft, 'kind' | 'title' | 'url' | 'arxiv' | 'doi'>;

/** Throw `Refused` where a work, as far as it is known yet, is on the list. */
export function refuseDuplicate(work: Partial<WorkIds>, content: Content): void {
  const message = findDuplicate(work, content);
  if (message !== undefined) throw new Refused(message);
}

/** Say which entry a work would repeat, with its file and line: by its arXiv id, its DOI, its address, or nearly its title. */
function findDuplicate(work: Partial<WorkIds>, content: Content): string | undefined {
  const known = content.subject.entries;
  const stands = workFinder(known)(work);
  if (stands) {
    const place = placeOf(content, stands, sharedField(work, stands));
    return `${place}: The work is on the list as ${stands.id}${named(stands)}: add what is new to that file.`;
  }
  const { kind, title } = work;
  if (kind === undefined || title === undefined) return undefined;
  const draft = { id: '', kind, slug: '', file: '', note: '', noteLine: 0, title };
  const twin = titleTwins([...known, draft]).get(draft);
  if (!twin) return undefined;
  return `${placeOf(content, twin, 'title')}: The title is nearly that of ${twin.id}${named(twin)}: if they are one work, add what is new to that file; if not, write this entry by hand and name each in the other’s “related”.`;
}

function named({ title }: Draft): string {
  return title === undefined ? '' : `, “${title}”`;
}

/** The field of the entry that says the same as the work. */
function sharedField(work: Partial<WorkIds>, stands: Draft): string {
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

function placeOf({ nameOf, locate }: Content, { file }: Draft, field: string): string {
  return `${nameOf(file)}:${locate(file, [field]).line}`;
}
