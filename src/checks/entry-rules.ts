import { duplicateAddress } from './duplicate-address.ts';
import { duplicateId } from './duplicate-id.ts';
import { impossibleDate } from './impossible-date.ts';
import { joinedAuthors } from './joined-authors.ts';
import { privateAddress } from './private-address.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { emptyNote } from './prose/empty-note.ts';
import { imageInNote } from './prose/image-in-note.ts';
import { longNote } from './prose/long-note.ts';
import { lookalikeLetters } from './prose/lookalike-letters.ts';
import { newerVersion } from './prose/newer-version.ts';
import { noteHeadingsFit } from './prose/note-headings.ts';
import { rawHtml } from './prose/raw-html.ts';
import { summaryForm } from './prose/summary-form.ts';
import { tooMuchText } from './prose/too-much-text.ts';
import { brokenSiteLink } from './references/broken-site-link.ts';
import { formerSlugTaken, removedIdTaken } from './references/former-slug-taken.ts';
import { slugIsCategory } from './references/slug-is-category.ts';
import { unknownCategory } from './references/unknown-category.ts';
import { unknownReference } from './references/unknown-reference.ts';
import { unknownTag } from './references/unknown-tag.ts';
import { unknownWord } from './references/unknown-word.ts';
import { repeatedValue } from './repeated-value.ts';
import { similarTitle } from './similar-title.ts';
import type { Check, CheckSubject } from './subject.ts';
import { unsafeAddress } from './unsafe-address.ts';

/** Checks by the code of what they find. */
export type Rules = Partial<Record<ProblemCode, readonly Check[]>>;

/** The rules that an entry can break: the command holds every entry against them, the forms the one being written. */
export const entryRules: Rules = {
  'hidden-character': [lookalikeLetters],
  'too-large': [tooMuchText],
  'duplicate-id': [duplicateId],
  'slug-is-category': [slugIsCategory],
  'former-slug-taken': [formerSlugTaken, removedIdTaken],
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
