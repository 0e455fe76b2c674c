import { brokenSiteLink } from './broken-site-link.ts';
import { duplicateAddress } from './duplicate-address.ts';
import { duplicateId } from './duplicate-id.ts';
import { emptyNote } from './empty-note.ts';
import { formerSlugTaken } from './former-slug-taken.ts';
import { guideCircle } from './guide-circle.ts';
import { imageInNote } from './image-in-note.ts';
import { impossibleDate } from './impossible-date.ts';
import { joinedAuthors } from './joined-authors.ts';
import type { Problem } from './problem.ts';
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

const checks: readonly Check[] = [
  duplicateId,
  slugIsCategory,
  formerSlugTaken,
  duplicateAddress,
  similarTitle,
  unknownCategory,
  unusedCategory,
  unknownTag,
  unusedTag,
  repeatedValue,
  repeatedWord,
  unknownReference,
  brokenSiteLink,
  guideCircle,
  summaryForm,
  joinedAuthors,
  impossibleDate,
  rawHtml,
  unsafeAddress,
  imageInNote,
  tooMuchText,
  emptyNote,
];

/** Hold the content against every rule of the list. */
export function checkContent(subject: CheckSubject): Problem[] {
  return checks.flatMap((check) => check(subject));
}
