import type { Categories } from '../../schema/categories.ts';
import type { ImportedDraft } from '../imported-draft.ts';
import { toSummary } from '../list/summary.ts';

/** Which sentences may stand where a list says too little: its own, shortened, or a plain one made of the heading. */
export type Sentences = { summaries: boolean; plainSummaries: boolean };

/** Fill in what a list of one’s own implies: the first of its sentences as the summary, and the year of a preprint as the year of a paper without a venue. What is left of its words stays in the file as a comment. */
export function fillIn(
  entry: ImportedDraft,
  categories: Categories,
  { summaries, plainSummaries }: Sentences,
): ImportedDraft {
  const dated = withPreprintYear(entry);
  if (dated.summary !== undefined) return dated;
  return (
    (summaries ? withFirstSentence(dated) : undefined) ??
    (plainSummaries ? withPlainSummary(dated, categories) : dated)
  );
}

function withPreprintYear(entry: ImportedDraft): ImportedDraft {
  const { kind, year, venue, arxiv = '' } = entry;
  const [, two] = /^(\d{2})\d{2}\./.exec(arxiv) ?? [];
  if (kind !== 'papers' || year !== undefined || venue !== undefined || !two) return entry;
  return { ...entry, year: 2000 + Number(two) };
}

/** A stop behind one that is no initial: “A talk by C. Abel.” */
const sentenceEnd = /(?<=[.!?])(?<!\b\p{Lu}\.)\s+(?=[\p{Lu}\p{N}])/u;

function withFirstSentence(entry: ImportedDraft): ImportedDraft | undefined {
  const { kind, title, hints } = entry;
  const [first = '', ...more] = entry.text.split(sentenceEnd);
  const summary = toSummary(withoutTitle(first, title), { kind, title });
  if (summary === undefined) return undefined;
  const { summary: said, ...others } = hints;
  const rest = more.join(' ');
  return {
    ...entry,
    summary,
    hints: rest === '' ? others : { ...others, summary: `The list goes on: ${rest}` },
  };
}

/** “Sling is a client for HTTP” beside the title Sling: a client for HTTP; and no picture before it. */
function withoutTitle(sentence: string, title: string): string {
  const plain = sentence.replace(/^(?:\p{Extended_Pictographic}|\ufe0f|\u200d|\s)+/u, '');
  if (!plain.toLowerCase().startsWith(`${title.toLowerCase()} is `)) return plain;
  const rest = plain.slice(title.length + ' is '.length);
  return /^(?:an?|the) /.test(rest) ? rest : plain;
}

/** A true sentence that says no more than the list does, for somebody to replace; it outlives a new name of the kind. */
function withPlainSummary(entry: ImportedDraft, categories: Categories): ImportedDraft {
  const { kind, category } = entry;
  const title = categories[kind].find(({ id }) => id === category)?.title ?? category;
  return { ...entry, summary: `A work listed under “${title}”.` };
}
