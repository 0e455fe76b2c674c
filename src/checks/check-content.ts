import { applyRules, entryRules, type Rules } from './entry-rules.ts';
import { guideCircle } from './guide-circle.ts';
import type { Problem } from './problem.ts';
import { repeatedWord } from './repeated-word.ts';
import type { CheckSubject } from './subject.ts';
import { unusedCategory } from './unused-category.ts';
import { unusedTag } from './unused-tag.ts';

/** The rules of the list as a whole, its vocabularies and its guides. */
const listRules: Rules = {
  'unused-category': [unusedCategory],
  'unused-tag': [unusedTag],
  'repeated-value': [repeatedWord],
  'unknown-reference': [guideCircle],
};

/** Hold the content against every rule; what else can be wrong with a file is found while it is read. */
export function checkContent(subject: CheckSubject): Problem[] {
  return [...applyRules(entryRules, subject), ...applyRules(listRules, subject)];
}
