import { expect, test } from 'vitest';
import type { Entry } from '../../../src/catalogue/entry.ts';
import { writeLlmsTxt } from '../../../src/publish/llms-txt.ts';
import { emptySubject } from '../import/list/list-fixtures.ts';
import { dorefa, mobilenetv2, ncnn, realEntries } from '../real-entries.ts';

const write = (entries: Entry[]) =>
  writeLlmsTxt(
    { entries, categories: emptySubject.categories, tags: [], guides: [] },
    {
      title: 'EMDL',
      summary: 'A reading list.',
      hrefOf: ({ id }) => `https://list.example/${id}.md`,
      optional: [{ label: 'All', url: 'https://list.example/entries.json', about: 'every field.' }],
    },
  );

test('a file is written as llmstxt.org has it, a section for each category with entries', () => {
  expect(write([ncnn, { ...mobilenetv2, summary: 'Thin [layers].' }])).toBe(`# EMDL

> A reading list.

## Papers: Model

- [MobileNetV2: Inverted Residuals and Linear Bottlenecks](https://list.example/papers/mobilenetv2.md): Thin \\[layers\\].

## Libraries: Inference framework

- [ncnn](https://list.example/libraries/ncnn.md): What ncnn is.

## Optional

- [All](https://list.example/entries.json): every field.
`);
});

test('every entry is in it once', () => {
  const text = write(realEntries);
  for (const { id } of realEntries) expect(text.split(`/${id}.md)`)).toHaveLength(2);
});

test('the newest year comes first, and the same entries give the same bytes', () => {
  const entries = [{ ...dorefa, category: 'model' }, mobilenetv2, ncnn];
  expect(write(entries).indexOf('MobileNetV2')).toBeLessThan(write(entries).indexOf('DoReFa'));
  expect(write(entries.toReversed())).toBe(write(entries));
});
