import { expect, test } from 'vitest';
import type { Catalogue, Entry } from '../../../src/catalogue/entry.ts';
import { toEntriesJson } from '../../../src/publish/entries-json.ts';
import { entryOf } from '../entry-of.ts';
import { mobilenetv2, ncnn, realEntries } from '../real-entries.ts';

const catalogueOf = (entries: Entry[]): Catalogue => ({
  entries,
  categories: { papers: [], libraries: [], tutorials: [], tools: [] },
  tags: [],
  guides: [],
});
const hrefOf = ({ id }: Entry) => `/list/${id}/`;
const write = (entries: Entry[]) => toEntriesJson(catalogueOf(entries), { hrefOf });

test('an entry has its place, its path, its facts and all other front matter', () => {
  const entry = { ...mobilenetv2, note: 'Thin *layers*.', formerSlugs: ['mobilenet-v2'] };
  expect(write([entry]).entries[0]).toEqual({
    id: 'papers/mobilenetv2',
    kind: 'papers',
    category: 'model',
    alsoIn: [],
    title: 'MobileNetV2: Inverted Residuals and Linear Bottlenecks',
    url: 'https://arxiv.org/abs/1801.04381',
    path: '/list/papers/mobilenetv2/',
    summary: 'What mobilenetv2 is.',
    tags: ['efficient-architecture', 'vision'],
    links: [],
    authors: ['Mark Sandler', 'Andrew Howard', 'Menglong Zhu'],
    year: 2018,
    venue: 'CVPR',
    arxiv: '1801.04381',
    doi: '10.1109/CVPR.2018.00474',
    aliases: ['MobileNetV2'],
    venueName: 'IEEE Conference on Computer Vision and Pattern Recognition, pp. 4510-4520',
    organizations: ['Google'],
    formerSlugs: ['mobilenet-v2'],
    added: '2018-02-03',
    note: 'Thin *layers*.',
  });
});

test('lists are there where an entry has none, facts to cite by are null, other fields are absent', () => {
  const [entry] = write([ncnn]).entries;
  expect(entry).toMatchObject({
    alsoIn: [],
    tags: [],
    links: [],
    authors: [],
    year: null,
    venue: null,
    arxiv: null,
    doi: null,
    note: '',
  });
  for (const field of ['format', 'results', 'code', 'file', 'slug']) {
    expect(entry).not.toHaveProperty(field);
  }
});

test('the first fields come in the order of the contract, whatever the order in the file', () => {
  const { id, ...rest } = ncnn;
  const backwards = Object.fromEntries(Object.entries({ id, ...rest }).toReversed()) as Entry;
  const fields = Object.keys(write([backwards]).entries[0] ?? {});
  expect(fields.slice(0, 15).join(' ')).toBe(
    'id kind category alsoIn title url path summary tags links authors year venue arxiv doi',
  );
});

test('the same entries give the same bytes in any order', () => {
  expect(JSON.stringify(write(realEntries.toReversed()))).toBe(JSON.stringify(write(realEntries)));
});

test('the object survives JSON', () => {
  const object = write([entryOf('papers/x', { title: '"</script>\\ \u2028 é' }), ...realEntries]);
  expect(JSON.parse(JSON.stringify(object))).toEqual(object);
});

test('the tags that entries name are there with their labels, in the order of ids', () => {
  const tag = (id: string) => ({ id, label: id.toUpperCase(), description: 'It is.' });
  const catalogue = { ...catalogueOf([]), tags: [tag('npu'), tag('gpu')] };
  expect(toEntriesJson(catalogue, { hrefOf }).tags).toEqual([tag('gpu'), tag('npu')]);
});
