import { expect, it } from 'vitest';
import { nothingObserved, observedRepository } from '../../../src/catalogue/observed.ts';
import { entryPulse, repositoryPulse } from '../../../src/catalogue/pulse.ts';
import { entryOf } from '../entry-of.ts';

const seen = { stars: 12, lastCommit: '2026-10-02', archived: false, checked: '2026-11-22' };
const observed = nothingObserved();
observed.repositories.set('tencent/ncnn', seen);
const ncnn = entryOf('libraries/ncnn', { repository: 'https://github.com/Tencent/NCNN.git' });

it.each([
  ['2026-10-02', 'maintained'],
  ['2025-11-22', 'maintained'],
  ['2025-11-21', 'quiet since 2025-11'],
  ['2018-03-01', 'quiet since 2018-03'],
])('calls a repository with a last commit on %s on 2026-11-22 %s', (lastCommit, text) => {
  expect(repositoryPulse({ ...seen, lastCommit }).text).toBe(text);
});

it('calls an archived repository archived, however young its last commit', () => {
  expect(repositoryPulse({ ...seen, archived: true }).text).toBe('archived');
});

it('finds what was seen of a repository by any spelling of its address', () => {
  expect(observedRepository(ncnn, observed)).toBe(seen);
  const list = entryOf('tools/list', { url: 'https://github.com/tencent/ncnn/' });
  expect(observedRepository(list, observed)).toBe(seen);
});

it('takes what was seen before the entry’s own word, but for what its makers said', () => {
  expect(entryPulse({ ...ncnn, status: 'quiet' }, observed)?.text).toBe('maintained');
  expect(entryPulse({ ...ncnn, status: 'archived' }, observed)?.text).toBe('archived');
  expect(entryPulse({ ...ncnn, status: 'superseded' }, observed)?.text).toBe('superseded');
});

it('takes the entry’s word where nothing was seen, and has none for papers', () => {
  expect(entryPulse({ ...ncnn, status: 'quiet' }, undefined)?.text).toBe('quiet');
  expect(entryPulse(ncnn, nothingObserved())).toBeUndefined();
  expect(entryPulse({ ...ncnn, kind: 'papers' }, observed)).toBeUndefined();
});
