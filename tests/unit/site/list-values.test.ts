import { expect, test } from 'vitest';
import { nothingObserved } from '../../../src/catalogue/observed.ts';
import { listValues } from '../../../src/site/list-values.ts';
import { entryOf } from '../entry-of.ts';

test('a list is filtered by the status that its items show, which is what was seen of a repository', () => {
  const observed = nothingObserved();
  const seen = { stars: 1, lastCommit: '2020-01-01', archived: false, checked: '2026-11-22' };
  observed.repositories.set('a/engine', seen);
  const repository = 'https://github.com/a/engine';
  const engine = entryOf('libraries/engine', { repository, status: 'active', platforms: ['Web'] });
  expect(listValues(engine, undefined)).toBe('status=active&platform=Web');
  expect(listValues(engine, observed)).toBe('status=quiet&platform=Web');
});
