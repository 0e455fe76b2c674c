import { type PersonName, parsePersonName } from '../catalogue/person-name.ts';
import { cleanLine } from '../text/clean-text.ts';

/** Write a name as the schema has it: “Given Family” where that reads back as it is, else “Family, Given”. */
export function writeAuthor(name: PersonName): string {
  const family = cleanLine(name.family);
  const given = cleanLine(name.given);
  const suffix = cleanLine(name.suffix);
  if (given === '') return [family, suffix].filter(Boolean).join(', ');
  const forms = suffix
    ? [`${given} ${family} ${suffix}`, `${family}, ${suffix}, ${given}`]
    : [`${given} ${family}`, `${family}, ${given}`];
  const readsBack = (form: string) => {
    const read = parsePersonName(form);
    return read.family === family && read.given === given && read.suffix === suffix;
  };
  return forms.find(readsBack) ?? forms[0] ?? family;
}

/** Take a name apart that is written “Family, Given” or “Family, Given, Suffix”, as in RIS. */
export function parseRisName(text: string): PersonName {
  const [family = '', given = '', suffix = ''] = text.split(',').map((part) => part.trim());
  return given === '' && suffix === '' ? parseWhole(text) : { family, given, suffix };
}

function parseWhole(text: string): PersonName {
  const family = text.trim().replace(/,$/, '');
  return { family, given: '', suffix: '' };
}
