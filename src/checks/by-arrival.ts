import type { CheckSubject, Draft } from './subject.ts';

/** The order in which entries came to the list, so that of two the newcomer gets the problem: by git where it knows them, else by `added`. */
export function byArrival({ cameIn }: Pick<CheckSubject, 'cameIn'>) {
  return (a: Draft, b: Draft): number =>
    compare(cameIn?.(a.file) ?? 0, cameIn?.(b.file) ?? 0) || compare(a.added ?? '', b.added ?? '');
}

function compare<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
