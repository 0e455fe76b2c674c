import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LinkOutcome,
  mergeRecords,
  recordOutcome,
} from '../../../src/catalogue/link-history.ts';
import { type ObservedLink, observedLinkSchema } from '../../../src/schema/observed.ts';

const failed: LinkOutcome = { kind: 'failed', reason: 'status 404' };
const blocked: LinkOutcome = { kind: 'blocked', reason: 'status 403' };
const fine: LinkOutcome = { kind: 'ok' };
const shaky: LinkOutcome = { kind: 'failed', reason: 'no secure connection', doubtful: true };

/** What is known after outcomes on days of November 2026. */
function known(...history: [day: number, outcome: LinkOutcome][]): ObservedLink | undefined {
  return history.reduce<ObservedLink | undefined>(
    (record, [day, outcome]) =>
      recordOutcome(record, outcome, `2026-11-${String(day).padStart(2, '0')}`),
    undefined,
  );
}

describe('a page', () => {
  const as = (version: string): LinkOutcome => ({ kind: 'ok', version });

  it('has changed on the day on which a version comes that follows one of several days', () => {
    const record = known([1, as('a')], [8, as('a')], [15, as('b')], [16, failed], [22, as('b')]);
    expect(record).toMatchObject({
      ...{ version: 'b', versionSince: '2026-11-15', changed: '2026-11-15' },
    });
  });

  it.each<[string, [number, LinkOutcome][]]>([
    [
      'each answer is another version',
      [
        [1, as('a')],
        [8, as('b')],
        [15, as('c')],
      ],
    ],
    [
      'two answers of a day differ',
      [
        [1, as('a')],
        [1, as('b')],
      ],
    ],
    [
      'its server names none',
      [
        [1, fine],
        [8, fine],
      ],
    ],
  ])('has not where %s', (_, history) => {
    expect(known(...history)).not.toHaveProperty('changed');
  });
});

describe('a link', () => {
  it.each<[string, [number, LinkOutcome][]]>([
    ['one failure', [[1, failed]]],
    ['many failures on one day', Array.from({ length: 9 }, () => [1, failed])],
    ['failures on three days that lie together', [1, 2, 3].map((day) => [day, failed])],
    ['failures on two days that lie apart', [1, 20].map((day) => [day, failed])],
    ['insecure connections for weeks', [1, 8, 15, 22].map((day) => [day, shaky])],
  ])('is suspect after %s', (_, history) => {
    expect(known(...history)).toMatchObject({ state: 'suspect', since: '2026-11-01' });
  });

  it('is dead after failures on three days of a week, since the first', () => {
    expect(known([1, failed], [3, failed], [5, failed])).toMatchObject({
      ...{ state: 'dead', since: '2026-11-01', checked: '2026-11-05' },
    });
  });

  it('starts anew after an answer, and remembers the day', () => {
    const record = known([1, failed], [3, failed], [4, fine], [5, failed], [6, failed]);
    expect(record).toMatchObject({ state: 'suspect', since: '2026-11-05', ok: '2026-11-04' });
  });

  it('is never dead on a refusal, which neither adds to its failures nor clears them', () => {
    expect(known([1, failed], [3, failed], [5, blocked])).toMatchObject({ state: 'blocked' });
    expect(known([1, failed], [3, failed], [5, blocked], [6, failed])).toMatchObject({
      ...{ state: 'dead', since: '2026-11-01' },
    });
  });

  it('has moved since the day it first led there', () => {
    const moved: LinkOutcome = { kind: 'ok', to: 'https://new.example/' };
    expect(known([1, fine], [2, moved], [9, moved])).toEqual({
      ...{ state: 'moved', since: '2026-11-02', checked: '2026-11-09' },
      ...{ to: 'https://new.example/', ok: '2026-11-09' },
    });
  });
});

const outcome = fc.constantFrom<LinkOutcome>(failed, failed, blocked, fine, shaky);
const history = fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), outcome), { minLength: 1 });
const inOrder = history.map((list) => list.toSorted(([a], [b]) => a - b));

it('keeps whatever happens in a record that the schema takes', () => {
  fc.assert(
    fc.property(inOrder, (list) => {
      expect(observedLinkSchema.safeParse(known(...list)).success).toBe(true);
    }),
  );
});

it('merges two branches to the same, whichever comes first, and calls nothing dead that answered last', () => {
  fc.assert(
    fc.property(inOrder, inOrder, (one, other) => {
      const [a, b] = [known(...one), known(...other)];
      if (!a || !b) return;
      const merged = mergeRecords(a, b);
      expect(merged).toEqual(mergeRecords(b, a));
      expect(mergeRecords(merged, merged)).toEqual(merged);
      expect(observedLinkSchema.safeParse(merged).success).toBe(true);
      if (merged.state === 'dead' && merged.ok) expect(merged.since > merged.ok).toBe(true);
    }),
  );
});
