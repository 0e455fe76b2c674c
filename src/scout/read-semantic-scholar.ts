import { z } from 'zod/mini';
import { idFields } from '../import/id-fields.ts';
import { markupText } from '../import/markup-text.ts';
import { type Work, workOf } from '../import/work.ts';

const text = z.nullish(z.string());

/** What is read of a paper of https://api.semanticscholar.org/api-docs; the id is all that is always there. */
const answerPaper = z.object({
  paperId: text,
  title: text,
  abstract: text,
  publicationDate: text,
  year: z.nullish(z.number()),
  externalIds: z.nullish(z.object({ DOI: text, ArXiv: text })),
  url: text,
  authors: z.nullish(z.array(z.object({ name: text }))),
  references: z.nullish(z.array(z.object({ paperId: text }))),
});

type AnswerPaper = z.output<typeof answerPaper>;

/** A paper of Semantic Scholar. */
export type ScholarPaper = { id: string; work: Work; published?: string; about?: string };

/** The ids of the papers that were asked for, in the order of the question; none where it knows none. */
export function readPaperIds(data: unknown): (string | undefined)[] | string {
  const papers = readPapers(data);
  return typeof papers === 'string' ? papers : papers.map((paper) => paper?.paperId ?? undefined);
}

/** What each of the papers that were asked for cites, by the ids of both. */
export function readReferences(data: unknown): Map<string, string[]> | string {
  const papers = readPapers(data);
  if (typeof papers === 'string') return papers;
  return new Map(
    papers.flatMap((paper) =>
      paper?.paperId
        ? [[paper.paperId, (paper.references ?? []).flatMap((it) => it.paperId ?? [])] as const]
        : [],
    ),
  );
}

/** Read recommended papers; those without a title are passed over. */
export function readRecommendations(data: unknown): ScholarPaper[] | string {
  const parsed = z.safeParse(z.object({ recommendedPapers: z.array(z.unknown()) }), data);
  if (!parsed.success) return otherForm;
  return parsed.data.recommendedPapers.flatMap((it) => {
    const paper = z.safeParse(answerPaper, it);
    return paper.success ? (toPaper(paper.data) ?? []) : [];
  });
}

const otherForm = 'Semantic Scholar’s answer is not of the form that is known.';

/** A paper that it does not know is null. */
function readPapers(data: unknown): (AnswerPaper | undefined)[] | string {
  if (!Array.isArray(data)) return otherForm;
  return data.map((it) => {
    const paper = z.safeParse(answerPaper, it);
    return paper.success ? paper.data : undefined;
  });
}

function toPaper(paper: AnswerPaper): ScholarPaper | undefined {
  const title = markupText(paper.title ?? '');
  const id = paper.paperId;
  if (title === '' || !id) return undefined;
  const { DOI, ArXiv } = paper.externalIds ?? {};
  const ids = idFields({ doi: DOI ?? '', arxiv: ArXiv ?? '' });
  const main =
    (ids.arxiv && `https://arxiv.org/abs/${ids.arxiv}`) ||
    (ids.doi && encodeURI(`https://doi.org/${ids.doi}`)) ||
    (paper.url ?? undefined);
  const authors = (paper.authors ?? []).map(({ name }) => markupText(name ?? ''));
  return {
    id,
    work: workOf({
      kind: 'papers',
      title,
      fields: { authors: authors.filter(Boolean), year: paper.year ?? undefined, ...ids },
      main,
    }),
    published: paper.publicationDate ?? undefined,
    about: paper.abstract ?? undefined,
  };
}
