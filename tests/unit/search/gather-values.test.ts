import { expect, test } from 'vitest';
import type { Catalogue } from '../../../src/catalogue/entry.ts';
import { toValues } from '../../../src/search/gather-values.ts';
import { entryOf } from '../entry-of.ts';

const noWords = { platforms: [], backends: [], vendors: [], interfaces: [], modelFormats: [] };

/** Other words for the precisions of a list with these entries. */
function valuesOf(
  precisions: { label: string; aliases: string[] }[],
  entries: Catalogue['entries'],
): string[][] {
  const words = precisions.map((word) => ({ id: word.label, ...word }));
  return toValues({
    entries: [
      entryOf('libraries/kit', { precisions: precisions.map((it) => it.label) }),
      ...entries,
    ],
    categories: { papers: [], libraries: [], tutorials: [], tools: [] },
    tags: [{ id: 'low-bit', label: 'low bit widths', description: '', synonyms: ['4-bit'] }],
    guides: [],
    vocabularies: { ...noWords, precisions: words, languages: [], terms: [] },
  });
}

test('other words for what entries say are known, each once', () => {
  const aliases = ['fp16', 'FP16', 'float16', 'half precision'];
  expect(valuesOf([{ label: 'float16', aliases }], [])).toEqual([
    ['float16', 'FP16', 'half precision'],
  ]);
});

test('what an entry, a maker or a tag is called is another name of nothing else', () => {
  const entries = [
    entryOf('papers/a', { title: 'A half-wave quantizer' }),
    entryOf('papers/b', { organizations: ['Hugging Face'] }),
  ];
  const asked = [
    { label: 'float16', aliases: ['half', 'fp16'] },
    { label: 'safetensors', aliases: ['Hugging Face'] },
    { label: 'int4', aliases: ['4-bit'] },
  ];
  expect(valuesOf(asked, entries)).toEqual([['float16', 'fp16']]);
});

test('a narrower name is found by the words that it shares with the wider one', () => {
  expect(valuesOf([{ label: 'CPU', aliases: ['Arm CPU', 'x86'] }], [])).toEqual([['CPU', 'x86']]);
});

test('what no entry says has no other words', () => {
  const words = [{ id: 'x', label: 'float8', aliases: ['fp8'] }];
  const catalogue = {
    entries: [entryOf('libraries/kit')],
    categories: { papers: [], libraries: [], tutorials: [], tools: [] },
    ...{ tags: [], guides: [] },
    vocabularies: { ...noWords, precisions: words, languages: [] },
  };
  expect(toValues(catalogue)).toEqual([]);
});
