import { type EntryIndex, indexEntries } from '../../../src/search/entry-index.ts';
import { textWeightsOf } from '../../../src/search/entry-weights.ts';
import type { Meta, SearchEntries } from '../../../src/search/search-entries.ts';

/** An entry by its fields. */
export type Given = Record<string, string | undefined>;

/** An index of entries that are given by their fields; `words` are their tags. */
export function indexOf(
  entries: readonly Given[],
  terms: string[][] = [],
  values: string[][] = [],
): EntryIndex {
  const column = (name: string) => entries.map((entry) => entry[name] ?? '');
  const names = 'id title names ids by venue year makers where facts says in state weight';
  const tagIds = (text = '') =>
    text
      .split(', ')
      .filter(Boolean)
      .map((it) => it.replaceAll(' ', '-'));
  const synonyms = (entry: Given) =>
    entry.also ? [`t${entries.findIndex(({ also }) => also === entry.also)}`] : [];
  const labels = entries.flatMap(({ words = '' }) => words.split(', ').filter(Boolean));
  const file = {
    columns: {
      ...Object.fromEntries(names.split(' ').map((name) => [name, column(name)])),
      tags: entries.map((entry) => [...tagIds(entry.words), ...synonyms(entry)].join(' ')),
    },
    tags: Object.fromEntries([
      ...labels.map((label) => [label.replaceAll(' ', '-'), [label]]),
      ...entries.flatMap((entry) => synonyms(entry).map((id) => [id, ['', entry.also]])),
    ]),
    categories: {},
    names: {},
    terms,
    values,
    subject: 'mobile things',
    ways: [],
  } as unknown as SearchEntries;
  const steps = indexEntries(file);
  let step = steps.next();
  while (!step.done) step = steps.next();
  step.value.metas.forEach((meta: Meta, at) => {
    meta.measured = entries[at]?.measured ?? '';
    step.value?.words.add(at, textWeightsOf(meta));
  });
  return step.value;
}
