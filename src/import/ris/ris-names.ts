import { type PersonName, parsePersonName } from '../../catalogue/person-name.ts';
import { markupText } from '../markup-text.ts';

/** The names of a record: “Family, Given, Suffix” each, or “Given Family” where its file writes them so; `more` where “et al.” follows. */
export function readRisNames(
  values: readonly string[],
  isNaturalFile = false,
): { names: PersonName[]; more: boolean } {
  const written = values.flatMap(takeApart).map((name) => name.replace(etAl, ''));
  const isNatural =
    isNaturalFile || written.some((name) => !name.includes(',') && initial.test(name));
  const names = written.filter((name) => name !== '').map((name) => readName(name, isNatural));
  return { names, more: values.some((value) => etAl.test(value)) };
}

/** Tell whether the names of a file are written as “Given Family”: a comma in a name is then the exception. */
export function areNatural(names: readonly string[]): boolean {
  const parted = names.filter((name) => /^[^,]+,[^,]*$/.test(name)).length;
  const plain = names.filter((name) => /^\p{Lu}[^,;]*\s\p{L}/u.test(name)).length;
  return plain > 1 && parted * 10 < plain;
}

const etAl = /(?:^|[\s,;]+)(?:and others|et\.? al\.?)$/i;
/** “S. Han”, “Han S.” */
const initial = /(?<!\p{L})\p{Lu}\./u;
/** “Smith JA”, “de la Cruz R”, as PubMed and Scopus write them, “Ames A.” */
const turned =
  /^((?:\p{L}[\p{L}'’.-]* ){0,3}\p{L}[\p{L}'’-]+) ((?:\p{Lu}\.?[ -]?){1,4})(?: (Jr|Sr|[23](?:rd|nd)|II|III|IV))?\.?$/u;
/** “JA Smith”, as Google Scholar writes names */
const leading = /^\p{Lu}{1,3} (?:\p{L}[\p{L}'’-]* ){0,2}\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*$/u;
const noInitials = new Set([
  'AI',
  'EU',
  'IBM',
  'II',
  'III',
  'IT',
  'LLC',
  'ML',
  'UK',
  'UN',
  'US',
  'USA',
]);

/** Several authors in one line, which semicolons or “and” join. */
function takeApart(value: string): string[] {
  const parts = markupText(value)
    .split(/\s*;\s*/)
    .filter((part) => part !== '');
  return parts.flatMap((part) => {
    const listed = part.split(/\s*,\s*/);
    if (listed.length > 1 && listed.every((name) => turned.test(name) || leading.test(name)))
      return listed;
    const persons = part.split(/\s+(?:and|&)\s+/i);
    const isList =
      persons.length > 1 &&
      persons.every((name) => name.includes(',') || initial.test(name) || turned.test(name));
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
  const [, last = '', initials = '', end = ''] = turned.exec(name) ?? [];
  if (last !== '' && !noInitials.has(initials.trim()))
    return { family: last, given: initials.trim(), suffix: end };
  const isLed = leading.test(name) && !noInitials.has(name.split(' ')[0] ?? '');
  return isNatural || isLed ? parsePersonName(name) : group(name);
}

function group(family: string): PersonName {
  return { family: family.trim(), given: '', suffix: '' };
}
