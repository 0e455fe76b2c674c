import type { Categories } from '../schema/categories.ts';
import { date, type Kind, kinds } from '../schema/parts.ts';
import { CannotRun } from './cannot-run.ts';

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
