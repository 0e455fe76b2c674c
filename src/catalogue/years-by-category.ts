import type { Categories } from '../schema/categories.ts';
import type { Kind } from '../schema/parts.ts';
import type { Entry } from './entry.ts';
import { yearCounts } from './group-entries.ts';

/** Entries counted by year and category: one number a year in each row, and those without a year. */
export type YearTable = {
  years: number[];
  rows: { kind: Kind; id: string; title: string; counts: number[]; undated: number }[];
};

/** The longest gap between years that is shown as empty columns; of a longer one, nothing is shown. */
const longestGap = 5;

/** Count the entries of every category by year, categories in reading order, each entry in every category whose list has it. */
export function yearsByCategory(entries: readonly Entry[], categories: Categories): YearTable {
  const dated = yearCounts(entries);
  const years = dated
    .filter(({ count }, at) => {
      if (count > 0) return true;
      const before = dated.slice(0, at).findLastIndex((it) => it.count > 0);
      const after = dated.findIndex((it, index) => index > at && it.count > 0);
      return after - before - 1 <= longestGap;
    })
    .map(({ year }) => year);
  const rows = (Object.keys(categories) as Kind[]).flatMap((kind) =>
    categories[kind].map(({ id, title }) => {
      const path = `${kind}/${id}`;
      const own = entries.filter(
        ({ kind, category, alsoIn }) => `${kind}/${category}` === path || alsoIn?.includes(path),
      );
      const counts = years.map((year) => own.filter((entry) => entry.year === year).length);
      const undated = own.filter((entry) => entry.year === undefined).length;
      return { kind, id, title, counts, undated };
    }),
  );
  return { years, rows };
}
