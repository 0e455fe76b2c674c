import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorSchemas, writeCollectionFiles } from '../../../src/content-files/editor-schemas.ts';
import { readContent } from '../../../src/files/read-content.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, '.vscode/schemas');
const schemas = editorSchemas();
const settings = JSON.parse(readFileSync(path.join(root, '.vscode/settings.json'), 'utf8'));
// A format only says more of what its pattern says already.
const ajv = new Ajv({ strict: false, formats: { date: true } });

test('the files of the editor are those of the schema (npm run schema writes them)', () => {
  const files = readdirSync(folder).map((name) => [
    name.replace('.schema.json', ''),
    readFileSync(path.join(folder, name), 'utf8'),
  ]);
  expect(Object.fromEntries(files)).toEqual(schemas);
});

test('the settings name schemas and files that exist', () => {
  for (const [schema, file] of Object.entries<string>(settings['yaml.schemas'])) {
    expect(JSON.parse(readFileSync(path.join(root, schema), 'utf8')).title).toBeDefined();
    expect(readFileSync(path.join(root, file), 'utf8')).not.toBe('');
  }
});

describe('the schemas', () => {
  const frontMatter = (file: string) =>
    parse(readFileSync(path.join(root, 'content', file), 'utf8').split(/^---$/m)[1] ?? '');
  const validate = (name: string, data: unknown) => {
    const check =
      ajv.getSchema(name) ?? ajv.compile({ ...JSON.parse(schemas[name] ?? ''), $id: name });
    check(data);
    return check.errors ?? [];
  };

  test('take every entry and guide of the content', () => {
    const { entries, guides } = readContent(path.join(root, 'content'), '2099-01-01').catalogue;
    for (const { kind, file } of entries)
      expect(validate(kind, frontMatter(file)), file).toEqual([]);
    for (const { file } of guides) expect(validate('guides', frontMatter(file)), file).toEqual([]);
  });

  test('take the categories and tags of the content', () => {
    for (const name of ['categories', 'tags']) {
      const text = readFileSync(path.join(root, 'content', `${name}.yaml`), 'utf8');
      expect(validate(name, parse(text))).toEqual([]);
    }
  });

  test('refuse an unknown field, a missing one and a year in quotes, and describe every field', () => {
    const faults = validate('papers', { title: 'X', tag: 'y', year: '2018' });
    expect(faults.map(({ keyword }) => keyword)).toContain('required');
    for (const text of Object.values(schemas)) {
      const { properties = {} } = JSON.parse(text);
      for (const field of Object.values<{ description?: string }>(properties)) {
        expect(field.description).toMatch(/\.$/);
      }
    }
  });
});

test('Astro’s extension finds a file by its address in lower case', () => {
  const text = writeCollectionFiles([
    { address: 'file:///C:/A%20list/content/papers/x.md', collection: 'papers' },
  ]);
  expect(JSON.parse(text).entries).toEqual({ 'file:///c:/a list/content/papers/x.md': 'papers' });
});
