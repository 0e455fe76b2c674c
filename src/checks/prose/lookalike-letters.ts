import type { FieldPath, Found } from '../found.ts';
import type { Check } from '../subject.ts';

/**
 * Names hold no letters of another script that look like Latin ones: search and duplicates would miss them, and an address would
 * lead elsewhere. Greek letters that look like themselves (µNAS, β-VAE, νSVM) stay.
 */
export const lookalikeLetters: Check = ({ entries, categories, tags, devices = [] }) => [
  ...entries.flatMap(({ file, title, aliases = [], summary, why, url }) => [
    ...inText(file, ['title'], title),
    ...aliases.flatMap((alias, at) => inText(file, ['aliases', at], alias)),
    ...inText(file, ['summary'], summary),
    ...inText(file, ['why'], why),
    ...inText(file, ['url'], url),
  ]),
  ...Object.entries(categories).flatMap(([kind, list]) =>
    list.flatMap(({ title }, at) => inText('categories.yaml', [kind, at, 'title'], title)),
  ),
  ...devices.flatMap(({ label }, at) => inText('devices.yaml', [at, 'label'], label)),
  ...tags.flatMap(({ label, synonyms = [] }, at) => [
    ...inText('tags.yaml', [at, 'label'], label),
    ...synonyms.flatMap((it, index) => inText('tags.yaml', [at, 'synonyms', index], it)),
  ]),
];

function inText(file: string, at: FieldPath, text = ''): Found[] {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  // Among words of its own script a word is no lookalike.
  const isForeign = words.some((word) => otherScript.test(word) && !lookalikes.test(word));
  return words
    .filter((word) =>
      latin.test(word)
        ? mixed.test(word)
        : lookalikes.test(word) && !isForeign && words.some((it) => latin.test(it)),
    )
    .map((word) => ({ file, at, message: `${faultOf(word)} Type the word anew.` }));
}

function faultOf(word: string): string {
  const letter = mixed.exec(word)?.[0] ?? '';
  const script = /\p{sc=Grek}/u.test(word) ? 'Greek' : /\p{sc=Cyrl}/u.test(word) ? 'Cyrillic' : '';
  if (script === '') return `“${word}” holds ${letter}, which is no plain letter.`;
  return latin.test(word)
    ? `“${word}” holds the ${script} letter ${letter} among Latin ones.`
    : `“${word}” is written in ${script} letters that look like Latin ones.`;
}

const latin = /\p{sc=Latn}/u;
const otherScript = /[\p{sc=Cyrl}\p{sc=Grek}]/u;

/** What stands in no Latin word by itself; of Greek letters those that look the same. */
const mixed =
  /[\p{sc=Cyrl}\p{sc=Armn}\p{sc=Cher}\p{sc=Copt}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο\uFF21-\uFF3A\uFF41-\uFF5A]|[\u{1D400}-\u{1D7FF}]{2}/u;

/** A word of letters that all look like Latin ones. */
const lookalikes = /^[АВЕЅІЈКМНОРСТУХаеорсухѕіјԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]{2,}$/u;
