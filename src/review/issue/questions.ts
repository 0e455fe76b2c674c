import { oneLine } from '../../content-files/entry-template.ts';
import { fieldGuides } from '../../content-files/field-guides.ts';
import { entrySchemas } from '../../schema/entry.ts';
import { type Kind, kinds } from '../../schema/parts.ts';

/** A question of the form with which an entry is proposed in an issue. */
export type Question = {
  /** The field of the schema; `kind` and `note` are the file's folder and text. */
  id: string;
  /** The heading under which GitHub writes the answer. */
  label: string;
  description: string;
  example: string;
  type: 'dropdown' | 'input' | 'textarea';
  /** Whether every kind needs it. */
  required: boolean;
};

/** The fields that the form asks for, in its order; what a reviewer has to look up is left to the pull request. */
const labels: Record<string, { label: string; long?: boolean }> = {
  title: { label: 'Title' },
  url: { label: 'Address' },
  category: { label: 'Category' },
  summary: { label: 'Summary' },
  why: { label: 'Why it matters' },
  tags: { label: 'Tags' },
  authors: { label: 'Authors', long: true },
  year: { label: 'Year' },
  venue: { label: 'Venue' },
  arxiv: { label: 'arXiv id' },
  doi: { label: 'DOI' },
  code: { label: 'Code' },
  repository: { label: 'Repository' },
  format: { label: 'Format' },
  license: { label: 'Licence' },
  organizations: { label: 'Organizations', long: true },
  links: { label: 'Further links', long: true },
  sources: { label: 'Sources', long: true },
};

/** What the form says otherwise than the schema, which speaks of front matter: how items of a list are written, and what needs no quotes. */
const ways: Record<string, { about?: string; how: string; example: string }> = {
  arxiv: { about: 'The arXiv id, without version.', how: '', example: '1801.04381' },
  category: {
    ...{ about: 'Where it is listed: a category of the kind that you chose above.', how: '' },
    example: '',
  },
  tags: { how: 'With commas between.', example: 'efficient-architecture, vision' },
  links: {
    how: 'One a line: label | address.',
    example: 'Slides | https://example.org/slides.pdf',
  },
  sources: {
    how: 'One a line: address | date.',
    example: 'https://arxiv.org/abs/1801.04381 | 2026-11-22',
  },
};

/** Every question of the form, from the schema. */
export function formQuestions(): Question[] {
  return [
    {
      ...{ id: 'kind', label: 'Kind', type: 'dropdown', required: true, example: '' },
      description:
        'What it is; papers, libraries, tutorials and tools stand in lists of their own.',
    },
    ...Object.entries(labels).map(([id, { label, long }]) => toQuestion(id, label, long === true)),
    {
      ...{ id: 'note', label: 'Note', type: 'textarea', required: false, example: '' },
      description:
        'Two to five sentences in your own words: what it is about, why it matters on small devices, what to watch for.',
    },
  ];
}

function toQuestion(id: string, label: string, long: boolean): Question {
  const having = kinds.filter((kind) => Object.hasOwn(entrySchemas[kind].shape, id));
  const guides = having.map((kind) => guideOf(kind, id));
  const [guide] = guides;
  if (!guide) throw new Error(`No kind has a field "${id}".`);
  const { about, how, example }: (typeof ways)[string] = ways[id] ?? {
    how: long ? 'One a line.' : '',
    example: writeExample(guide.example),
  };
  const only = having.length < kinds.length ? `For ${having.join(' and ')}.` : '';
  const needing = having.filter((_, index) => guides[index]?.required);
  const need =
    needing.length > 0 && needing.length < kinds.length ? `Needed for ${needing.join(', ')}.` : '';
  return {
    ...{ id, label, example, type: long ? 'textarea' : 'input' },
    description: [about ?? guide.description, how, only, need].filter(Boolean).join(' '),
    required: needing.length === kinds.length,
  };
}

function guideOf(kind: Kind, id: string) {
  return fieldGuides(kind).find(({ name }) => name === id) as ReturnType<
    typeof fieldGuides
  >[number];
}

/** An example as one types it: no quotes, a list one item a line. */
function writeExample(example: unknown): string {
  if (Array.isArray(example)) return example.map(String).join('\n');
  return typeof example === 'string' ? example : oneLine(example);
}
