import { describe, expect, test } from 'vitest';
import { duplicateAddress } from '../../../src/checks/duplicate-address.ts';
import { similarTitle } from '../../../src/checks/similar-title.ts';
import type { Draft } from '../../../src/checks/subject.ts';
import { madeEntry, madeSubject } from './made-subject.ts';

function problemsOf(one: Partial<Draft>, other: Partial<Draft>) {
  const entries = [madeEntry('papers/one', one), madeEntry('papers/other', other)];
  return duplicateAddress(madeSubject({ entries }));
}

test.each<[string, Partial<Draft>, Partial<Draft>, string]>([
  ['one url', { url: 'https://a.org/x' }, { url: 'http://www.a.org/x/#top' }, 'url'],
  ['one arXiv id', { arxiv: '1704.04861' }, { arxiv: '1704.04861' }, 'arxiv'],
  ['one DOI in another case', { doi: '10.1/ABC' }, { doi: '10.1/abc' }, 'doi'],
  [
    'an url that is the other’s arXiv page',
    { arxiv: '1704.04861' },
    { url: 'https://arxiv.org/pdf/1704.04861v1' },
    'url',
  ],
  [
    'a DOI that is the other’s url',
    { url: 'http://dx.doi.org/10.1109/ABC' },
    { doi: '10.1109/abc' },
    'doi',
  ],
  [
    'arXiv’s DOI for the other’s id',
    { arxiv: '1704.04861' },
    { doi: '10.48550/arXiv.1704.04861' },
    'doi',
  ],
])('finds %s', (_, one, other, field) => {
  expect(problemsOf(one, other)).toMatchObject([{ file: 'papers/other.md', at: [field] }]);
});

test('reports a pair once, however much it shares, with the title and file of the first', () => {
  const work = { url: 'https://arxiv.org/abs/1704.04861', arxiv: '1704.04861', doi: '10.1/a' };
  const problems = problemsOf({ title: 'MobileNets', ...work }, { title: 'Same', ...work });
  expect(problems).toMatchObject([{ file: 'papers/other.md', at: ['url'] }]);
  expect(problems[0]?.message).toContain('“MobileNets” (papers/one.md)');
});

describe('the newcomer is told, whichever file comes first', () => {
  const url = 'https://a.org';
  const entries = [
    madeEntry('papers/a', { url, added: '2026-11-20', title: 'Nets for Boards' }),
    madeEntry('papers/b', { url, added: '2018-02-03', title: 'Nets for Boards' }),
  ];

  test.each([
    ['by its day', undefined, 'papers/a.md'],
    [
      'by git, where it knows better',
      (file: string) => (file === 'papers/a.md' ? 1 : 2),
      'papers/b.md',
    ],
    ['by its day, where git knows neither', () => Number.POSITIVE_INFINITY, 'papers/a.md'],
  ])('%s', (_, cameIn, file) => {
    const subject = madeSubject({ entries, cameIn });
    expect(duplicateAddress(subject).map((it) => it.file)).toEqual([file]);
    const elsewhere = entries.map((entry) => ({ ...entry, url: `${url}/${entry.slug}` }));
    const similar = similarTitle({ ...subject, entries: elsewhere });
    expect(similar.map((it) => it.file)).toEqual([file]);
  });
});

test('a work that stands twice is told by its address alone, and two files of one entry by their names', () => {
  const same = { url: 'https://a.org', title: 'Nets for Boards' };
  const works = [madeEntry('papers/a', same), madeEntry('papers/b', same)];
  expect(similarTitle(madeSubject({ entries: works }))).toEqual([]);
  const files = [
    madeEntry('papers/a', same),
    madeEntry('papers/a', { ...same, file: 'papers/a.mdx' }),
  ];
  expect(duplicateAddress(madeSubject({ entries: files }))).toEqual([]);
  expect(similarTitle(madeSubject({ entries: files }))).toEqual([]);
});

test('reports two pairs of one entry', () => {
  const entries = [
    madeEntry('papers/a', { url: 'https://a.org' }),
    madeEntry('papers/b', { doi: '10.1/b' }),
    madeEntry('papers/c', { url: 'https://a.org', doi: '10.1/b' }),
  ];
  expect(duplicateAddress(madeSubject({ entries }))).toMatchObject([
    { file: 'papers/c.md', at: ['url'] },
    { file: 'papers/c.md', at: ['doi'] },
  ]);
});

test('an entry that has its url, arXiv id and DOI from one work is no duplicate of itself', () => {
  const entries = [
    madeEntry('papers/a', {
      url: 'https://arxiv.org/abs/1704.04861',
      arxiv: '1704.04861',
      doi: '10.48550/arXiv.1704.04861',
    }),
  ];
  expect(duplicateAddress(madeSubject({ entries }))).toEqual([]);
});
