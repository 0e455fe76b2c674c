import { trimSeparators } from '../../text/clean-text.ts';
import { type Credit, type Details, readDetails } from './details.ts';
import type { FoundTitle } from './find-title.ts';
import { findJournal, takeJournal } from './journal.ts';
import type { LinkedText } from './linked-text.ts';
import { tidy } from './marks.ts';

/** Stands for the title in the text around it. */
export const titleMark = '\u2029';

/** What the text around a title says, and the words that say something else. */
export type Around = Pick<Details, 'authors' | 'more' | 'fields'> & {
  /** What no field holds. */
  rest: string;
  /** What the list says of it behind its title. */
  description: string;
};

/** Read authors, place and time from the text around a title and from the label that it stood in; `isPlaced` says that a mark tells place or time. */
export function readAround(
  around: string,
  { inLabel, title, marked }: FoundTitle,
  { emphasised }: LinkedText,
  { isPlaced, credit: given }: { isPlaced: boolean; credit: Credit },
): Around {
  const [before = '', behind = ''] = around.replace(linkRow, '\u2028').split(titleMark);
  const place = marked && !isRead(readDetails(behind)) ? takeJournal(behind) : undefined;
  const after = place?.rest ?? behind;
  const isQuoted = inLabel === undefined ? /["“”«]\s*$/.test(before) : marked;
  // One name in front of a title in quotation marks is its author’s.
  const credit = isQuoted ? 'likely' : 'unlikely';
  const all = [
    withFields(readDetails(after.replace(/^[.,!?]?["“”»>]{1,2}/, ''), given)),
    readDetails(before.replace(/["“”«<]{1,2}\s*$/, ''), inLabel ? 'unlikely' : credit),
    readDetails(inLabel?.after ?? ''),
    readDetails(inLabel?.before ?? '', credit),
  ];
  let rests = all.map(({ rest }) => rest);
  const runs = emphasised.filter((it) => it !== title);
  const inRuns = () => {
    const isWork = isPlaced || all.some(({ fields }) => Object.keys(fields).length > 0);
    const details = runs.map((run) => ({
      run,
      ...readDetails(run, isWork ? 'likely' : 'unlikely'),
    }));
    return details.find(({ authors, rest }) => authors.length > 0 && trimSeparators(rest) === '');
  };
  const beside = all.find(({ authors }) => authors.length > 0);
  const italic = beside ? undefined : inRuns();
  if (italic) rests = rests.map((rest) => rest.replace(italic.run, '\u2028'));
  const { authors, more } = beside ?? italic ?? { authors: [], more: false };
  const read = [...all, ...(italic ? [italic] : [])].toReversed();
  const fields: Details['fields'] = Object.assign(
    {},
    ...read.map((it) => it.fields),
    place?.fields,
  );
  if (authors.length > 0 && fields.venue === undefined && fields.venueName === undefined) {
    const isDated = isPlaced || fields.year !== undefined;
    const journal = findJournal(isQuoted ? [...runs, ...rests.map(tidy)] : runs, rests, isDated);
    Object.assign(fields, journal?.fields);
    rests = journal?.rests ?? rests;
  }
  const [back = '', front = '', ...inTitle] = rests.map(tidy);
  const rest = [front, ...inTitle, back].filter(Boolean).join(' ');
  return { authors, more, fields, rest, description: back };
}

function isRead({ authors, fields }: Details): boolean {
  return authors.length > 0 || Object.keys(fields).length > 0;
}

/** What stands between upright lines behind a description: `: small nets | ames2021 | Ames et al, 2021.5`. */
function withFields(details: Details): Details {
  const [described = '', ...others] = details.rest.split(/\s+\|\s+/);
  const read = others.map((text) => ({ text, found: readDetails(text, 'likely') }));
  const known = read.filter(({ found }) => trimSeparators(found.rest) === '');
  const credited = [details, ...known.map(({ found }) => found)].find(
    (it) => it.authors.length > 0,
  );
  const left = read.filter((it) => !known.includes(it)).map(({ text }) => text);
  return {
    authors: credited?.authors ?? [],
    more: credited?.more ?? details.more,
    fields: Object.assign({}, ...known.map(({ found }) => found.fields), details.fields),
    rest: [described, ...left].join(' | '),
  };
}

/** Links in a row, with the brackets and bars around them. */
const linkRow =
  /[\s[(（【|/·•,;]{0,9}\0[\s\0\])）】|/·•,;]*(?:[[(（【|/·•,;\s]{0,9}\0[\s\0\])）】|/·•,;]*)*/g;
