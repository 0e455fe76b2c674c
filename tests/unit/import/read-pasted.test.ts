import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeBibtexEntry } from '../../../src/cite/bibtex.ts';
import { readBibtexFields } from '../../../src/import/bibtex/latex-fields.ts';
import { readPlainBibtex } from '../../../src/import/bibtex/plain-bibtex.ts';
import { readPasted } from '../../../src/import/read-pasted.ts';
import type { Kind } from '../../../src/schema/parts.ts';
import { citedEntries } from '../cite/cited-entries.ts';
import { realEntries } from '../real-entries.ts';
import { hostileText } from '../text/hostile-text.ts';

const options = {
  kind: 'papers' as Kind,
  tags: [{ id: 'int8', label: 'int8', description: 'Eight bits.', synonyms: ['8-bit'] }],
  added: '2026-11-23',
} satisfies Parameters<typeof readPasted>[1];
const read = (text: string) => readPasted(text, options);

test('BibTeX as arXiv exports it fills what it says', () => {
  const text = `@misc{sandler2019mobilenetv2invertedresidualslinear,
      title={MobileNetV2: Inverted Residuals and Linear Bottlenecks},
      author={Mark Sandler and Andrew Howard and {\\L}ukasz Zhmoginov and Liang-Chieh Chen},
      year={2019},
      eprint={1801.04381},
      archivePrefix={arXiv},
      primaryClass={cs.CV},
      url={https://arxiv.org/abs/1801.04381},
}`;
  expect(read(text)).toEqual({
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

test('RIS, addresses, ids and a line of a list do, each as far as it goes', () => {
  const ris =
    'TY  - CONF\nTI  - A Title\nAU  - Doe, Jane\nPY  - 2020\nKW  - 8-bit\nDO  - 10.1/x\nER  - \n';
  expect(read(ris)).toMatchObject({
    fields: { title: 'A Title', authors: 'Jane Doe', tags: 'int8' },
  });
  for (const text of ['1801.04381', 'arXiv:1801.04381v4', 'https://arxiv.org/pdf/1801.04381v4']) {
    expect(read(text)).toMatchObject({
      fields: { url: 'https://arxiv.org/abs/1801.04381', arxiv: '1801.04381' },
      told: [expect.stringContaining('Export BibTeX citation')],
    });
  }
  expect(read('https://doi.org/10.1109/CVPR.2018.00474')).toMatchObject({
    fields: { doi: '10.1109/CVPR.2018.00474' },
  });
  const tool = readPasted('https://github.com/Tencent/ncnn', { ...options, kind: 'libraries' });
  expect(tool).toMatchObject({ fields: { repository: 'https://github.com/Tencent/ncnn' } });
  const line =
    "- [CVPR'18] [A **Bold** Title](https://a.example/x_(y)) - said [code](https://github.com/a/b)";
  expect(read(line)).toMatchObject({
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
])('%j as papers print it is an id', (text, fields) => {
  expect(read(text)).toMatchObject({ fields });
});

test('what is too long is told to be', () => {
  expect(read(`@misc{x, title={${'long '.repeat(5000)}}}`)).toMatch(/^It is too long/);
});

test('each thing told is a sentence', () => {
  const found = read('@misc{x, title={T}, url={https://a.example/}, keywords={foo, bar}}');
  expect(found).toMatchObject({ told: ['Taken from BibTeX.', 'Keywords: foo, bar.'] });
});

test('what says nothing known is told in a sentence', () => {
  for (const text of ['', 'hello', '@article{x', '@misc{x, year = 2018}', 'TY  - JOUR\nER  - \n']) {
    expect(read(text)).toMatch(/\.$/);
  }
});

describe('the small BibTeX reader reads as the whole one does', () => {
  const accents =
    '@article{a, author = {G{\\"o}del, Kurt and \\\'Elie Cartan and {Google Inc.} and J. van der Berg and others},\n title = "The {\\O}re {\\c c}ase --- 5\\% \\& more", journal = pre # " Letters", month = jan, year = 1999, pages={1--2}}';
  test('names, accents, dashes and joined parts', () => {
    const strings = '@string{pre = {Great}}';
    expect(readPlainBibtex(accents, strings)).toMatchObject({
      more: true,
      names: (readBibtexFields(accents, strings) as { names: unknown }).names,
      values: { title: 'The Øre çase — 5% & more', journal: 'Great Letters', year: '1999' },
    });
  });

  test.each([...citedEntries, ...realEntries].map((entry) => [entry.id, entry] as const))(
    '%s',
    (_, entry) => {
      const text = writeBibtexEntry(entry, 'key');
      const whole = readBibtexFields(text, '');
      const small = readPlainBibtex(text, '');
      expect(small).toEqual(whole);
    },
  );
});

test('hostile text is read without a fault, and soon enough for the test to end', () => {
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
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
      const found = read(parts.join(''));
      if (typeof found === 'string') return;
      expect(Object.values(found.fields).every((text) => typeof text === 'string')).toBe(true);
    }),
    { numRuns: 2000 },
  );
  for (const long of [
    '@misc{a, title={'.repeat(3000),
    '{'.repeat(50_000),
    '[a]('.repeat(20_000),
    '\\"'.repeat(20_000),
    ` ${'a and '.repeat(9000)}`,
  ]) {
    read(`@misc{x, title={T}, author={${long}`);
    read(long);
  }
});
