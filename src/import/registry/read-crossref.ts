import { z } from 'zod';
import type { Kind } from '../../schema/parts.ts';
import { writeAuthor } from '../author-name.ts';
import type { FoundWork } from '../found-work.ts';
import { idFields, yearIn } from '../id-fields.ts';
import { markupText } from '../markup-text.ts';
import { venueFields } from '../venue-fields.ts';

const texts = z.array(z.string()).optional();
const when = z
  .object({ 'date-parts': z.array(z.array(z.number().nullable())).optional() })
  .optional();

/** What is read of https://api.crossref.org/works/{doi}. */
const answer = z.object({
  message: z.object({
    DOI: z.string(),
    type: z.string().optional(),
    title: texts,
    subtitle: texts,
    author: z
      .array(
        z.object({
          given: z.string().optional(),
          family: z.string().optional(),
          suffix: z.string().optional(),
          name: z.string().optional(),
        }),
      )
      .optional(),
    'container-title': texts,
    'short-container-title': texts,
    event: z.object({ acronym: z.string().optional(), name: z.string().optional() }).optional(),
    volume: z.string().optional(),
    issue: z.string().optional(),
    page: z.string().optional(),
    'article-number': z.string().optional(),
    'published-print': when,
    published: when,
    issued: when,
    relation: z
      .record(z.string(), z.array(z.object({ id: z.string().optional() })).or(z.unknown()))
      .optional(),
  }),
});

/** Read the answer of Crossref's API about one DOI; a sentence says why there is no work in it. */
export function readCrossrefAnswer(data: unknown): FoundWork | string {
  const parsed = answer.safeParse(data);
  if (!parsed.success) return 'Crossref’s answer is not of the form that is known.';
  const work = parsed.data.message;
  const title = [...(work.title ?? []).slice(0, 1), ...(work.subtitle ?? []).slice(0, 1)]
    .map(markupText)
    .filter((part) => part !== '');
  if (title.length === 0) return 'Crossref’s answer has no title.';
  const names = (work.author ?? []).map(({ given = '', family = '', suffix = '', name = '' }) =>
    writeAuthor({
      family: markupText(family || name),
      given: markupText(given),
      suffix: markupText(suffix),
    }),
  );
  const authors = names.filter((name) => name !== '');
  const first = (list: readonly string[] = []) => markupText(list[0] ?? '');
  const isPreprint = work.type === 'posted-content';
  return {
    kind: kindOf[work.type ?? ''],
    title: title.join(': '),
    fields: {
      authors: authors.length > 0 ? authors : undefined,
      year: [work['published-print'], work.published, work.issued]
        .map((date) => yearIn(String(date?.['date-parts']?.[0]?.[0] ?? '')))
        .find((year) => year !== undefined),
      ...(!isPreprint &&
        venueFields({
          // A series stands in front of its book.
          name: markupText(work['container-title']?.at(-1) ?? work.event?.name ?? ''),
          short:
            (work['container-title'] ?? []).length > 1 ? '' : first(work['short-container-title']),
          series: work.event?.acronym,
          volume: work.volume,
          number: work.issue,
          pages: work.page,
          article: work['article-number'],
        })),
      ...idFields({ doi: work.DOI, arxiv: preprintOf(work.relation) }),
    },
    main: encodeURI(`https://doi.org/${work.DOI}`),
    addresses: [encodeURI(`https://doi.org/${work.DOI}`)],
    keywords: [],
    section: [],
    text: '',
    hints: {},
  };
}

/** Other types (books, data sets) may be one of several kinds. */
const kindOf: Record<string, Kind | undefined> = {
  'book-chapter': 'papers',
  dissertation: 'papers',
  'journal-article': 'papers',
  'posted-content': 'papers',
  'proceedings-article': 'papers',
  report: 'papers',
};

function preprintOf(relation: Record<string, unknown> = {}): string | undefined {
  const preprints = z.array(z.object({ id: z.string() })).safeParse(relation['has-preprint']);
  const ids = preprints.success ? preprints.data.map(({ id }) => id) : [];
  return ids.map((id) => /^(?:10\.48550\/)?arxiv[.:](\S+)$/i.exec(id)?.[1]).find(Boolean);
}
