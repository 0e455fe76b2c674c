import { expect, test } from 'vitest';
import { nothingObserved } from '../../../../src/catalogue/observed.ts';
import { planWeek } from '../../../../src/catalogue/upkeep/week.ts';
import type { ObservedRepository } from '../../../../src/schema/observed.ts';
import { entryOf } from '../../entry-of.ts';

const repository = 'https://github.com/made/one';
const seen: ObservedRepository = {
  ...{ stars: 1, lastCommit: '2026-10-02', archived: false, checked: '2026-11-22' },
};
const sources = [{ url: 'https://a.example/', checked: '2026-01-01' }];
const entries = [
  entryOf('libraries/one', { repository, license: 'MIT', status: 'quiet', sources }),
  entryOf('papers/one', {}),
];
const places = new Map([
  ['https://dead.example/', ['papers/one.md']],
  ['https://new.example/', ['papers/one.md']],
  ['https://old.example/', ['papers/one.md']],
]);
const count = (tasks: ReturnType<typeof planWeek>['tasks']) =>
  Object.fromEntries(tasks.flatMap((it) => (it.count ? [[it.what, it.count]] : [])));

test('a week has what was seen: dead links, facts to look at, entries to check, and lines to read', () => {
  const observed = nothingObserved();
  observed.repositories.set('made/one', { ...seen, license: 'AGPL-3.0' });
  const dead = { state: 'dead', since: '2026-10-01', checked: '2026-11-20' } as const;
  observed.links.set('https://dead.example/', dead);
  observed.links.set('https://gone-from-the-list.example/', dead);
  observed.links.set('https://old.example/', { ...dead, state: 'moved', to: 'https://a.example/' });
  const { tasks, minutes, due, looks, corrected } = planWeek(
    { entries, observed },
    places,
    '2026-11-22',
  );
  expect(count(tasks)).toEqual({
    'Merge the weekly pull request': 1,
    'Correct dead links': 1,
    'Correct links that moved': 1,
    'Look at facts that changed': 1,
    'Check entries again': 1,
  });
  expect([due, corrected].map((it) => it.length)).toEqual([1, 1]);
  expect(looks.map(({ field }) => field)).toEqual(['status']);
  expect(minutes).toBeGreaterThan(0);
});

test('a week in which nothing was seen has nothing to count but its pull request', () => {
  const { tasks } = planWeek({ entries: [] }, new Map(), '');
  expect(count(tasks)).toEqual({ 'Merge the weekly pull request': 1 });
});
