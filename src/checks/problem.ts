/** Every code a problem can have, its severity, and the heading of its "How to fix" in the contributor guide. */
export const problemCodes = {
  'no-front-matter': { severity: 'error', title: 'The file has no front matter' },
  yaml: { severity: 'error', title: 'The YAML can not be read' },
  encoding: { severity: 'error', title: 'The file is not UTF-8 text' },
  'too-large': { severity: 'error', title: 'The file is too large or nested too deeply' },
  'unknown-field': { severity: 'error', title: 'A field is unknown' },
  'missing-field': { severity: 'error', title: 'A required field is missing' },
  'needs-quotes': { severity: 'error', title: 'A text is read as a number' },
  'wrong-value': { severity: 'error', title: 'A value does not fit its field' },
  'file-name': { severity: 'error', title: 'The file name does not fit' },
  'duplicate-id': { severity: 'error', title: 'Two files make one entry' },
  'slug-is-category': { severity: 'error', title: 'A file is named like a category' },
  'former-slug-taken': { severity: 'error', title: 'A former slug is in use' },
  'duplicate-address': { severity: 'error', title: 'Two entries have one address' },
  'similar-title': { severity: 'warning', title: 'Two titles are nearly the same' },
  'unknown-category': { severity: 'error', title: 'A category does not exist' },
  'unused-category': { severity: 'warning', title: 'A category has no entry' },
  'unknown-tag': { severity: 'error', title: 'A tag does not exist' },
  'unused-tag': { severity: 'warning', title: 'A tag has no entry' },
  'repeated-value': { severity: 'error', title: 'A value stands twice' },
  'unknown-reference': { severity: 'error', title: 'A reference leads nowhere' },
  'summary-form': { severity: 'error', title: 'The summary is not one sentence' },
  'joined-authors': { severity: 'warning', title: 'Several authors stand in one' },
  'impossible-date': { severity: 'error', title: 'A date can not be right' },
  'raw-html': { severity: 'error', title: 'The note holds HTML' },
  'unsafe-address': { severity: 'error', title: 'A link in the note is not http, https or mailto' },
  'image-in-note': { severity: 'error', title: 'The note holds an image' },
  'empty-note': { severity: 'warning', title: 'The note is empty' },
  'guide-syntax': { severity: 'error', title: 'The guide can not be read' },
  'guide-code': { severity: 'error', title: 'The guide holds code' },
  'observed-file': { severity: 'error', title: 'The generated file can not be read' },
} as const satisfies Record<string, { severity: Severity; title: string }>;

export type ProblemCode = keyof typeof problemCodes;
export type Severity = 'error' | 'warning';

/** A way into front matter or a YAML file: `['links', 0, 'url']`. */
export type FieldPath = readonly (string | number)[];

/** A place in a file: lines and columns count from 1. */
export type Position = { line: number; column: number };

/** Something a contributor should mend: where it is, what it is, and in the message what to do. */
export type Problem = {
  /** Path of the file below the content folder. */
  file: string;
  /** A field, a place, or nothing for the file as a whole. */
  at?: FieldPath | Position;
  code: ProblemCode;
  message: string;
};

/** A problem as it is reported: the place resolved, the file as the contributor knows it. */
export type LocatedProblem = Position & {
  file: string;
  code: ProblemCode;
  severity: Severity;
  message: string;
};
