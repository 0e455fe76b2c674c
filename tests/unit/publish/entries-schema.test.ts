import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/catalogue/entry.ts';
import { toEntriesJson } from '../../../src/publish/entries-json.ts';
import { writeEntriesSchema } from '../../../src/publish/entries-schema.ts';
import { fieldsOf } from '../../../src/schema/fields.ts';
import { kinds } from '../../../src/schema/parts.ts';
import { entryOf } from '../entry-of.ts';
import { mobilenetv2, ncnn, realEntries } from '../real-entries.ts';

const schema = JSON.parse(writeEntriesSchema({ schemaUrl: 'https://list.example/schema.json' }));
const validate = new Ajv2020({ allErrors: true, validateFormats: false }).compile(schema);
const faultsOf = (data: unknown) => (validate(data) ? [] : (validate.errors ?? []));
const toJson = (entries: Entry[]) => {
  const categories = { papers: [], libraries: [], tutorials: [], tools: [] };
  const catalogue = { entries, categories, tags: [], guides: [] };
  return structuredClone(toEntriesJson(catalogue, { hrefOf: ({ id }) => `/${id}/` }));
};

/** An entry of a kind with every field that the kind may have, as its example has it. */
const fullEntry = (kind: (typeof kinds)[number]) =>
  entryOf(`${kind}/full`, {
    ...Object.fromEntries(fieldsOf(kind).map(({ name, example }) => [name, example])),
    note: 'A note.',
  });

test('entries with the fewest fields and with all fields are valid', () => {
  expect(faultsOf(toJson(realEntries))).toEqual([]);
  expect(faultsOf(toJson(kinds.map(fullEntry)))).toEqual([]);
  expect(faultsOf(toJson([]))).toEqual([]);
});

describe('an entry is not valid', () => {
  test.each<[string, object]>([
    ['with a field of another kind', { license: 'MIT' }],
    ['with an unknown field', { file: 'papers/x.md' }],
    ['without its year', { year: null }],
    ['with a year in quotes', { year: '2018' }],
    ['without its tags', { tags: undefined }],
    ['with another kind’s name', { kind: 'tools' }],
    ['with an arXiv address for an id', { arxiv: 'https://arxiv.org/abs/1801.04381' }],
    ['with a link that has no label', { links: [{ url: 'https://a.example' }] }],
  ])('%s', (_, fault) => {
    const { entries } = toJson([mobilenetv2]);
    const broken = JSON.parse(JSON.stringify({ entries: [{ ...entries[0], ...fault }] }));
    expect(faultsOf(broken)).not.toEqual([]);
  });
});

test('a fact to cite that a kind does not have is null, and only that', () => {
  const json = toJson([ncnn]);
  expect(json.entries[0]?.year).toBeNull();
  expect(faultsOf(json)).toEqual([]);
});

test('every field has its sentence, and the schema has an address', () => {
  expect(schema.$id).toBe('https://list.example/schema.json');
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  const kindSchemas: { title: string; properties: Record<string, { description?: string }> }[] =
    schema.properties.entries.items.anyOf;
  expect(kindSchemas.map(({ title }) => title)).toEqual(kinds);
  const silent = kindSchemas.flatMap(({ title, properties }) =>
    Object.entries(properties)
      .filter(([, { description }]) => !description)
      .map(([name]) => `${title}: ${name}`),
  );
  expect(silent).toEqual([]);
});
