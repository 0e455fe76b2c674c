import { readArxivFeed } from '../../import/registry/read-arxiv.ts';
import { arxivQueries } from '../../scout/arxiv-queries.ts';
import type { Find } from '../../scout/find.ts';
import { Unreachable } from '../fetch-text.ts';
import { askSource, gather } from './ask-source.ts';
import { apiBase, type Source, timesOf } from './source.ts';

/** Papers of one answer; the newest come first. */
const mostPapers = 500;

/** New papers of arXiv by authors of several entries, or whose titles and abstracts use the list's own words. arXiv asks for three seconds between requests. */
export const askArxiv: Source = async (task) => {
  const queries = arxivQueries(task.catalogue, task);
  const asker = askSource({ ...timesOf(3_000, task), name: 'arXiv', most: queries.length });
  const notes: string[] = [];
  const finds: Find[] = [];
  const isWhole = await gather(notes, async () => {
    for (const { query, about } of queries) {
      const url = new URL(`${apiBase('ARXIV_API', 'https://export.arxiv.org/api', task)}/query`);
      url.search = new URLSearchParams({
        search_query: query,
        sortBy: 'submittedDate',
        sortOrder: 'descending',
        max_results: String(mostPapers),
      }).toString();
      const feed = readArxivFeed(await asker.text(url, 'application/atom+xml'));
      if (typeof feed === 'string') throw new Unreachable(feed);
      for (const { work, summary, published } of feed.papers)
        finds.push({ work, published, about: summary, evidence: [] });
      if (feed.total > feed.papers.length && feed.papers.length > 0)
        notes.push(
          `Of ${feed.total} new papers of arXiv ${about}, the newest ${feed.papers.length} were read.`,
        );
    }
  });
  return { finds, notes, isSilent: !isWhole && finds.length === 0 };
};
