import { type PersonName, parsePersonName } from '../../catalogue/person-name.ts';
import { withoutStop } from '../author-name.ts';
import {
  isLedByInitials,
  isPerson,
  isShortList,
  isSpokenName,
  readTurned,
} from '../turned-name.ts';
import { risText } from './ris-text.ts';

/** The names of a record: “Family, Given, Suffix” each, or “Given Family” where its file writes them so; `more` where “et al.” follows; `doubts` tell what could not be taken apart. */
export function readRisNames(
  values: readonly string[],
  isNaturalFile = false,
): { names: PersonName[]; more: boolean; doubts: string[] } {
  const written = values.flatMap(takeApart).map((name) => name.replace(etAl, ''));
  const isNatural =
    isNaturalFile ||
    written.some((name) => !name.includes(',') && initial.test(name)) ||
    (written.length > 1 && written.some(isSpokenName) && written.every(isPerson));
  const each = written.filter(
    (name) => name !== '' && name !== '[Anonymous]' && !isTrialNumber(name),
  );
  const names = each.map((name) => withoutStop(readName(name, isNatural)));
  const whole = names.filter(
    ({ family, given }) => given === '' && /^\S+ \S+$/.test(family) && isPerson(family),
  );
  const doubts = whole.map(
    ({ family }) =>
      `“${family}” may be a person: write the family name, a comma and the given name.`,
  );
  return { names, more: values.some((value) => etAl.test(value)), doubts };
}

/** Tell whether the names of a file are written as “Given Family”: a comma in a name is then the exception. */
export function areNatural(names: readonly string[]): boolean {
  const parted = names.filter((name) => /^[^,]+,[^,]*$/.test(name)).length;
  const plain = names.filter((name) => /^\p{Lu}[^,;]*\s\p{L}/u.test(name)).length;
  return plain > 1 && parted * 10 < plain;
}

const etAl = /(?:^|[\s,;]+)(?:and others|et\.? al\.?)$|^(?:\.{3}|…)$/i;
/** `NCT00141908`, `EUCTR2010-024603-26-IT`: registers of trials have no names. */
function isTrialNumber(name: string): boolean {
  return !/\s/.test(name) && name.replace(/\D/g, '').length > 4;
}

/** “S. Han”, “Han S.” */
const initial = /(?<!\p{L})\p{Lu}\./u;
/** Several authors in one line, which semicolons or “and” join. */
function takeApart(value: string): string[] {
  const parts = risText(value)
    .split(/\s*;\s*/)
    .filter((part) => part !== '');
  return parts.flatMap((part) => {
    const listed = part.split(/\s*,\s*/);
    if (listed.length > 1 && isShortList(listed)) return listed;
    const persons = part.split(/\s+(?:and|&)\s+/i);
    const isList =
      persons.length > 1 &&
      persons.every((name) => name.includes(',') || initial.test(name) || readTurned(name));
    return isList ? persons : [part];
  });
}

function readName(name: string, isNatural: boolean): PersonName {
  const [family = '', given = '', suffix = '', ...more] = name
    .split(',')
    .map((part) => part.trim());
  if (more.length > 0) return group(name);
  if (given !== '' && /^(?:[JS]r\.?|I{2,3}|IV)$/.test(given) && suffix !== '')
    return { family, given: suffix, suffix: given };
  // A group ends in a comma where a program would part it.
  if (name.includes(','))
    return given === '' && suffix === '' ? group(family) : { family, given, suffix };
  return (
    readTurned(name) ??
    (isNatural || isLedByInitials(name) || isSpokenName(name) ? parsePersonName(name) : group(name))
  );
}

function group(family: string): PersonName {
  return { family: family.trim(), given: '', suffix: '' };
}
