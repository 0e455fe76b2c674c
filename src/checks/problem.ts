import { brokenSiteLink } from './broken-site-link.ts';
import { duplicateAddress } from './duplicate-address.ts';
import { duplicateId } from './duplicate-id.ts';
import { emptyNote } from './empty-note.ts';
import { formerSlugTaken } from './former-slug-taken.ts';
import type { FieldPath, Found, Position } from './found.ts';
import { guideCircle } from './guide-circle.ts';
import { imageInNote } from './image-in-note.ts';
import { impossibleDate } from './impossible-date.ts';
import { joinedAuthors } from './joined-authors.ts';
import { lookalikeLetters } from './lookalike-letters.ts';
import { rawHtml } from './raw-html.ts';
import { repeatedValue } from './repeated-value.ts';
import { repeatedWord } from './repeated-word.ts';
import { similarTitle } from './similar-title.ts';
import { slugIsCategory } from './slug-is-category.ts';
import type { Check, CheckSubject } from './subject.ts';
import { summaryForm } from './summary-form.ts';
import { tooMuchText } from './too-much-text.ts';
import { unknownCategory } from './unknown-category.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownTag } from './unknown-tag.ts';
import { unsafeAddress } from './unsafe-address.ts';
import { unusedCategory } from './unused-category.ts';
import { unusedTag } from './unused-tag.ts';

export type { FieldPath, Position };
export type Severity = 'error' | 'warning';

type Row = { severity: Severity; title: string; checks?: readonly Check[] };

/**
 * Every code a problem can have, its severity, the heading of its "How to fix" in the contributor guide, and the checks
 * that find it; what has none is found while a file is read.
 */
export const problemCodes = {
  'no-front-matter': { severity: 'error', title: 'The file has no front matter' },
  yaml: { severity: 'error', title: 'The YAML cannot be read' },
  encoding: { severity: 'error', title: 'The file is not UTF-8 text' },
  'merge-marks': { severity: 'error', title: 'A merge left its marks' },
  'hidden-character': {
    severity: 'error',
    title: 'A character is hidden, or looks like another',
    checks: [lookalikeLetters],
  },
  'too-large': {
    severity: 'error',
    title: 'The file is too large or nested too deeply',
    checks: [tooMuchText],
  },
  'unknown-field': { severity: 'error', title: 'A field is unknown' },
  'missing-field': { severity: 'error', title: 'A required field is missing' },
  'needs-quotes': { severity: 'error', title: 'A value needs quotes' },
  'wrong-value': { severity: 'error', title: 'A value does not fit its field' },
  'file-name': { severity: 'error', title: 'The file name does not fit' },
  'duplicate-id': {
    severity: 'error',
    title: 'Two files make one entry',
    checks: [duplicateId],
  },
  'slug-is-category': {
    severity: 'error',
    title: 'A file is named like a category',
    checks: [slugIsCategory],
  },
  'former-slug-taken': {
    severity: 'error',
    title: 'A former slug is in use',
    checks: [formerSlugTaken],
  },
  'duplicate-address': {
    severity: 'error',
    title: 'Two entries have one address',
    checks: [duplicateAddress],
  },
  'similar-title': {
    severity: 'warning',
    title: 'Two titles are nearly the same',
    checks: [similarTitle],
  },
  'unknown-category': {
    severity: 'error',
    title: 'A category does not exist',
    checks: [unknownCategory],
  },
  'unused-category': {
    severity: 'warning',
    title: 'A category has no entry',
    checks: [unusedCategory],
  },
  'unknown-tag': {
    severity: 'error',
    title: 'A tag does not exist',
    checks: [unknownTag],
  },
  'unused-tag': {
    severity: 'warning',
    title: 'A tag has no entry',
    checks: [unusedTag],
  },
  'repeated-value': {
    severity: 'error',
    title: 'A value stands twice',
    checks: [repeatedValue, repeatedWord],
  },
  'unknown-reference': {
    severity: 'error',
    title: 'A reference leads nowhere',
    checks: [unknownReference, brokenSiteLink, guideCircle],
  },
  'summary-form': {
    severity: 'error',
    title: 'The summary is not one sentence',
    checks: [summaryForm],
  },
  'joined-authors': {
    severity: 'warning',
    title: 'Several authors stand in one',
    checks: [joinedAuthors],
  },
  'impossible-date': {
    severity: 'error',
    title: 'A date cannot be right',
    checks: [impossibleDate],
  },
  'raw-html': {
    severity: 'error',
    title: 'The note holds HTML',
    checks: [rawHtml],
  },
  'unsafe-address': {
    severity: 'error',
    title: 'A link in the note is not http, https or mailto',
    checks: [unsafeAddress],
  },
  'image-in-note': {
    severity: 'error',
    title: 'The note holds an image',
    checks: [imageInNote],
  },
  'empty-note': {
    severity: 'warning',
    title: 'The note is empty',
    checks: [emptyNote],
  },
  'guide-syntax': { severity: 'error', title: 'The guide cannot be read' },
  'guide-code': { severity: 'error', title: 'The guide holds code' },
  'observed-file': { severity: 'error', title: 'The generated file cannot be read' },
} as const satisfies Record<string, Row>;

export type ProblemCode = keyof typeof problemCodes;

/** What was found, by its name. */
export type Problem = Found & { code: ProblemCode };

/** A problem as it is reported: the place resolved, the file as the contributor knows it. */
export type LocatedProblem = Position & {
  file: string;
  code: ProblemCode;
  severity: Severity;
  message: string;
};

/** Hold the content against every rule of the list. */
export function checkContent(subject: CheckSubject): Problem[] {
  return Object.entries<Row>(problemCodes).flatMap(([code, { checks = [] }]) =>
    checks
      .flatMap((check) => check(subject))
      .map((found) => ({ ...found, code: code as ProblemCode })),
  );
}
