import { z } from 'zod/mini';
import { describe } from './field.ts';

/** The four kinds of entry: folder, collection and first segment of an address are one word. */
export const kinds = ['papers', 'libraries', 'tutorials', 'tools'] as const;
/** The name of a kind. */
export type Kind = (typeof kinds)[number];

/** Lower-case words joined by hyphens: the form of every slug, category id and tag id. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Longest slug: it becomes a file's name with endings of its own. */
export const longestSlug = 80;

/** `papers/mobilenetv2`: a kind, a slash, a slug. */
export const entryIdPattern = new RegExp(`^(?:${kinds.join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*$`);

/** A line of text: not empty, no line break, no space at either end. */
export const line = z
  .string()
  .check(z.regex(/^\S(?:[^\r\n]*\S)?$/, 'Write one line of text without spaces at its ends.'));

/** An id in lower case with hyphens. */
export const slug = z
  .string()
  .check(
    z.regex(slugPattern, 'Use lower-case letters, digits and single hyphens, as in "low-rank".'),
    z.maxLength(longestSlug, `Keep it to ${longestSlug} characters.`),
  );

/** A slug, or kind/slug: the form of what something was called before. */
export const formerIdPattern = new RegExp(`^(?:(?:${kinds.join('|')})/)?[a-z0-9]+(?:-[a-z0-9]+)*$`);

/** An id that something had before: a slug, or kind/slug where it stood in another kind. */
export const formerId = z
  .string()
  .check(
    z.regex(
      formerIdPattern,
      'Use lower-case letters, digits and single hyphens, as in "low-rank"; with its kind, as in "tools/low-rank", where it stood in another.',
    ),
    z.maxLength(longestSlug + 20, `Keep it to ${longestSlug} characters.`),
  );

/** The id of another entry. */
export const entryId = z
  .string()
  .check(z.regex(entryIdPattern, 'Write an entry as kind/slug, as in "papers/mobilenetv2".'));

/** An http or https address; nothing else may become a link's main address. */
export const address = z
  .string()
  .check(
    z.refine(isWebAddress, 'Write a whole address that starts with https:// or http://.'),
    z.refine(
      isOpen,
      'Remove the user name and the password before the @: everybody would see them.',
    ),
  );

/** A day as YYYY-MM-DD that exists in the calendar. */
export const date = z.iso.date('Write the date as YYYY-MM-DD, as in 2018-02-03.');

/** A calendar year. */
export const year = z
  .int('Write the year as a number of four digits, as in 2018.')
  .check(
    z.minimum(1800, 'The year cannot be before 1800.'),
    z.maximum(2100, 'The year cannot be after 2100.'),
  );

/** A labelled link beside an entry's main address. */
export const link = z.strictObject({
  label: describe(line, { description: 'What the reader finds there.', examples: ['Slides'] }),
  url: describe(address, {
    description: 'The address.',
    examples: ['https://example.org/slides.pdf'],
  }),
});

/** A command that one copies, and whom it is for. */
export const command = z.strictObject({
  label: describe(line, { description: 'Whom it is for.', examples: ['Python'] }),
  command: describe(line, { description: 'The command.', examples: ['pip install ncnn'] }),
});

/** A released version and the day it came out. */
export const release = z.strictObject({
  name: describe(line, {
    description: 'The version as its makers write it.',
    examples: ['v1.2.0'],
  }),
  date: describe(date, { description: 'The day it was released.', examples: ['2024-04-10'] }),
});

/** A page where the facts of an entry were seen. */
export const source = z.strictObject({
  url: describe(address, {
    description: 'The page that shows the facts: the work’s own page before any other.',
    examples: ['https://arxiv.org/abs/1801.04381'],
  }),
  checked: describe(date, {
    description: 'The day somebody held the entry against it.',
    examples: ['2026-11-22'],
  }),
});

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s<>"]+$/i.test(text)) return false;
  const url = URL.parse(text);
  return url !== null && url.hostname !== '';
}

function isOpen(text: string): boolean {
  const url = URL.parse(text);
  return !url || (url.username === '' && url.password === '');
}
