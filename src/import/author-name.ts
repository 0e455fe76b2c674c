import { type PersonName, parsePersonName } from '../catalogue/person-name.ts';
import { cleanLine } from '../text/clean-text.ts';

/** Write a name as the schema has it: “Given Family” where that reads back as it is, else “Family, Given”; a group that would not read back stands in braces. */
export function writeAuthor(name: PersonName): string {
  const family = cleanLine(name.family);
  const given = cleanLine(name.given);
  const suffix = cleanLine(name.suffix);
  if (given === '') return writeGroup([family, suffix].filter(Boolean).join(', '));
  const forms = suffix
    ? [`${given} ${family} ${suffix}`, `${family}, ${suffix}, ${given}`]
    : [`${given} ${family}`, `${family}, ${given}`];
  const readsBack = (form: string) => {
    const read = parsePersonName(form);
    return read.family === family && read.given === given && read.suffix === suffix;
  };
  return forms.find(readsBack) ?? forms[0] ?? family;
}

/** Tell whether a name was not taken apart: an organization's, or one of one word. */
export function isGroup({ given, suffix }: PersonName): boolean {
  return given === '' && suffix === '';
}

/** A name without the stop of a sentence behind it: “A. Abel.”; an abbreviation keeps its own. */
export function withoutStop(name: PersonName): PersonName {
  const end = name.family.slice(-9);
  const hasStop = isGroup(name)
    ? /(?:\p{L}{4}[ey]|\p{L}{5}[hs]|Team)\.$/u.test(end)
    : /\p{L}\p{Ll}{2}\.$/u.test(end);
  const family = hasStop ? name.family.slice(0, -1) : name.family;
  return { ...name, family, given: name.given.replace(/(?<!\.)\.{2,9}$/, '.') };
}

function writeGroup(name: string): string {
  const plain = name.replace(/[{}]/g, '').trim();
  return isGroup(parsePersonName(plain)) && !/^and /i.test(plain) ? plain : `{${plain}}`;
}
