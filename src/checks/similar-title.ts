import { byArrival } from './by-arrival.ts';
import { shareAddress } from './duplicate-address.ts';
import { nearTexts } from './references/near-texts.ts';
import type { Check, Draft } from './subject.ts';

/** Titles of one kind should not be nearly the same, nor titles of two kinds the same; of works with one address, and of two files of one entry, another check reports that. */
export const similarTitle: Check = (subject) => {
  const { entries } = subject;
  const twins = titleTwins(entries, byArrival(subject));
  return entries.flatMap((entry) => {
    const twin = twins.get(entry);
    if (twin === undefined || twin.id === entry.id || shareAddress(entry, twin)) return [];
    const message = `The title is nearly that of “${twin.title}” (${twin.file}): if they are one work, keep one file; if not, name each in the other’s “related”.`;
    return [{ file: entry.file, at: ['title'], message }];
  });
};

/**
 * Find for each entry an earlier one, by `order` or else as they stand, whose title is nearly its own. Numbers distinguish works
 * (MobileNetV2, MobileNetV3), and so do entries that name each other in `related`.
 */
export function titleTwins(
  entries: readonly Draft[],
  order: (a: Draft, b: Draft) => number = () => 0,
): Map<Draft, Draft> {
  const titled = entries.flatMap((entry) => {
    const text = normaliseTitle(entry.title ?? '');
    return text === '' ? [] : [{ entry, text, numbers: text.match(/\p{N}+/gu)?.join(' ') ?? '' }];
  });
  const twins = new Map<Draft, Draft>();
  for (const group of Map.groupBy(
    titled,
    ({ entry, numbers }) => `${entry.kind} ${numbers}`,
  ).values()) {
    const texts = group.map(({ text }) => text);
    for (const [earlier, later] of nearTexts(texts, 0.9).pairs) note(group[earlier], group[later]);
  }
  for (const group of Map.groupBy(titled, ({ text }) => text).values()) {
    for (const later of group) note(group[0], later);
  }
  return twins;

  function note(one: Titled | undefined, other: Titled | undefined) {
    if (one === undefined || other === undefined || one === other) return;
    const [earlier, later] = order(one.entry, other.entry) > 0 ? [other, one] : [one, other];
    if (twins.has(later.entry) || nameEachOther(earlier.entry, later.entry)) return;
    twins.set(later.entry, earlier.entry);
  }
}

type Titled = { entry: Draft };

/** A title without marks, signs and capitals. */
export function normaliseTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function nameEachOther(one: Draft, other: Draft): boolean {
  const names = (a: Draft, b: Draft) =>
    [a.buildsOn, a.alternatives].some((ids) => ids?.includes(b.id));
  if (names(one, other) || names(other, one)) return true;
  return one.related?.includes(other.id) === true && other.related?.includes(one.id) === true;
}
