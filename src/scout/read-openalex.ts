import { z } from 'zod/mini';
import { doiKey } from '../catalogue/normalise-address.ts';
import { idFields } from '../import/id-fields.ts';
import { markupText } from '../import/markup-text.ts';
import { venueFields } from '../import/venue-fields.ts';
import { type Work, workOf } from '../import/work.ts';
import type { Kind } from '../schema/parts.ts';

const text = z.nullish(z.string());

/** What is read of a work of https://api.openalex.org/works (https://developers.openalex.org/api-reference/works). */
const answerWork = z.object({
  id: z.string(),
  doi: text,
  title: text,
  publication_date: text,
  publication_year: z.nullish(z.number()),
  type: text,
  cited_by_count: z.nullish(z.number()),
  authorships: z.nullish(
    z.array(z.object({ author: z.nullish(z.object({ display_name: text })) })),
  ),
  primary_location: z.nullish(
    z.object({
      landing_page_url: text,
      source: z.nullish(z.object({ display_name: text, type: text })),
    }),
  ),
  referenced_works: z.nullish(z.array(z.string())),
});

const answer = z.object({
  meta: z.object({ count: z.number() }),
  results: z.array(z.unknown()),
});

/** A work of OpenAlex: what it is, what it cites, and how often it is cited. */
export type OpenAlexWork = {
  /** `W2741809807` */
  id: string;
  doi?: string;
  work: Work;
  published?: string;
  cites: string[];
  times: number;
};

/** Read a page of works, and how many there are in all; works without a title are passed over. A sentence says why there is none. */
export function readOpenAlexPage(data: unknown): { works: OpenAlexWork[]; total: number } | string {
  const parsed = z.safeParse(answer, data);
  if (!parsed.success) return 'OpenAlex’s answer is not of the form that is known.';
  const works = parsed.data.results.flatMap((it) => {
    const work = z.safeParse(answerWork, it);
    return work.success ? (toOpenAlexWork(work.data) ?? []) : [];
  });
  return { works, total: parsed.data.meta.count };
}

function toOpenAlexWork(it: z.output<typeof answerWork>): OpenAlexWork | undefined {
  const title = markupText(it.title ?? '');
  const id = shortId(it.id);
  if (title === '' || id === undefined) return undefined;
  const landing = it.primary_location?.landing_page_url ?? undefined;
  const ids = idFields({ doi: it.doi ?? '', mains: landing ? [landing] : [] });
  const main =
    (ids.arxiv && `https://arxiv.org/abs/${ids.arxiv}`) ||
    (ids.doi && encodeURI(`https://doi.org/${ids.doi}`)) ||
    landing;
  const authors = (it.authorships ?? []).map(({ author }) =>
    markupText(author?.display_name ?? ''),
  );
  const source = it.primary_location?.source;
  const isArchive = source?.type === 'repository';
  return {
    id,
    doi: it.doi ? doiKey(it.doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')) : undefined,
    work: workOf({
      kind: kindOf[it.type ?? ''],
      title,
      fields: {
        authors: authors.filter((name) => name !== ''),
        year: it.publication_year ?? undefined,
        ...(!isArchive && venueFields({ name: markupText(source?.display_name ?? '') })),
        ...ids,
      },
      main,
    }),
    published: it.publication_date ?? undefined,
    cites: (it.referenced_works ?? []).flatMap((work) => shortId(work) ?? []),
    times: it.cited_by_count ?? 0,
  };
}

function shortId(address: string): string | undefined {
  return /(?:^|\/)(W\d+)$/i.exec(address)?.[1]?.toUpperCase();
}

/** Data sets and the like may be one of several kinds. */
const kindOf: Record<string, Kind | undefined> = Object.fromEntries(
  ['article', 'preprint', 'review', 'dissertation', 'report', 'book-chapter'].map((type) => [
    type,
    'papers',
  ]),
);
