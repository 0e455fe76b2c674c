import type { Catalogue } from '../catalogue/entry.ts';
import { toStems } from './entry-weights.ts';
import { factsOf } from './search-record.ts';

/**
 * What facts of entries say in a vocabulary's words, each with other words for it that nothing else of the list is
 * called by: who searches for `fp16` finds float16, and `half` stays the half-wave of a title.
 */
export function toValues({ entries, tags, vocabularies }: Catalogue): string[][] {
  const { terms: _, ...words } = vocabularies ?? {};
  const said = new Set(entries.flatMap(factsOf));
  const called = [
    ...entries.flatMap(({ title, aliases = [], organizations = [] }) => [
      ...[title, ...aliases],
      ...organizations,
    ]),
    ...tags.flatMap(({ label, synonyms = [] }) => [label, ...synonyms]),
  ].map((name) => ` ${toStems(name).join(' ')} `);
  return Object.values(words)
    .flat()
    .filter(({ label }) => said.has(label))
    .map(({ label, aliases = [] }) => {
      const own = toStems(label);
      const isOther = (stems: string[]) => own.some((stem) => !stems.includes(stem));
      const isFree = (stems: string[]) => !called.some((it) => it.includes(` ${stems.join(' ')} `));
      const others = new Map(aliases.map((alias) => [toStems(alias).join(' '), alias]));
      const kept = [...others.values()].filter((alias) => {
        const stems = toStems(alias);
        return isOther(stems) && isFree(stems);
      });
      return [label, ...kept];
    })
    .filter(({ length }) => length > 1);
}
