import { arxivKey, doiKey } from '../../catalogue/normalise-address.ts';
import type { Find } from '../../scout/find.ts';
import { type OpenAlexWork, readOpenAlexPage } from '../../scout/read-openalex.ts';
import { Unreachable } from '../fetch-text.ts';
import { type Asker, askSource, gather } from './ask-source.ts';
import { apiBase, partsOf, type Source, type SourceTask, timesOf } from './source.ts';

/** A list in one filter, and works on one page, at most (https://developers.openalex.org/api-reference/works). */
const mostValues = 100;
/** Pages of works that cite one part of the list. */
const mostPages = 10;
/** Entries that must cite an older work before it is looked up. */
const leastCiting = 3;
/** Older works that are looked up. */
const mostOlder = 200;

/**
 * Works that cite entries, out since a day, and works of any age that several entries cite, by OpenAlex. A free key in
 * OPENALEX_API_KEY raises the limit of a day; without it, about 100 requests are allowed.
 */
export const askOpenAlex: Source = async (task) => {
  const key = task.env.OPENALEX_API_KEY;
  const name = 'OpenAlex';
  const asker = askSource({ ...timesOf(150, task), name, most: key ? 100 : 40 });
  const notes: string[] = [];
  const finds: Find[] = [];
  const isWhole = await gather(notes, async () => {
    const entries = await entryWorks(task, asker);
    if (entries.size === 0) {
      notes.push('OpenAlex knows none of the entries by their DOIs.');
      return;
    }
    const citing = () => citingWorks(task, asker, entries, { finds, notes });
    await gather(notes, citing, 'the other works that cite entries');
    const cited = () => citedWorks(task, asker, entries, finds);
    await gather(notes, cited, 'older works that several entries cite');
  });
  return { finds, notes, isSilent: !isWhole && finds.length === 0 };
};

/** The works of OpenAlex that are entries: its id, the entry's, and the work. */
type EntryWorks = Map<string, { entry: string; work: OpenAlexWork }>;

/** A preprint of arXiv has a DOI of arXiv's; the published version is a work of its own. */
async function entryWorks(task: SourceTask, asker: Asker): Promise<EntryWorks> {
  const byDoi = new Map<string, string>();
  for (const { id, doi, arxiv } of task.catalogue.entries) {
    if (doi) byDoi.set(doiKey(doi), id);
    if (arxiv) byDoi.set(arxivKey(arxiv), id);
  }
  const found: EntryWorks = new Map();
  for (const keys of partsOf([...byDoi.keys()], mostValues)) {
    const { works } = await ask(task, asker, { filter: `doi:${keys.map(toDoi).join('|')}` });
    for (const work of works) {
      const entry = work.doi === undefined ? undefined : byDoi.get(work.doi);
      if (entry !== undefined) found.set(work.id, { entry, work });
    }
  }
  return found;
}

function toDoi(key: string): string {
  // A comma and a bar part the values of filters.
  return key
    .replace(/^arxiv:/, '10.48550/arxiv.')
    .replace(/^doi:/, '')
    .replace(/[|,]/g, encodeURIComponent);
}

/** The most cited entries come last: where the limit is reached, what is missing cites what everybody cites. */
async function citingWorks(
  task: SourceTask,
  asker: Asker,
  entries: EntryWorks,
  { finds, notes }: { finds: Find[]; notes: string[] },
): Promise<void> {
  const ids = [...entries.values()]
    .toSorted((a, b) => a.work.times - b.work.times)
    .map(({ work }) => work.id);
  const seen = new Set<string>();
  for (const part of partsOf(ids, mostValues)) {
    const filter = `cites:${part.join('|')},from_publication_date:${task.since},to_publication_date:${task.today}`;
    for (let page = 1; page <= mostPages; page++) {
      const { works, total } = await ask(task, asker, {
        filter,
        page,
        sort: 'publication_date:desc',
      });
      for (const work of works) {
        if (seen.has(work.id)) continue;
        seen.add(work.id);
        const cited = entriesIn(work.cites, entries);
        if (cited.length > 0) finds.push(toFind(work, { type: 'cites', entries: cited }));
      }
      if (page * mostValues >= total) break;
      if (page === mostPages)
        notes.push(
          `Of ${total} works that cite ${part.length} of the entries, the newest ${page * mostValues} were read.`,
        );
    }
  }
}

async function citedWorks(
  task: SourceTask,
  asker: Asker,
  entries: EntryWorks,
  finds: Find[],
): Promise<void> {
  const citing = new Map<string, Set<string>>();
  for (const { entry, work } of entries.values()) {
    for (const id of work.cites) {
      if (!entries.has(id)) citing.set(id, (citing.get(id) ?? new Set()).add(entry));
    }
  }
  const most = [...citing]
    .filter(([, by]) => by.size >= leastCiting)
    .toSorted(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1))
    .slice(0, mostOlder);
  for (const part of partsOf(most, mostValues)) {
    const filter = `openalex:${part.map(([id]) => id).join('|')}`;
    const { works } = await ask(task, asker, { filter });
    for (const work of works) {
      const by = [...(citing.get(work.id) ?? [])].sort();
      if (by.length > 0)
        finds.push(toFind(work, { type: 'cited', entries: by, times: work.times }));
    }
  }
}

function entriesIn(ids: readonly string[], entries: EntryWorks): string[] {
  return [...new Set(ids.flatMap((id) => entries.get(id)?.entry ?? []))].sort();
}

function toFind({ work, published }: OpenAlexWork, evidence: Find['evidence'][number]): Find {
  return { work, published, evidence: [evidence] };
}

const fields = [
  ...['id', 'doi', 'title', 'type', 'publication_date', 'publication_year', 'authorships'],
  ...['primary_location', 'referenced_works', 'cited_by_count'],
];

async function ask(
  task: SourceTask,
  asker: Asker,
  query: { filter: string; page?: number; sort?: string },
) {
  const url = new URL(`${apiBase('OPENALEX_API', 'https://api.openalex.org', task)}/works`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  url.searchParams.set('per_page', String(mostValues));
  url.searchParams.set('select', fields.join(','));
  const key = task.env.OPENALEX_API_KEY;
  if (key) url.searchParams.set('api_key', key);
  const page = readOpenAlexPage(await asker.json(url));
  if (typeof page === 'string') throw new Unreachable(page);
  return page;
}
