import { expect, test } from 'vitest';
import type { Entry } from '../../../src/catalogue/entry.ts';
import { writeEntriesCsv } from '../../../src/publish/entries-csv.ts';
import { entryOf } from '../entry-of.ts';
import { mobilenetv2, realEntries } from '../real-entries.ts';
import { readCsv } from './read-csv.ts';

const write = (entries: Entry[]) =>
  writeEntriesCsv(
    {
      entries,
      categories: { papers: [], libraries: [], tutorials: [], tools: [] },
      tags: [],
      guides: [],
    },
    { hrefOf: ({ id }) => `https://list.example/${id}/` },
  );
const read = (entries: Entry[]) => {
  const [head = [], ...rows] = readCsv(write(entries));
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [head[index] ?? '', cell])));
};

test('a row has an entry’s facts, lists joined by semicolons, and nothing where it has none', () => {
  const links = [
    { label: 'Slides', url: 'https://a.example/1' },
    { label: 'Talk', url: 'https://a.example/2' },
  ];
  const [row] = read([{ ...mobilenetv2, links }]);
  expect(row).toMatchObject({
    id: 'papers/mobilenetv2',
    title: 'MobileNetV2: Inverted Residuals and Linear Bottlenecks',
    page: 'https://list.example/papers/mobilenetv2/',
    authors: 'Mark Sandler; Andrew Howard; Menglong Zhu',
    year: '2018',
    tags: 'efficient-architecture; vision',
    links: 'Slides <https://a.example/1>; Talk <https://a.example/2>',
    modelFormats: '',
    precisions: '',
    languages: '',
    license: '',
  });
});

test('lines end as RFC 4180 has it, the head included', () => {
  const text = write([mobilenetv2]);
  expect(text.startsWith('id,kind,category,')).toBe(true);
  expect(text.match(/\r\n/g)).toHaveLength(2);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('the same entries give the same bytes in any order', () => {
  expect(write(realEntries.toReversed())).toBe(write(realEntries));
});

test.each(['a,b', 'a "b"', '"', '"",""', 'a;b', 'é 深度 😀', 'a\nb', 'a\r\nb', 'tab\tb', ' a '])(
  'the title %j reads back as it is',
  (title) => {
    expect(read([entryOf('papers/x', { title })])[0]?.title).toBe(title);
  },
);

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://x.example","a")'])(
  'the text %j is no formula, in any column',
  (text) => {
    const entry = { title: text, summary: text, authors: [text], venue: text, tags: [text] };
    const [row] = read([entryOf('papers/x', entry)]);
    const cells = [row?.title, row?.summary, row?.authors, row?.venue, row?.tags];
    expect(cells).toEqual(cells.map(() => `'${text}`));
  },
);
