import { afterAll, describe, expect, test, vi } from 'vitest';
import { contentLinks } from '../../../src/checks/content-links.ts';
import { editEntryFile } from '../../../src/content-files/edit-entry-file.ts';
import { editorSchemas } from '../../../src/content-files/editor-schemas.ts';
import { checkDraft, draftToFile } from '../../../src/content-files/entry-draft.ts';
import { parseEntryFile } from '../../../src/content-files/entry-file.ts';
import { writeTemplate } from '../../../src/content-files/entry-template.ts';
import { renewFieldTables } from '../../../src/content-files/field-tables.ts';
import { formFields } from '../../../src/content-files/form-fields.ts';
import { writeEntryFile } from '../../../src/content-files/write-entry-file.ts';
import { writeEntriesCsv } from '../../../src/publish/entries-csv.ts';
import { toEntriesJson } from '../../../src/publish/entries-json.ts';
import { writeEntriesSchema } from '../../../src/publish/entries-schema.ts';
import { writeResultsCsv } from '../../../src/publish/results-csv.ts';
import { toResultsJson } from '../../../src/publish/results-json.ts';
import { parseIssue } from '../../../src/review/issue/parse-issue.ts';
import { formQuestions } from '../../../src/review/issue/questions.ts';
import { searchFacets, writeSearchRecord } from '../../../src/search/search-record.ts';
import { entryFacts } from '../../../src/site/entry-facts.ts';
import { entryOf } from '../entry-of.ts';
import { readCsv } from '../publish/read-csv.ts';

// Files of one worker share their modules: this one needs its own, and leaves none of them to the next.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.resetModules();
});

// The one place: two fields that tools have here and nowhere else.
vi.mock('../../../src/schema/entry.ts', async (load) => {
  const schemas = await load<typeof import('../../../src/schema/entry.ts')>();
  const { z } = await import('zod/mini');
  const { field } = await import('../../../src/schema/field.ts');
  const { address } = await import('../../../src/schema/parts.ts');
  const power = field(z.optional(z.number().check(z.positive())), {
    label: 'Power',
    unit: 'mW',
    description: 'What it draws while it runs.',
    examples: [12.5],
    shown: { page: true, csv: true, search: 'where', facet: 'power', issue: true },
  });
  const shop = field(z.optional(address), {
    label: 'Shop',
    description: 'Where one buys it.',
    examples: ['https://shop.example/meter'],
    shown: { page: true },
  });
  const tools = z.extend(schemas.toolSchema, { power, shop });
  return { ...schemas, entrySchemas: { ...schemas.entrySchemas, tools } };
});

// And a measure of runs.
vi.mock('../../../src/schema/measures.ts', async (load) => {
  const { measures } = await load<typeof import('../../../src/schema/measures.ts')>();
  const noise = {
    label: 'Noise',
    unit: 'dB',
    description: 'What one hears while it runs.',
    examples: [30],
  };
  const all = { ...measures, noise };
  return { measures: all, measureNames: Object.keys(all) };
});

const meter = entryOf('tools/meter', { license: 'MIT', note: 'A note.', ...{ power: 0.75 } });
const text = writeEntryFile(meter);
const nothing = { categories: { papers: [], libraries: [], tutorials: [], tools: [] }, tags: [] };
const catalogue = { ...nothing, entries: [meter], guides: [] };
const hrefOf = () => '/tools/meter/';

