import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCslJson } from '../../../src/cite/csl-json.ts';
import { entryOf } from '../entry-of.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import {
  compressionSurvey,
  dorefa,
  hardwareTutorial,
  mobilenetv2,
  ncnn,
  realEntries,
} from '../real-entries.ts';
import { hostileEntry } from '../text/hostile-text.ts';
import { citedEntries, published, surveys } from './cited-entries.ts';

describe('an entry', () => {
  test('of a conference is a paper in its proceedings, with the preprint in a note', () => {
    expect(toCslJson([mobilenetv2])).toEqual([
      {
        id: 'sandler2018mobilenetv2',
        type: 'paper-conference',
        author: [
          { family: 'Sandler', given: 'Mark' },
          { family: 'Howard', given: 'Andrew' },
          { family: 'Zhu', given: 'Menglong' },
        ],
        title: 'MobileNetV2: Inverted Residuals and Linear Bottlenecks',
        'container-title': 'IEEE Conference on Computer Vision and Pattern Recognition',
        'container-title-short': 'CVPR',
        page: '4510-4520',
        issued: { 'date-parts': [[2018]] },
        DOI: '10.1109/CVPR.2018.00474',
        URL: 'https://arxiv.org/abs/1801.04381',
        keyword: 'efficient-architecture, vision',
        note: 'arXiv:1801.04381',
      },
    ]);
  });

  test('of a journal has volume and issue, and particles apart from family names', () => {
    expect(toCslJson([compressionSurvey])).toMatchObject([
      {
        type: 'article-journal',
        author: [
          { family: 'Deng', given: 'Lei' },
          { family: 'Li', given: 'Guoqi' },
          { family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' },
        ],
        'container-title': 'Proceedings of the IEEE',
        'container-title-short': 'Proc. IEEE',
        volume: '108',
        issue: '4',
        page: '485-532',
      },
    ]);
  });

  test('on arXiv alone has the number of the preprint, and its day where that is known', () => {
    expect(toCslJson([dorefa])).toEqual([
      {
        id: 'zhou2016dorefanet',
        type: 'article',
        author: [
          { family: 'Zhou', given: 'Shuchang' },
          { family: 'Kämäräinen', given: 'Teemu' },
          { literal: '王小明' },
        ],
        title: 'DoReFa-Net: Training Low Bitwidth Networks with Low Bitwidth Gradients',
        number: 'arXiv:1606.06160',
        genre: 'preprint',
        publisher: 'arXiv',
        issued: { 'date-parts': [[2016]] },
        URL: 'https://arxiv.org/abs/1606.06160',
        keyword: 'low-bit',
      },
    ]);
    expect(toCslJson([published])[0]?.issued).toEqual({ 'date-parts': [[2020, 1, 2]] });
  });

  test('with an article’s number instead of pages has it as its number', () => {
    expect(toCslJson([surveys])[0]).toMatchObject({
      number: '84',
      author: [
        { family: 'Kim', given: 'Yong-Deok' },
        { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
        { family: 'Lin', given: 'Chih-chen M.' },
        { family: 'Smith', given: 'J.D.' },
      ],
    });
    expect(toCslJson([surveys])[0]).not.toHaveProperty('page');
  });

  test('of software or a tutorial has what is known, and no empty field', () => {
    expect(toCslJson([ncnn])).toEqual([
      {
        id: 'tencentncnn',
        type: 'software',
        author: [{ literal: 'Tencent' }],
        title: 'ncnn',
        URL: 'https://github.com/Tencent/ncnn',
      },
    ]);
    expect(toCslJson([hardwareTutorial])[0]).toMatchObject({ type: 'webpage', genre: 'Slides' });
  });

  test('with a particle in capitals keeps it in the family name', () => {
    const authors = ['Luc Van Gool', 'Ludwig von Mises', "Jean d'Alembert", 'de la Cruz, Ana'];
    expect(toCslJson([entryOf('papers/x', { authors })])[0]?.author).toEqual([
      { family: 'Van Gool', given: 'Luc' },
      { family: 'Mises', given: 'Ludwig', 'non-dropping-particle': 'von' },
      { family: "d'Alembert", given: 'Jean' },
      { family: 'Cruz', given: 'Ana', 'non-dropping-particle': 'de la' },
    ]);
  });
});

test('items come in the order of ids whatever the order of the entries, under the given keys', () => {
  const keys = new Map(realEntries.map(({ id }) => [id, `key of ${id}`]));
  const items = toCslJson(realEntries.toReversed(), { keys });
  expect(JSON.stringify(items)).toBe(JSON.stringify(toCslJson(realEntries, { keys })));
  expect(items[0]?.id).toBe('key of libraries/ncnn');
});

// From csl-data.json of github.com/citation-style-language/schema, as far as this list can fill it.
const texts = [
  'id',
  'title',
  'container-title',
  'container-title-short',
  'volume',
  'issue',
  'page',
  'number',
  'genre',
  'publisher',
  'DOI',
  'URL',
  'keyword',
  'note',
];
const types = ['paper-conference', 'article-journal', 'article', 'software', 'webpage'];
const nameParts = ['family', 'given', 'non-dropping-particle', 'suffix', 'literal'];

function expectCsl(item: object) {
  for (const [name, value] of Object.entries(item)) {
    if (name === 'type') expect(types).toContain(value);
    else if (name === 'author') for (const author of value) expectName(author);
    else if (name === 'issued') expectDate(value);
    else expect([texts.includes(name), typeof value]).toEqual([true, 'string']);
  }
  expect(item).toMatchObject({ id: expect.any(String), type: expect.any(String) });
}

function expectName(author: object) {
  for (const [part, value] of Object.entries(author)) {
    expect([nameParts.includes(part), typeof value, value !== '']).toEqual([true, 'string', true]);
  }
}

function expectDate(date: object) {
  expect(Object.keys(date)).toEqual(['date-parts']);
  const [[parts]] = Object.values(date);
  expect(parts.every(Number.isInteger) && parts.length >= 1 && parts.length <= 3).toBe(true);
}

test('every item has the fields of the schema csl-data alone', () => {
  for (const item of toCslJson([...realEntries, ...citedEntries])) expectCsl(item);
});

test('whatever the text, items fit the schema and come through JSON', () => {
  fc.assert(
    fc.property(hostileEntry, (entry) => {
      const items = toCslJson([entry]);
      for (const item of items) expectCsl(item);
      expect(JSON.parse(JSON.stringify(items))).toEqual(items);
      expect(JSON.stringify(items).replaceAll('\\\\', '')).not.toMatch(/\\[nrtfbu]/);
    }),
    { numRuns: fuzzRuns(100) },
  );
});
