import { z } from 'zod/mini';
import { doiKey } from '../../catalogue/normalise-address.ts';
import type { Kind } from '../../schema/parts.ts';
import { writeAuthor } from '../author-name.ts';
import { idFields, yearIn } from '../id-fields.ts';
import { markupText } from '../markup-text.ts';
import { venueFields } from '../venue-fields.ts';
import { type Work, workOf } from '../work.ts';
import { otherAnswer, titleFault } from './registries.ts';

const text = z.nullish(z.string());
const texts = z.nullish(z.array(z.string()));
const when = z.nullish(
  z.object({ 'date-parts': z.nullish(z.array(z.array(z.nullable(z.number())))) }),
);

/** What is read of https://api.crossref.org/works/{doi}. */
const answer = z.object({
  message: z.object({
    DOI: z.string(),
    type: text,
    title: texts,
    subtitle: texts,
    author: z.nullish(z.array(z.object({ given: text, family: text, suffix: text, name: text }))),
    'container-title': texts,
    'short-container-title': texts,
    event: z.nullish(z.object({ acronym: text, name: text })),
    volume: text,
    issue: text,
    page: text,
    'article-number': text,
    'published-print': when,
    published: when,
    issued: when,
    relation: z.nullish(z.object({ 'has-preprint': z.unknown() })),
  }),
});

/** Read the answer of Crossref's API about one DOI; a sentence says why there is no work in it. */
export function readCrossrefAnswer(data: unknown, asked: string): Work | string {
  const parsed = z.safeParse(answer, data);
  if (!parsed.success) return 'Crossref’s answer is not of the form that is known.';
  const work = parsed.data.message;
  if (doiKey(work.DOI) !== doiKey(asked)) return otherAnswer('Crossref', asked, work.DOI);
  const title = [...(work.title ?? []).slice(0, 1), ...(work.subtitle ?? []).slice(0, 1)]
    .map(markupText)
    .filter((part) => part !== '')
    .join(': ');
  const fault = titleFault('Crossref', title);
  if (fault) return fault;
  const names = (work.author ?? []).map(({ given, family, suffix, name }) =>
    writeAuthor({
      family: markupText(family || name || ''),
      given: markupText(given ?? ''),
      suffix: markupText(suffix ?? ''),
    }),
  );
  const authors = names.filter((name) => name !== '');
  const first = (list: readonly string[] | null | undefined) => markupText(list?.[0] ?? '');
  const isPreprint = work.type === 'posted-content';
  return workOf({
    kind: kindOf[work.type ?? ''],
    title,
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
          series: work.event?.acronym ?? '',
          volume: work.volume ?? '',
          number: work.issue ?? '',
          pages: work.page ?? '',
          article: work['article-number'] ?? '',
        })),
      ...idFields({ doi: work.DOI, arxiv: preprintOf(work.relation?.['has-preprint']) }),
    },
    main: encodeURI(`https://doi.org/${work.DOI}`),
  });
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

function preprintOf(preprints: unknown): string | undefined {
  const parsed = z.safeParse(z.array(z.object({ id: z.string() })), preprints);
  const ids = parsed.success ? parsed.data.map(({ id }) => id) : [];
  return ids.map((id) => /^(?:10\.48550\/)?arxiv[.:](\S+)$/i.exec(id)?.[1]).find(Boolean);
}
