import type { CheckSubject } from '../../checks/subject.ts';
import type { ContributeWords } from '../../publish/contribute-words.ts';
import type { EntryJson } from '../../publish/entries-json.ts';
import { fetchFile } from '../fetch-file.ts';

/** What the site publishes for the form: its categories, tags and guides. Throws where it cannot be loaded. */
export async function loadWords(base: string): Promise<ContributeWords> {
  return (await fetchFile(`${base}/contribute/words.json`)).json();
}

/** An entry's file as it was published. Throws where it cannot be loaded. */
export async function loadSource(base: string, id: string): Promise<string> {
  return (await fetchFile(`${base}/${id}.md`)).text();
}

/** What a draft is held against; of other entries only what can clash with it. */
export function toSubject(
  { categories, tags, vocabularies, removed, guides }: ContributeWords,
  entries: readonly EntryJson[],
): CheckSubject {
  return {
    categories,
    tags,
    vocabularies,
    removed,
    today: today(),
    entries: entries.map(
      ({
        id,
        kind,
        title,
        url,
        arxiv,
        doi,
        aliases,
        buildsOn,
        alternatives,
        related,
        formerSlugs,
      }) => ({
        id,
        kind,
        title,
        url,
        aliases,
        buildsOn,
        alternatives,
        related,
        formerSlugs,
        ...(arxiv && { arxiv }),
        ...(doi && { doi }),
        slug: slugOf(id),
        file: `${id}.md`,
        note: '',
        noteLine: 1,
      }),
    ),
    guides: guides.map((slug) => {
      return { slug, file: `guides/${slug}.mdx`, entries: [], references: [], parts: [] };
    }),
  };
}

/** The part of an id behind its kind. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** Today as YYYY-MM-DD. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
