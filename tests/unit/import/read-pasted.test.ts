import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPasted } from '../../../src/import/read-pasted.ts';
import type { Kind } from '../../../src/schema/parts.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { hostileText } from '../text/hostile-text.ts';

const options = {
  kind: 'papers' as Kind,
  tags: [{ id: 'int8', label: 'int8', description: 'Eight bits.', synonyms: ['8-bit'] }],
  added: '2026-11-23',
} satisfies Parameters<typeof readPasted>[1];
const read = (text: string) => readPasted(text, options);

test('BibTeX as arXiv exports it fills what it says', async () => {
  const text = `@misc{sandler2019mobilenetv2invertedresidualslinear,
      title={MobileNetV2: Inverted Residuals and Linear Bottlenecks},
      author={Mark Sandler and Andrew Howard and {\\L}ukasz Zhmoginov and Liang-Chieh Chen},
      year={2019},
      eprint={1801.04381},
      archivePrefix={arXiv},
      primaryClass={cs.CV},
      url={https://arxiv.org/abs/1801.04381},
}`;
  expect(await read(text)).toEqual({
    kind: 'papers',
    fields: {
      title: 'MobileNetV2: Inverted Residuals and Linear Bottlenecks',
      url: 'https://arxiv.org/abs/1801.04381',
      authors: 'Mark Sandler\nAndrew Howard\nŁukasz Zhmoginov\nLiang-Chieh Chen',
      year: '2019',
      arxiv: '1801.04381',
    },
    told: ['Taken from BibTeX.'],
  });
});

test('RIS, addresses, ids and a line of a list do, each as far as it goes', async () => {
  const ris =
    'TY  - CONF\nTI  - A Title\nAU  - Doe, Jane\nPY  - 2020\nKW  - 8-bit\nDO  - 10.1/x\nER  - \n';
  expect(await read(ris)).toMatchObject({
    fields: { title: 'A Title', authors: 'Jane Doe', tags: 'int8' },
  });
  for (const text of ['1801.04381', 'arXiv:1801.04381v4', 'https://arxiv.org/pdf/1801.04381v4']) {
    expect(await read(text)).toMatchObject({
      fields: { url: 'https://arxiv.org/abs/1801.04381', arxiv: '1801.04381' },
      told: [expect.stringContaining('Export BibTeX citation')],
    });
  }
  expect(await read('https://doi.org/10.1109/CVPR.2018.00474')).toMatchObject({
    fields: { doi: '10.1109/CVPR.2018.00474' },
  });
  const tool = await readPasted('https://github.com/Tencent/ncnn', {
    ...options,
    kind: 'libraries',
  });
  expect(tool).toMatchObject({ fields: { repository: 'https://github.com/Tencent/ncnn' } });
  const line =
    "- [CVPR'18] [A **Bold** Title](https://a.example/x_(y)) - said [code](https://github.com/a/b)";
  expect(await read(line)).toMatchObject({
    fields: {
      title: 'A Bold Title',
      url: 'https://a.example/x_(y)',
      venue: 'CVPR',
      year: '2018',
      links: 'GitHub | https://github.com/a/b',
    },
  });
});

test.each([
  ['arXiv:2403.12345 [cs.LG]', { arxiv: '2403.12345' }],
  ['arXiv:2403.12345v2 [cs.LG] 19 Mar 2024', { arxiv: '2403.12345' }],
  ['arXiv:cs/0112017 [cs.CL]', { arxiv: 'cs/0112017' }],
  ['10.1145/3318464.3386126.', { doi: '10.1145/3318464.3386126' }],
  ['doi: 10.1145/3318464.3386126,', { doi: '10.1145/3318464.3386126' }],
])('%j as papers print it is an id', async (text, fields) => {
  expect(await read(text)).toMatchObject({ fields });
});

test('what is too long is told to be', async () => {
  expect(await read(`@misc{x, title={${'long '.repeat(5000)}}}`)).toMatch(/^It is too long/);
});

test('each thing told is a sentence', async () => {
  const found = await read('@misc{x, title={T}, url={https://a.example/}, keywords={foo, bar}}');
  expect(found).toMatchObject({ told: ['Taken from BibTeX.', 'Keywords: foo, bar.'] });
});

test('what says nothing known is told in a sentence', async () => {
  for (const text of ['', 'hello', '@article{x', '@misc{x, year = 2018}', 'TY  - JOUR\nER  - \n']) {
    expect(await read(text)).toMatch(/\.$/);
  }
});

test('a name of @string, parts joined by # and names in parts are read as the command reads them', async () => {
  const text =
    '@string{josm = "Journal of Small Machines"} @article{a, title = {T}, journal = josm # " B", author = {family=Hoeven, given=Joris, prefix=van den}, year = 2001}';
  expect(await read(text)).toMatchObject({
    fields: { authors: 'Joris van den Hoeven', venueName: 'Journal of Small Machines B' },
  });
});

test('a slip is told, and costs no field', async () => {
  expect(await read('@misc{x, title={T} year=2001}')).toMatchObject({
    fields: { title: 'T', year: '2001' },
    told: ['Taken from BibTeX.', 'A comma is missing in front of “year”.'],
  });
});

test('hostile text is read without a fault, and soon enough for the test to end', async () => {
  const piece = fc.oneof(
    hostileText,
    fc.constantFrom(
      '@misc{x, title={',
      '}',
      ',',
      'author = "',
      ' and ',
      '\\"',
      '{',
      'TY  - JOUR\n',
      '[a](https://b.example/)',
      '<script>',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (parts) => {
      const found = await read(parts.join(''));
      if (typeof found === 'string') return;
      expect(Object.values(found.fields).every((text) => typeof text === 'string')).toBe(true);
    }),
    { numRuns: fuzzRuns(200) },
  );
  for (const long of [
    '@misc{a, title={'.repeat(3000),
    '{'.repeat(50_000),
    '[a]('.repeat(20_000),
    '\\"'.repeat(20_000),
    ` ${'a and '.repeat(9000)}`,
  ]) {
    await read(`@misc{x, title={T}, author={${long}`);
    await read(long);
  }
});
