import { describe, expect, test } from 'vitest';
import { impossibleDate } from '../../../src/checks/impossible-date.ts';
import type { Draft } from '../../../src/checks/subject.ts';
import { madeEntry, madeGuide, madeSubject } from './made-subject.ts';

const url = 'https://example.org';

function problemsOf(fields: Partial<Draft>) {
  return impossibleDate(madeSubject({ entries: [madeEntry('papers/a', fields)] }));
}

describe('impossible', () => {
  test.each<[string, Partial<Draft>, (string | number)[]]>([
    ['added tomorrow', { added: '2026-11-23' }, ['added']],
    ['published tomorrow', { published: '2026-11-23' }, ['published']],
    [
      'checked tomorrow',
      {
        sources: [
          { url, checked: '2026-11-22' },
          { url, checked: '2026-11-23' },
        ],
      },
      ['sources', 1, 'checked'],
    ],
    [
      'a preprint after the year of publication',
      { published: '2019-01-01', year: 2018 },
      ['published'],
    ],
    ['the year after the next', { year: 2028 }, ['year']],
  ])('%s', (_, fields, at) => {
    expect(problemsOf(fields)).toMatchObject([{ file: 'papers/a.md', at }]);
  });

  test('a guide that was revised tomorrow', () => {
    const guides = [madeGuide('g', { updated: '2026-11-23' })];
    expect(impossibleDate(madeSubject({ guides }))).toMatchObject([
      { file: 'guides/g.mdx', at: ['updated'] },
    ]);
  });
});

describe('possible', () => {
  test.each<[string, Partial<Draft>]>([
    [
      'today',
      { added: '2026-11-22', published: '2026-11-22', sources: [{ url, checked: '2026-11-22' }] },
    ],
    [
      'a preprint on the last day of the year of publication',
      { published: '2018-12-31', year: 2018 },
    ],
    ['next year', { year: 2027 }],
    ['no date at all', {}],
  ])('%s', (_, fields) => {
    expect(problemsOf(fields)).toEqual([]);
  });
});
