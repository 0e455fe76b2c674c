import { z } from 'zod/mini';
import { field } from './field.ts';
import { line } from './parts.ts';

const text = (label: string, description: string, example: string) =>
  field(line, { label, description, examples: [example] });

const kind = (title: string, one: string, lead: string) =>
  field(
    z.strictObject({
      title: text('Title', 'Its plural, as a heading.', title),
      one: text('One', 'Its singular, within a sentence.', one),
      lead: text('Lead', 'What it holds, in a sentence that ends with a period.', lead),
      weight: field(z.optional(z.number().check(z.positive('Write a number above 0.'))), {
        label: 'Weight',
        description:
          'How much its pages are visited beside those of the other kinds: with 2 a day without a check counts twice when maintainers are told what to check next.',
        examples: [2],
      }),
    }),
    { label: title, description: `What pages call ${title}.`, examples: [{ title, one, lead }] },
  );

/** `content/site.yaml`: the name of the list, what it is about, and what it calls its kinds. */
export const siteSchema = z.strictObject({
  name: text('Name', 'The short name of the list.', 'ABC'),
  title: text('Title', 'The name in full, as a title.', 'A List of Good Works'),
  subject: text('Subject', 'What the list is about, within a sentence.', 'good works'),
  lead: text(
    'Lead',
    'What the notes are about, as the start of a sentence.',
    'Notes on works that last',
  ),
  purpose: text(
    'Purpose',
    'What its readers want to do, as it goes on after “for”.',
    'choosing a work',
  ),
  matters: text(
    'Why it matters',
    'Where or to whom a work should matter, as it goes on after “why it matters”.',
    'to beginners',
  ),
  example: text(
    'Example',
    'A query that finds something, for the field of the search.',
    'two words of a title',
  ),
  license: text(
    'Licence',
    'The licence of texts and code, as it goes on after “under”.',
    'the MIT licence',
  ),
  belongs: field(z.optional(z.array(line)), {
    label: 'What belongs',
    description:
      'What a work must be to belong on the list, a sentence each, as the contributor guide has it.',
    examples: [['It is about good works.']],
  }),
  excludes: field(z.optional(z.array(line)), {
    label: 'What does not belong',
    description: 'What is near the subject and does not belong, as the contributor guide has it.',
    examples: [['Works that are good at something else.']],
  }),
  origin: field(z.optional(line), {
    label: 'Origin',
    description: 'Who started the list and when, in whole sentences.',
    examples: ['The list was started in 2017.'],
  }),
  kinds: field(
    z.strictObject({
      papers: kind('Papers', 'paper', 'Research.'),
      libraries: kind('Libraries', 'library', 'Software.'),
      tutorials: kind('Tutorials', 'tutorial', 'Texts to learn from.'),
      tools: kind('Tools', 'tool', 'What helps beside the libraries.'),
    }),
    { label: 'Kinds', description: 'What pages call the kinds.', examples: [{}] },
  ),
});

/** What the list is called and says of itself. */
export type Site = z.output<typeof siteSchema>;

/** What a list without `content/site.yaml` is called. */
export const namelessSite: Site = {
  name: 'Reading list',
  title: 'Works Worth Reading',
  subject: 'works worth reading',
  lead: 'Notes on works worth reading',
  purpose: 'its readers',
  matters: 'to its readers',
  example: 'a word of a title',
  license: 'a licence of its own',
  kinds: {
    papers: { title: 'Papers', one: 'paper', lead: 'Research.' },
    libraries: { title: 'Libraries', one: 'library', lead: 'Software.' },
    tutorials: { title: 'Tutorials', one: 'tutorial', lead: 'Texts to learn from.' },
    tools: { title: 'Tools', one: 'tool', lead: 'What helps beside the libraries.' },
  },
};
