import { applyRules, entryRules, type Rules } from './entry-rules.ts';
import type { Problem } from './problem.ts';
import { bareNumber } from './prose/bare-number.ts';
import { noteContradicts } from './prose/note-contradicts.ts';
import { repeatedWord } from './prose/repeated-word.ts';
import { deviceIsClass, deviceName } from './references/device-name.ts';
import { removedLeads } from './references/former-slug-taken.ts';
import { guideCircle } from './references/guide-circle.ts';
import { lostAddress } from './references/lost-address.ts';
import { lostWord } from './references/lost-word.ts';
import { unknownDevice } from './references/unknown-device.ts';
import { unusedCategory } from './references/unused-category.ts';
import { unusedDevice } from './references/unused-device.ts';
import { unusedTag } from './references/unused-tag.ts';
import type { CheckSubject } from './subject.ts';

/** The rules of the list as a whole, its vocabularies and its guides, and of results, which no form asks for. */
const listRules: Rules = {
  'unused-category': [unusedCategory],
  'unused-tag': [unusedTag],
  'unknown-device': [unknownDevice],
  'unused-device': [unusedDevice],
  'bare-number': [bareNumber],
  'note-contradicts': [noteContradicts],
  'repeated-value': [repeatedWord],
  'unknown-reference': [guideCircle, removedLeads],
  'file-name': [deviceName, deviceIsClass],
  'lost-address': [lostAddress, lostWord],
};

/** Hold the content against every rule; what else can be wrong with a file is found while it is read. */
export function checkContent(subject: CheckSubject): Problem[] {
  return [...applyRules(entryRules, subject), ...applyRules(listRules, subject)];
}
