import type { Entry } from '../catalogue/entry.ts';
import { groupResults, type ResultGroup, resultRows } from '../catalogue/result-rows.ts';

const known = new WeakMap<readonly Entry[], ResultGroup[]>();

/** All results of the list by what was measured; grouped once for all pages. */
export function allResults(entries: readonly Entry[]): ResultGroup[] {
  const groups = known.get(entries) ?? groupResults(resultRows(entries));
  known.set(entries, groups);
  return groups;
}
