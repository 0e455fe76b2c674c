import type { Entry } from '../../catalogue/entry.ts';
import type { Evidence, Find } from '../../scout/find.ts';
import {
  readPaperIds,
  readRecommendations,
  readReferences,
  type ScholarPaper,
} from '../../scout/read-semantic-scholar.ts';
import { Unreachable } from '../fetch-text.ts';
import { type Asker, askSource, gather } from './ask-source.ts';
import { apiBase, partsOf, type Source, type SourceTask, timesOf } from './source.ts';

/** Papers that one question may name (https://api.semanticscholar.org/api-docs/graph). */
const mostIds = 500;
/** Papers whose references come in one answer: it may hold 9,999 of them. */
const mostCiting = 100;
/** The newest entries speak for what the list is about now. */
const mostExamples = 100;

/**
 * Recent papers that Semantic Scholar recommends to readers of the newest entries, and which entries each cites.
 * SEMANTIC_SCHOLAR_API_KEY is optional: without it, all the world shares one limit.
 */
export const askSemanticScholar: Source = async (task) => {
  const name = 'Semantic Scholar';
  const asker = askSource({ ...timesOf(1_100, task), name, most: 15 });
  const notes: string[] = [];
  const finds: Find[] = [];
  const isWhole = await gather(notes, async () => {
    const entries = await entryPapers(task, asker);
    const papers = await recommended(task, asker, [...entries.keys()].slice(0, mostExamples));
    const fresh = papers.filter(
      ({ published }) => published === undefined || published >= task.since,
    );
    const cited = new Map<string, string[]>();
    const references = () => readCited(task, asker, { fresh, entries, cited });
    await gather(notes, references, 'which entries the recommended papers cite');
    for (const { id, work, published, about } of fresh) {
      const evidence: Evidence[] = [{ type: 'similar' }];
      const of = cited.get(id) ?? [];
      if (of.length > 0) evidence.unshift({ type: 'cites', entries: of });
      finds.push({ work, published, about, evidence });
    }
  });
  return { finds, notes, isSilent: !isWhole && finds.length === 0 };
};

/** The papers of Semantic Scholar that are entries, the newest first. */
async function entryPapers(task: SourceTask, asker: Asker): Promise<Map<string, string>> {
  const day = ({ published, year = 0 }: Entry) => published ?? String(year);
  const named = task.catalogue.entries
    .toSorted((a, b) => (day(a) > day(b) ? -1 : 1))
    .flatMap(({ id, arxiv, doi }) =>
      arxiv
        ? [{ entry: id, paper: `ARXIV:${arxiv}` }]
        : doi
          ? [{ entry: id, paper: `DOI:${doi}` }]
          : [],
    );
  const found = new Map<string, string>();
  for (const part of partsOf(named, mostIds)) {
    const answer = await post(task, asker, '/graph/v1/paper/batch?fields=externalIds', {
      ids: part.map(({ paper }) => paper),
    });
    const ids = orThrow(readPaperIds(answer));
    for (const [index, id] of ids.entries()) {
      const entry = part[index]?.entry;
      if (id !== undefined && entry !== undefined) found.set(id, entry);
    }
  }
  if (found.size === 0) throw new Unreachable('Semantic Scholar knows none of the entries');
  return found;
}

async function recommended(
  task: SourceTask,
  asker: Asker,
  examples: readonly string[],
): Promise<ScholarPaper[]> {
  const fields = 'title,abstract,authors,externalIds,publicationDate,year,url';
  const path = `/recommendations/v1/papers/?limit=${mostIds}&fields=${fields}`;
  return orThrow(
    readRecommendations(await post(task, asker, path, { positivePaperIds: examples })),
  );
}

async function readCited(
  task: SourceTask,
  asker: Asker,
  given: {
    fresh: readonly ScholarPaper[];
    entries: Map<string, string>;
    cited: Map<string, string[]>;
  },
): Promise<void> {
  for (const part of partsOf(given.fresh, mostCiting)) {
    const path = '/graph/v1/paper/batch?fields=references.paperId';
    const answer = await post(task, asker, path, { ids: part.map(({ id }) => id) });
    for (const [id, references] of orThrow(readReferences(answer))) {
      const entries = references.flatMap((it) => given.entries.get(it) ?? []);
      given.cited.set(id, [...new Set(entries)].sort());
    }
  }
}

function post(task: SourceTask, asker: Asker, path: string, body: object): Promise<unknown> {
  const base = apiBase('SEMANTIC_SCHOLAR_API', 'https://api.semanticscholar.org', task);
  const key = task.env.SEMANTIC_SCHOLAR_API_KEY;
  return asker.json(new URL(base + path), { headers: key ? { 'x-api-key': key } : {}, post: body });
}

function orThrow<Value>(value: Value | string): Value {
  if (typeof value === 'string') throw new Unreachable(value);
  return value;
}