describe('a new field', () => {
  test('stands in an entry’s file, is read back, and refused where its value does not fit', () => {
    expect(text).toContain('\npower: 0.75\n');
    expect(parseEntryFile('tools/meter.md', 'tools', text).entry).toEqual(meter);
    const wrong = parseEntryFile('tools/meter.md', 'tools', text.replace('0.75', '"low"'));
    expect(wrong.problems[0]?.message).toContain('What it draws while it runs.');
  });

  test('is a fact of an entry’s page, with its unit', () => {
    const facts = entryFacts(meter, { ...nothing, tagLabel: (id) => id });
    expect(facts).toContainEqual({ label: 'Power', text: '0.75 mW' });
    const without = entryFacts(entryOf('tools/x'), { ...nothing, tagLabel: (id) => id });
    expect(without.map(({ label }) => label)).not.toContain('Power');
  });

  test('is a column of entries.csv and a property of entries.json and of its schema', () => {
    const [head = [], row = []] = readCsv(writeEntriesCsv(catalogue, { hrefOf }));
    expect(row[head.indexOf('power')]).toBe('0.75');
    expect(toEntriesJson(catalogue, { hrefOf }).entries[0]).toHaveProperty('power', 0.75);
    const schema = JSON.parse(
      writeEntriesSchema({ schemaUrl: 'https://list.example/schema.json' }),
    );
    const kinds: { title: string; properties: object }[] = schema.properties.entries.items.anyOf;
    expect(
      kinds.filter(({ properties }) => 'power' in properties).map(({ title }) => title),
    ).toEqual(['tools']);
  });

  test('that holds an address is a link on the page, which the check of links follows too', () => {
    const url = 'https://shop.example/meter';
    const entry = { ...meter, ...{ shop: url } };
    const link = { text: 'shop.example', href: url, isOutside: true };
    expect(entryFacts(entry, { ...nothing, tagLabel: (id) => id })).toContainEqual({
      label: 'Shop',
      link,
    });
    const subject = { entries: [{ ...entry, noteLine: 9 }], guides: [] };
    const links = contentLinks(subject, () => ({ line: 1, column: 1 }));
    expect(links.map(({ address }) => address)).toEqual([meter.url, url]);
    expect(formFields('tools').find(({ name }) => name === 'shop')?.input).toBe('url');
  });

  test('is found by the search, and filters it', () => {
    const names = { categories: [], tags: [], implied: [], devices: [] };
    const record = writeSearchRecord(meter, { names, note: '' });
    expect(record).toContain('data-pagefind-meta="where[data-value]" data-value="0.75"');
    expect(searchFacets(meter, names)).toContainEqual(['power', '0.75']);
  });

  test('is asked for by the forms, and what is typed there comes into the file', () => {
    const asked = formFields('tools').find(({ name }) => name === 'power');
    expect(asked).toMatchObject({ label: 'Power (mW)', input: 'number', sample: '12.5' });
    const typed = { title: 'Meter', power: '0.5' };
    expect(draftToFile('tools', typed).text).toContain('\npower: 0.5\n');
    expect(editEntryFile('tools', text, { power: '0.75' }, typed)).toContain('\npower: 0.5\n');
    const subject = { ...nothing, entries: [], guides: [], today: '2026-11-22' };
    const problems = checkDraft('tools', { ...typed, power: 'low' }, subject);
    expect(problems.filter((problem) => problem.field === 'power')).toHaveLength(1);
  });

  test('stands in the template, in the contributor guide’s table and in the editor’s schema', () => {
    expect(writeTemplate('tools')).toContain('\n# What it draws while it runs.\n# power: 12.5\n');
    const guide = '\n### Tools\n\n| Field |\n';
    expect(renewFieldTables(guide)).toContain(
      '\n| `power` | What it draws while it runs. | `12.5` |',
    );
    expect(JSON.parse(editorSchemas().tools ?? '').properties).toHaveProperty('power');
  });

  test('is a question of the issue form, and its answer is read', () => {
    const question = formQuestions().find(({ id }) => id === 'power');
    expect(question).toMatchObject({
      label: 'Power (mW)',
      description: 'What it draws while it runs. For tools.',
      required: false,
    });
    expect(parseIssue('### Kind\n\ntools\n\n### Power (mW)\n\n0.5')).toEqual({
      kind: 'tools',
      fields: { power: '0.5' },
    });
  });
});

describe('a new measure', () => {
  const source = { url: 'https://meter.example/', place: 'Table 1', kind: 'paper' as const };
  const result = { model: 'M', task: 'x', runs: [{ threads: 1, ...{ noise: 31.5 } }], source };
  const file = (noise: string) =>
    writeEntryFile(entryOf('tools/meter', { results: [result], note: 'A note.' })).replace(
      '31.5',
      noise,
    );
  const { entry, problems } = parseEntryFile('tools/meter.md', 'tools', file('31.5'));

  test('stands in an entry’s file, is read back, and refused where its value does not fit', () => {
    expect(problems).toEqual([]);
    expect(entry?.results).toMatchObject([{ runs: [{ noise: 31.5 }] }]);
    const wrong = parseEntryFile('tools/meter.md', 'tools', file('-1'));
    expect(wrong.problems[0]?.message).toContain('above zero');
  });

  test('is a column of results.csv and a number of results.json, with its unit', () => {
    const entries = entry ? [entry] : [];
    const [head = [], row = []] = readCsv(writeResultsCsv({ entries }));
    expect(row[head.indexOf('run noise (dB)')]).toBe('31.5');
    expect(toResultsJson({ entries })).toMatchObject({
      units: { noise: 'dB' },
      results: [{ runs: [{ noise: 31.5 }] }],
    });
  });
});
