import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toJsonReport } from '../../../../src/cli/import-report.ts';
import { slugPattern } from '../../../../src/schema/parts.ts';
import { entryOf } from '../../entry-of.ts';
import { addressesOf, fixtures, keptAddresses, parseList, readFixture } from './list-fixtures.ts';

const cases = readdirSync(fixtures).filter((name) => name !== 'vocabulary');

describe.each(cases)('the list %s', (name) => {
  const text = readFixture(`${name}/input.md`);
  const list = parseList(text);

  test('keeps every address in an entry or in what was skipped', () => {
    const kept = keptAddresses(list);
    expect(addressesOf(text).filter((address) => !kept.has(address))).toEqual([]);
  });

  test('gives each entry a slug of its own that fits a file name', () => {
    const ids = list.entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { slug } of list.entries) expect(slug).toMatch(slugPattern);
  });

  // What the list that this site began with holds is told one by one, below.
  if (name === 'emdl') return;
  test('is read as its folder says', () => {
    expect(JSON.parse(toJsonReport(list))).toEqual(
      JSON.parse(readFixture(`${name}/expected.json`)),
    );
  });
});

describe('an item that the catalogue has', () => {
  const eie = entryOf('papers/eie', {
    title: 'EIE: Efficient Inference Engine',
    url: 'https://doi.org/10.1145/3007787.3001163',
    arxiv: '1602.01528',
    links: [
      { label: 'PDF (original link)', url: 'https://a.example/eie.pdf' },
      { label: 'Talk', url: 'https://a.example/talk' },
    ],
    file: 'content/papers/eie.md',
  });
  const read = (item: string) =>
    parseList(`## Papers\n### System\n- ${item}\n`, { known: [{ ...eie, noteLine: 1 }] });

  test.each([
    '[EIE](http://arxiv.org/pdf/1602.01528v2.pdf) [slides](https://a.example/slides)',
    '[EIE](https://dl.acm.org/doi/10.1145/3007787.3001163) [slides](https://a.example/slides)',
    '[EIE](https://a.example/eie.pdf) [slides](https://a.example/slides)',
    '[EIE, efficient inference engine](https://a.example/talk/) [slides](https://a.example/slides)',
  ])('is skipped with the entry’s name: %s', (item) => {
    const { entries, skipped } = read(item);
    expect(entries).toEqual([]);
    expect(skipped).toMatchObject([
      {
        line: 3,
        reason: 'The content has it as papers/eie (content/papers/eie.md).',
        known: 'papers/eie',
      },
    ]);
    expect(skipped[0]?.links).toContain('https://a.example/slides');
  });

  test('is another one where it is only linked from it', () => {
    expect(read('[A talk](https://a.example/talk)').entries).toHaveLength(1);
  });

  test('leaves its slug to it', () => {
    expect(read('[EIE: another](https://a.example/other)').entries[0]?.slug).toBe('eie-another');
  });
});

test('an HTML link without quotes is a link', () => {
  const { entries } = parseList(
    '## Papers\n### Model\n- <a href=https://a.example/1?x=2>A work</a>\n',
  );
  expect(entries.map(({ title, url }) => [title, url])).toEqual([
    ['A work', 'https://a.example/1?x=2'],
  ]);
});
