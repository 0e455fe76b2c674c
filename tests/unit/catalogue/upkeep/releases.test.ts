import { expect, test } from 'vitest';
import {
  inStyleOf,
  isNewerRelease,
  isPreview,
  newestReleases,
} from '../../../../src/catalogue/upkeep/releases.ts';

const listed = (...names: string[]) =>
  names.map((name, at) => ({ name, date: `2026-01-0${at + 1}`, isPrerelease: false }));
const newest = (names: string[], known?: string) => {
  const { release, prerelease } = newestReleases(listed(...names), known);
  return [release?.name, prerelease?.name];
};

test.each<[string, string[], string | undefined, (string | undefined)[]]>([
  ['by its number, not by its day', ['v1.10.0', 'v1.9.5'], 'v1.9.4', ['v1.10.0', undefined]],
  ['apart from a pre-release', ['v2.0-rc1', 'v1.9', 'v1.8'], 'v1.8', ['v1.9', 'v2.0-rc1']],
  ['without a pre-release that it follows', ['v2.0', 'v2.0-rc1'], 'v1.9', ['v2.0', undefined]],
  ['of the thing that is known', ['cli-v9.0', 'v1.2', 'cli-v9.1'], 'v1.1', ['v1.2', undefined]],
  ['named by days', ['20260110', '20251231'], '20251020', ['20260110', undefined]],
  ['where all are other things', ['b9001', 'b9000'], 'v1.0', ['b9001', undefined]],
  ['where nothing is known', ['v1.0'], undefined, ['v1.0', undefined]],
  ['of nothing', [], 'v1.0', [undefined, undefined]],
])('the newest release is found %s', (_, names, known, expected) => {
  expect(newest(names, known)).toEqual(expected);
});

test.each([
  ['v1.10.0', '2026-02-01', 'v1.9.1', true],
  ['1.10.0', '2026-02-01', 'inferencing-sdk-v1.9.1', false],
  ['v1.10.0', '2026-02-01', 'Made SDK v1.9.1', true],
  ['v1.10.0', '2025-12-31', 'v1.9.1', false],
  ['v1.9', '2026-02-01', 'v1.9.0', false],
  ['v2.13', '2026-02-01', 'v2.13-rc', true],
  ['b9001', '2026-02-01', 'v1.0.0', false],
])('%s of %s comes after %s of the first of January: %s', (name, date, known, expected) => {
  expect(isNewerRelease({ name, date }, { name: known, date: '2026-01-01' })).toBe(expected);
});

test('is written as the entry writes releases', () => {
  expect(inStyleOf('1.0.17', 'v1.0.18')).toBe('1.0.18');
  expect(inStyleOf('Made SDK v1.9', '1.10')).toBe('Made SDK v1.10');
  expect(inStyleOf('release-v1.3.0', 'release-v1.4.0')).toBe('release-v1.4.0');
});

test.each(['v2.0-rc1', '1.3.0b2', '2.0.0-alpha.1', 'nightly-20260101', 'v3.0.dev4'])(
  '%s is a pre-release',
  (name) => expect(isPreview(name)).toBe(true),
);
test.each(['v2.0', 'b9001', '1.2.3-cuda', '20240410', 'alphabet-1.0'])('%s is none', (name) =>
  expect(isPreview(name)).toBe(false),
);
