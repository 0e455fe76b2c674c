import { arxivId } from '../../catalogue/paper-ids.ts';
import { cleanExcerpt } from '../../text/clean-text.ts';
import { markupText } from '../markup-text.ts';
import { type Work, workOf } from '../work.ts';
import { preprintFields } from './preprint-fields.ts';

/**
 * Read the answer of arXiv's API (Atom, https://info.arxiv.org/help/api/user-manual.html) about one id;
 * a sentence says why there is no paper in it. An error comes as an entry of its own.
 */
export function readArxivAnswer(xml: string, id: string): Work | string {
  if (!/<feed[\s>]/.test(xml)) return noFeed(xml);
  const entry = /<entry[\s>]([\s\S]*?)<\/entry>/.exec(xml)?.[1];
  if (entry === undefined) return `arXiv has no paper ${id}: look at the id.`;
  const title = textOf(entry, 'title');
  if (title === 'Error' || title === '') {
    return `arXiv has no paper ${id}: it says “${cleanExcerpt(textOf(entry, 'summary'), 120)}”.`;
  }
  const told = arxivId(textOf(entry, 'id'));
  if (told?.toLowerCase() !== id.toLowerCase()) {
    const other = told === undefined ? 'a paper without an id' : `the paper ${told}`;
    return `arXiv was asked for ${id} and answers with ${other}: try again later.`;
  }
  return toWork(entry, id, title);
}

/** A paper of a feed of arXiv: the work, its abstract, and the day its first version came out. */
export type ArxivPaper = { work: Work; summary: string; published: string };

/** Read every paper of a feed of arXiv's API, and how many it has in all; a sentence says why the text is no such feed. */
export function readArxivFeed(xml: string): { papers: ArxivPaper[]; total: number } | string {
  if (!/<feed[\s>]/.test(xml)) return noFeed(xml);
  const entries = [...xml.matchAll(/<entry[\s>]([\s\S]*?)<\/entry>/g)].map(([, it = '']) => it);
  const [first = ''] = entries;
  if (textOf(first, 'title') === 'Error')
    return `arXiv refuses the question: it says “${cleanExcerpt(textOf(first, 'summary'), 120)}”.`;
  const papers = entries.flatMap((entry) => {
    const id = arxivId(textOf(entry, 'id'));
    const title = textOf(entry, 'title');
    if (id === undefined || title === '') return [];
    const published = textOf(entry, 'published').slice(0, 10);
    return [{ work: toWork(entry, id, title), summary: textOf(entry, 'summary'), published }];
  });
  return { papers, total: Number(textOf(xml, 'opensearch:totalResults')) || papers.length };
}

function toWork(entry: string, id: string, title: string): Work {
  const authors = [...entry.matchAll(/<author[\s>][\s\S]*?<name>([\s\S]*?)<\/name>/g)].map(
    ([, name = '']) => markupText(name),
  );
  const { fields, hints } = preprintFields({
    arxiv: id,
    published: textOf(entry, 'published').slice(0, 10),
    doi: textOf(entry, 'arxiv:doi'),
    journal: textOf(entry, 'arxiv:journal_ref'),
    comment: textOf(entry, 'arxiv:comment'),
  });
  return workOf({
    kind: 'papers',
    title,
    fields: { authors: authors.filter((name) => name !== ''), ...fields },
    main: `https://arxiv.org/abs/${id}`,
    hints,
  });
}

function noFeed(text: string): string {
  return `arXiv’s answer is no feed: “${cleanExcerpt(markupText(text.slice(0, 500)), 80)}”.`;
}

function textOf(xml: string, tag: string): string {
  const found = new RegExp(`<${tag}(?:\\s[^>]*)?>([\\s\\S]*?)</${tag}>`).exec(xml);
  return markupText(found?.[1] ?? '');
}
