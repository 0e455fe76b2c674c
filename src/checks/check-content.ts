import { bareNumber } from './bare-number.ts';
import { deviceName } from './device-name.ts';
import { applyRules, entryRules, type Rules } from './entry-rules.ts';
import { guideCircle } from './guide-circle.ts';
import { lostAddress } from './lost-address.ts';
import type { Problem } from './problem.ts';
import { repeatedWord } from './repeated-word.ts';
import type { CheckSubject } from './subject.ts';
import { unknownDevice } from './unknown-device.ts';
import { unusedCategory } from './unused-category.ts';
import { unusedDevice } from './unused-device.ts';
import { unusedTag } from './unused-tag.ts';

/** The rules of the list as a whole, its vocabularies and its guides, and of results, which no form asks for. */
const listRules: Rules = {
  'unused-category': [unusedCategory],
  'unused-tag': [unusedTag],
  'unknown-device': [unknownDevice],
  'unused-device': [unusedDevice],
  'bare-number': [bareNumber],
  'repeated-value': [repeatedWord],
  'unknown-reference': [guideCircle],
  'file-name': [deviceName],
  'lost-address': [lostAddress],
};

/** Hold the content against every rule; what else can be wrong with a file is found while it is read. */
export function checkContent(subject: CheckSubject): Problem[] {
  return [...applyRules(entryRules, subject), ...applyRules(listRules, subject)];
}
