import type { Entry } from '../../catalogue/entry.ts';
import type { DraftSubject } from '../../content-files/entry-draft.ts';
import type { ContributeWords } from '../../publish/contribute-words.ts';
import type { EntryJson } from '../../publish/entries-json.ts';

/** What the site publishes for the form: its categories, tags and guides. Throws where it can not be loaded. */
export function loadWords(base: string): Promise<ContributeWords> {
  return loadJson(`${base}/contribute/words.json`);
}

/** Every entry as the site publishes it. Throws where it can not be loaded. */
export async function loadEntries(base: string): Promise<EntryJson[]> {
  return (await loadJson<{ entries: EntryJson[] }>(`${base}/entries.json`)).entries;
}

/** An entry's file as it was published. Throws where it can not be loaded. */
export async function loadSource(base: string, id: string): Promise<string> {
  return (await load(`${base}/${id}.md`)).text();
}

/** What a draft is held against; of other entries only what can clash with it. */
export function toSubject(
  { categories, tags, guides }: ContributeWords,
  entries: readonly EntryJson[],
): DraftSubject {
  return {
    categories,
    tags,
    today: today(),
    entries: entries.map(({ id, kind, title, url, arxiv, doi, aliases, related, formerSlugs }) => ({
      ...{ id, kind, title, url, aliases, related, formerSlugs },
      ...(arxiv && { arxiv }),
      ...(doi && { doi }),
      ...{ slug: slugOf(id), file: `${id}.md`, note: '', noteLine: 1 },
    })),
    guides: guides.map((slug) => {
      return { slug, file: `guides/${slug}.mdx`, entries: [], references: [], parts: [] };
    }),
  };
}

/** An entry's fields as its file has them: what is unknown is absent, and so are empty lists. */
export function toFields({ path, ...entry }: EntryJson): Partial<Entry> {
  const known = Object.entries(entry).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(known);
}

/** The part of an id behind its kind. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** Today as YYYY-MM-DD. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

async function loadJson<Data>(address: string): Promise<Data> {
  return (await load(address)).json();
}

async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
