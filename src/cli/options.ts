import { InvalidArgumentError, Option } from 'commander';
import type { Categories } from '../schema/categories.ts';
import { date, type Kind, kinds } from '../schema/parts.ts';
import { reportFormats } from './report-problems.ts';
import { CannotRun } from './run.ts';

/** An option whose value is a number between two others. */
export function numberOption(
  flags: string,
  about: string,
  value: number,
  [least, most]: readonly [number, number],
): Option {
  return new Option(flags, about).default(value).argParser((text) => {
    const number = Number(text);
    if (text.trim() !== '' && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Write a number from ${least} to ${most}.`);
  });
}

/** The option for the pause between two requests to one host. */
export function delayOption(value: number): Option {
  return numberOption(
    '--delay <ms>',
    'pause between two requests to one host',
    value,
    [0, 600_000],
  );
}

/** The option that says how long an answer is waited for. */
export function timeoutOption(): Option {
  return numberOption('--timeout <seconds>', 'how long to wait for an answer', 20, [0.1, 600]);
}

/** The option that says in which form problems are reported. */
export function formatOption(): Option {
  return new Option('--format <format>', 'how to report').choices(reportFormats).default('text');
}

/** The day that --added names. */
export function toDate(text: string): string {
  if (date.safeParse(text).success) return text;
  throw new CannotRun(`--added takes a date as YYYY-MM-DD, not "${text}".`);
}

/** Find the kind of a category that is given alone, and turn down one that its kind does not have. */
export function toPlace(
  { kind, category }: { kind?: Kind; category?: string },
  categories: Categories,
): { kind?: Kind; category?: string } {
  if (category === undefined) return { kind };
  const has = (it: Kind) => categories[it].some(({ id }) => id === category);
  const found = (kind ? [kind] : kinds).filter(has);
  if (found.length === 1) return { kind: found[0], category };
  if (found.length > 1) {
    throw new CannotRun(
      `Several kinds have a category "${category}": add --kind ${found.join(' or ')}.`,
    );
  }
  const known = (kind ? [kind] : kinds).flatMap((it) => categories[it].map(({ id }) => id));
  throw new CannotRun(`There is no category "${category}": use one of ${known.join(', ')}.`);
}
