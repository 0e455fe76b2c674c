import type { Vocabularies, Word } from '../../schema/vocabularies.ts';
import type { FieldPath, Found } from '../found.ts';
import type { Check } from '../subject.ts';
import { suggestFrom } from './nearest.ts';

/** The vocabularies from which fields take their words. */
type FieldWords = Exclude<keyof Vocabularies, 'terms'>;

/** Fields with a vocabulary of their name. */
const fields = ['platforms', 'backends', 'modelFormats', 'precisions', 'languages'] as const;

/** What software runs on and takes in stands in the words of `vocabularies.yaml`, so that a filter finds it under one. */
export const unknownWord: Check = ({ entries, vocabularies, faulty }) => {
  if (!vocabularies || faulty?.has('vocabularies.yaml')) return [];
  const look = lookUp(vocabularies);
  const ofInterfaces = vocabularies.interfaces.flatMap(({ vendor }, index) =>
    check('vocabularies.yaml', ['interfaces', index, 'vendor'], 'vendors', vendor),
  );
  const ofEntries = entries.flatMap((entry): Found[] => {
    const { file, accelerators = [], experimental = [] } = entry;
    const own = new Set(fields.flatMap((name) => entry[name] ?? []));
    return [
      ...fields.flatMap((name) =>
        (entry[name] ?? []).flatMap((word, index) => check(file, [name, index], name, word)),
      ),
      ...accelerators.flatMap(({ vendor, via }, index) => [
        ...check(file, ['accelerators', index, 'vendor'], 'vendors', vendor),
        ...check(file, ['accelerators', index, 'via'], 'interfaces', via),
      ]),
      ...experimental.flatMap((word, index): Found[] => {
        if (own.has(word)) return [];
        const message = `"${word}" stands in no other field of the entry: write it as it stands there.`;
        return [{ file, at: ['experimental', index], message }];
      }),
    ];
  });
  return [...ofInterfaces, ...ofEntries];

  function check(file: string, at: FieldPath, name: FieldWords, word?: string): Found[] {
    const advice = word === undefined ? undefined : look(name, word);
    return advice === undefined ? [] : [{ file, at, message: advice }];
  }
};

/** A function that says what to do about a word which is not in its vocabulary. */
function lookUp(vocabularies: Vocabularies) {
  const { terms: _, ...words } = vocabularies;
  const names = Object.keys(words) as FieldWords[];
  const known = new Map(
    names.map((name) => [name, new Set(vocabularies[name].map(({ label }) => label))]),
  );
  const others = new Map(names.map((name) => [name, byOtherName(vocabularies[name])]));
  const suggest = new Map([...known].map(([name, labels]) => [name, suggestFrom(labels)]));
  return (name: FieldWords, word: string): string | undefined => {
    if (known.get(name)?.has(word)) return undefined;
    const same = others.get(name)?.get(word.toLowerCase());
    if (same) return `Write "${same.label}" for "${word}", which means the same.`;
    const elsewhere = names.find((it) => it !== name && others.get(it)?.has(word.toLowerCase()));
    const other = elsewhere && others.get(elsewhere)?.get(word.toLowerCase());
    if (elsewhere && other) return `"${word}" belongs in ${placeOf(elsewhere, other)}.`;
    const otherwise = ' Choose one from vocabularies.yaml, or add it there.';
    return `There is no "${word}" among the ${name}.${suggest.get(name)?.(word) || otherwise}`;
  };
}

function placeOf(name: FieldWords, { label, vendor }: Word): string {
  if (name === 'vendors') return `accelerators, as "- vendor: ${label}"`;
  if (name !== 'interfaces') return `${name}, as "${label}"`;
  return vendor === undefined
    ? `accelerators, with its kind, as "- kind: NPU" and "via: ${label}"`
    : `accelerators, as "- vendor: ${vendor}" and "via: ${label}"`;
}

function byOtherName(words: readonly Word[]): Map<string, Word> {
  return new Map(
    words.flatMap((word) =>
      [word.label, ...(word.aliases ?? [])].map((name) => [name.toLowerCase(), word] as const),
    ),
  );
}
