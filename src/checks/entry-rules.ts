import { brokenSiteLink } from './broken-site-link.ts';
import { duplicateAddress } from './duplicate-address.ts';
import { duplicateId } from './duplicate-id.ts';
import { emptyNote } from './empty-note.ts';
import { formerSlugTaken } from './former-slug-taken.ts';
import { imageInNote } from './image-in-note.ts';
import { impossibleDate } from './impossible-date.ts';
import { joinedAuthors } from './joined-authors.ts';
import { longNote } from './long-note.ts';
import { lookalikeLetters } from './lookalike-letters.ts';
import { newerVersion } from './newer-version.ts';
import { noteHeadingsFit } from './note-headings.ts';
import { privateAddress } from './private-address.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { rawHtml } from './raw-html.ts';
import { repeatedValue } from './repeated-value.ts';
import { similarTitle } from './similar-title.ts';
import { slugIsCategory } from './slug-is-category.ts';
import type { Check, CheckSubject } from './subject.ts';
import { summaryForm } from './summary-form.ts';
import { tooMuchText } from './too-much-text.ts';
import { unknownCategory } from './unknown-category.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownTag } from './unknown-tag.ts';
import { unknownWord } from './unknown-word.ts';
import { unsafeAddress } from './unsafe-address.ts';

/** Checks by the code of what they find. */
export type Rules = Partial<Record<ProblemCode, readonly Check[]>>;

/** The rules that an entry can break: the command holds every entry against them, the forms the one being written. */
export const entryRules: Rules = {
  'hidden-character': [lookalikeLetters],
  'too-large': [tooMuchText],
  'duplicate-id': [duplicateId],
  'slug-is-category': [slugIsCategory],
  'former-slug-taken': [formerSlugTaken],
  'duplicate-address': [duplicateAddress],
  'similar-title': [similarTitle],
  'unknown-category': [unknownCategory],
  'unknown-tag': [unknownTag],
  'unknown-word': [unknownWord],
  'repeated-value': [repeatedValue],
  'unknown-reference': [unknownReference, brokenSiteLink],
  'summary-form': [summaryForm],
  'joined-authors': [joinedAuthors],
  'impossible-date': [impossibleDate],
  'raw-html': [rawHtml],
  'unsafe-address': [unsafeAddress, privateAddress],
  'image-in-note': [imageInNote],
  'empty-note': [emptyNote],
  'long-note': [longNote],
  'newer-version': [newerVersion],
  'note-headings': [noteHeadingsFit],
};

/** Hold content against rules. */
export function applyRules(rules: Rules, subject: CheckSubject): Problem[] {
  return Object.entries(rules).flatMap(([code, checks]) =>
    checks
      .flatMap((check) => check(subject))
      .map((found) => ({ ...found, code: code as ProblemCode })),
  );
}
