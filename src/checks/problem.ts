import type { FieldPath, Found, Position } from './found.ts';

export type { FieldPath, Position };
/** An error excludes a file from the list; a warning asks for a look. */
export type Severity = 'error' | 'warning';

/** Every code a problem can have, and the heading of its "How to fix" in the contributor guide. */
export const problemTitles = {
  'no-front-matter': 'The file has no front matter',
  yaml: 'The YAML cannot be read',
  encoding: 'The file is not UTF-8 text',
  'merge-marks': 'A merge left its marks',
  'hidden-character': 'A character is hidden, or looks like another',
  'too-large': 'The file is too large or nested too deeply',
  'unknown-field': 'A field is unknown',
  'missing-field': 'A required field is missing',
  'needs-quotes': 'A value needs quotes',
  'wrong-value': 'A value does not fit its field',
  'file-name': 'A name does not fit',
  'duplicate-id': 'Two files make one entry',
  'slug-is-category': 'A file is named like a category',
  'former-slug-taken': 'A former slug is in use',
  'lost-address': 'Something lost its address',
  'duplicate-address': 'Two entries have one address',
  'similar-title': 'Two titles are nearly the same',
  'unknown-category': 'A category does not exist',
  'unused-category': 'A category has no entry',
  'unknown-tag': 'A tag does not exist',
  'unused-tag': 'A tag has no entry',
  'unknown-word': 'A word is not in its vocabulary',
  'unknown-device': 'A device does not exist',
  'unused-device': 'A device has no result',
  'bare-number': 'A number lacks its conditions',
  'repeated-value': 'A value stands twice',
  'unknown-reference': 'A reference leads nowhere',
  'summary-form': 'The summary is not one sentence',
  'joined-authors': 'Several authors stand in one',
  'impossible-date': 'A date cannot be right',
  'raw-html': 'The note holds HTML',
  'unsafe-address': 'A link is not safe to follow',
  'image-in-note': 'The note holds an image',
  'empty-note': 'The note is empty',
  'note-headings': 'The headings of the note do not fit',
  'long-note': 'The note is too long',
  'newer-version': 'The note names a newer version',
  'note-contradicts': 'The note contradicts a field',
  'guide-syntax': 'The guide cannot be read',
  'guide-code': 'The guide holds code',
  figure: 'The figure cannot be shown',
  'observed-file': 'The generated file cannot be read',
} as const;

/** The code of a problem, which names its “How to fix”. */
export type ProblemCode = keyof typeof problemTitles;

/** What may stay as it is; everything else stops the build of the site. */
const warnings: readonly ProblemCode[] = [
  'similar-title',
  'unused-category',
  'unused-tag',
  'unused-device',
  'joined-authors',
  'empty-note',
  'long-note',
  'newer-version',
  'note-contradicts',
];

/** How much a problem weighs. */
export function severityOf(code: ProblemCode): Severity {
  return warnings.includes(code) ? 'warning' : 'error';
}

/** What was found, by its name. */
export type Problem = Found & { code: ProblemCode };

/** A problem as it is reported: the place resolved, the file as the contributor knows it. */
export type LocatedProblem = Position & {
  file: string;
  code: ProblemCode;
  severity: Severity;
  message: string;
};
