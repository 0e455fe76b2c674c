import { oneLine } from '../../content-files/entry-template.ts';
import { labelWithUnit } from '../../content-files/form-fields.ts';
import { fieldForm } from '../../content-files/typed-value.ts';
import { allFields, type Field, fieldsOf, inOrder } from '../../schema/fields.ts';
import { kinds } from '../../schema/parts.ts';

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

/** What a person knows at once comes first, and what takes a look at the work last; the others stand between in the schema's order. */
const first = ['title', 'url', 'category', 'summary', 'why', 'tags'];
const last = ['license', 'organizations', 'links', 'sources'];

/** What the form says otherwise than the schema, which speaks of front matter: how items of a list are written, and what needs no quotes. */
const ways: Record<string, { about?: string; how: string; example: string }> = {
  arxiv: { about: 'The arXiv id, without version.', how: '', example: '1801.04381' },
  category: {
    about: 'Where it is listed: a category of the kind that you chose above.',
    how: '',
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
      id: 'kind',
      label: 'Kind',
      type: 'dropdown',
      required: true,
      example: '',
      description:
        'What it is; papers, libraries, tutorials and tools stand in lists of their own.',
    },
    ...inOrder(
      allFields().filter(({ shown }) => shown?.issue),
      { first, last },
    ).map(toQuestion),
    {
      id: 'note',
      label: 'Note',
      type: 'textarea',
      required: false,
      example: '',
      description:
        'Two to five sentences in your own words: what it is about, why it matters here, what to watch for.',
    },
  ];
}

function toQuestion({ name, label, unit, description, example, schema }: Field): Question {
  const having = kinds.flatMap((kind) =>
    fieldsOf(kind).flatMap((it) => (it.name === name ? { kind, required: it.required } : [])),
  );
  const isLong = ['list', 'pairs'].includes(fieldForm(schema) ?? '') && name !== 'tags';
  const {
    about,
    how,
    example: typed,
  }: (typeof ways)[string] = ways[name] ?? {
    how: isLong ? 'One a line.' : '',
    example: writeExample(example),
  };
  const needing = having.filter(({ required }) => required);
  const namesOf = (some: typeof having) => some.map(({ kind }) => kind);
  const only = having.length < kinds.length ? `For ${namesOf(having).join(' and ')}.` : '';
  const need =
    needing.length > 0 && needing.length < kinds.length
      ? `Needed for ${namesOf(needing).join(', ')}.`
      : '';
  return {
    id: name,
    example: typed,
    type: isLong ? 'textarea' : 'input',
    label: labelWithUnit({ label, unit }),
    description: [about ?? description, how, only, need].filter(Boolean).join(' '),
    required: needing.length === kinds.length,
  };
}

/** An example as one types it: no quotes, a list one item a line. */
function writeExample(example: unknown): string {
  if (Array.isArray(example)) return example.map(String).join('\n');
  return typeof example === 'string' ? example : oneLine(example);
}
