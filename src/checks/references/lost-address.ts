import { formerIds } from '../../catalogue/former-ids.ts';
import { addressKeys } from '../duplicate-address.ts';
import { normaliseTitle } from '../similar-title.ts';
import type { Check, CheckSubject, Draft } from '../subject.ts';

/** An entry that was renamed still has its old address: its file names the old slug. */
export const lostAddress: Check = (subject) =>
  goneEntries(subject).flatMap(({ was, now, leadsOn }) => {
    if (now === undefined || leadsOn) return [];
    const slug = now.kind === was.kind ? was.slug : was.id;
    const slugs = [...(now.formerSlugs ?? []), slug].join(', ');
    const message = `This entry was ${was.id} before, and nothing leads from that address any more. Add: formerSlugs: [${slugs}]`;
    return [{ file: now.file, at: ['formerSlugs'], message }];
  });

/** An entry whose address a branch takes away; the one that is the same work now, where there is one, and whether the old address leads on. */
type GoneEntry = { was: Draft; now?: Draft; leadsOn: boolean };

/** The entries that stood under another address before, or are no more. */
export function goneEntries({
  entries,
  before = [],
}: Pick<CheckSubject, 'entries' | 'before'>): GoneEntry[] {
  const ids = new Set(entries.map(({ id }) => id));
  return before
    .filter(({ id }) => !ids.has(id))
    .map((was) => {
      const heir = entries.find(({ kind, formerSlugs }) =>
        formerIds(kind, formerSlugs).includes(was.id),
      );
      const now = heir ?? entries.find((entry) => isSameWork(entry, was));
      return { was, now, leadsOn: heir !== undefined };
    });
}

function isSameWork(one: Draft, other: Draft): boolean {
  const keys = new Set(addressKeys(other).map(([, key]) => key));
  const title = normaliseTitle(other.title ?? '');
  return (
    addressKeys(one).some(([, key]) => keys.has(key)) ||
    (title !== '' && normaliseTitle(one.title ?? '') === title)
  );
}
