import { readVenueTag } from '../../catalogue/venue-tag.ts';
import { venueFields } from '../venue-fields.ts';
import { readDay } from './day.ts';
import { type Details, readDetails } from './details.ts';

/** Find a journal that its words do not show among texts in italics, with its date in them or behind them: `*Nets Letters, March 2020*`; and what is left of the texts around them. */
export function findJournal(
  runs: readonly string[],
  rests: readonly string[],
  isDated: boolean,
): { fields: Details['fields']; rests: string[] } | undefined {
  for (const run of runs) {
    const rest = rests.find((text) => text.includes(run)) ?? '';
    const behind = rest.slice(rest.indexOf(run) + run.length);
    const [, inside = run, date = ''] =
      /^(.+?)[,.]? \(?((?:\p{L}{3,9}\.? )?(?:19|20)\d\d)\)?\.*$/u.exec(run) ?? [];
    const [after = '', later = ''] =
      /^[,.\s]*\(?((?:\p{L}{3,9}\.? )?(?:19|20)\d\d)\)?\.?/u.exec(behind) ?? [];
    const day = readDay(date === '' ? later : date);
    const isLast = isDated && !/[\p{L}\p{N}]/u.test(behind);
    if (run === '' || rest === '' || !(day || isLast) || !isJournal(inside)) continue;
    const said = date === '' ? run + after : run;
    return {
      fields: { ...venueFields({ name: inside }), ...(day && { year: day.year }) },
      rests: rests.map((text) => (text === rest ? text.replace(said, '\u2028') : text)),
    };
  }
  return undefined;
}

/** Take a journal with its year from the start of what stands behind a title in bold or in quotation marks: `Board Letters, 2017. Ann Ames`. */
export function takeJournal(text: string): { fields: Details['fields']; rest: string } | undefined {
  const found =
    /^[\s.,”"]*(\p{Lu}[\p{L}-]*(?: (?:\p{Lu}[\p{L}-]*|&|of|and|the|in|for|on|de)){1,7}),? \(?((?:19|20)\d\d)\)?\.?(?=\s|$)/u.exec(
      text.slice(0, 200),
    );
  const [all = '', name = '', year] = found ?? [];
  if (name === '' || readVenueTag(`${name} ${year}`) || !isJournal(name)) return undefined;
  const rest = text.slice(all.length);
  return { fields: { ...venueFields({ name }), year: Number(year) }, rest };
}

/** Tell whether a text may be a journal’s name: up to eight words with capitals, and no name of a person. */
export function isJournal(text: string): boolean {
  const words = text.split(' ').filter((word) => /^\p{L}{4}/u.test(word));
  const isCapital = words.length > 0 && words.every((word) => /\p{Lu}/u.test(word));
  const { authors } = readDetails(text, 'likely');
  return isCapital && text.split(' ').length <= 8 && authors.length === 0 && !/[,;"“”]/.test(text);
}
