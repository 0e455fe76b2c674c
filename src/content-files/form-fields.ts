import { type Field, fieldsOf } from '../schema/fields.ts';
import { noteHeadings } from '../schema/note-headings.ts';
import { type Kind, longestSlug } from '../schema/parts.ts';
import {
  choicesOf,
  fieldForm,
  type InputType,
  inputType,
  longestOf,
  writeTyped,
} from './typed-value.ts';

/** A field as the web form asks for it. */
export type FormField = Pick<Field, 'name' | 'label' | 'required'> & {
  /** What belongs there and how it is typed. */
  hint: string;
  /** An example as it is typed; empty where none would help. */
  sample: string;
  input: InputType;
  /** The words to choose from. */
  choices: readonly string[];
  /** How many characters, or items of a list, it may have at most. */
  longest?: number;
};

/** Every field of a kind that a form can hold, with the note and the name of the file. */
export function formFields(kind: Kind): FormField[] {
  return [
    ...fieldsOf(kind)
      .filter(({ schema }) => fieldForm(schema))
      .map(toFormField),
    ...beside(kind),
  ];
}

/** A field’s name as a person reads it: `Size (MB)`. */
export function labelWithUnit({ label, unit }: Pick<Field, 'label' | 'unit'>): string {
  return unit === undefined ? label : `${label} (${unit})`;
}

function toFormField(field: Field): FormField {
  const { name, required, description, example, schema } = field;
  const form = fieldForm(schema) ?? 'line';
  const longest = name === 'category' ? undefined : longestOf(schema);
  const isChosen = form === 'choice' || name === 'category';
  return {
    name,
    required,
    label: labelWithUnit(field),
    choices: choicesOf(schema),
    hint: hints[name] ?? `${description}${ways[form]}`,
    sample: isChosen ? '' : writeTyped(example),
    input: name === 'tags' ? 'text' : inputType(field),
    ...(longest !== undefined && { longest }),
  };
}

/** What a form says of fields whose description speaks of files. */
const hints: Record<string, string> = {
  category: 'Where it is listed.',
  tags: 'Two to five, with commas between them: type a few letters to see those that fit.',
};

const ways = {
  line: '',
  choice: '',
  list: ' One on each line.',
  pair: ' The two parts with | between them.',
  pairs: ' One on each line, its two parts with | between them.',
};

/** What a file has beside its front matter. */
const beside = (kind: Kind): readonly FormField[] => [
  {
    name: 'note',
    label: 'Note',
    required: true,
    input: 'lines',
    sample: '',
    choices: [],
    hint: `In your own words, in Markdown: one paragraph, or one to four sentences under each of ${noteHeadings[kind].map((heading) => `## ${heading}`).join(', ')}.`,
  },
  {
    name: 'slug',
    label: 'File name',
    required: false,
    input: 'text',
    choices: [],
    hint: 'The name of the file, which becomes its address; left empty, it is made from the title.',
    sample: 'mobilenetv2',
    longest: longestSlug,
  },
];
