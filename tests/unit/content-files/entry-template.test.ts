import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEntryFile } from '../../../src/content-files/entry-file.ts';
import {
  oneLine,
  writeFieldTable,
  writeTemplate,
} from '../../../src/content-files/entry-template.ts';
import { entrySchemas } from '../../../src/schema/entry.ts';
import { fieldsOf } from '../../../src/schema/fields.ts';
import { kinds } from '../../../src/schema/parts.ts';

const root = path.resolve(import.meta.dirname, '../../..');

describe.each(kinds)('the template for %s', (kind) => {
  it('stands in the content folder as the schema writes it', () => {
    const file = path.join(root, 'content', kind, '_template.md');
    expect(readFileSync(file, 'utf8')).toBe(writeTemplate(kind));
  });

  it('is a right entry once its fields are filled with their examples', () => {
    const filled = fieldsOf(kind)
      .filter(({ required }) => required)
      .reduce(
        (text, { name, example }) =>
          text.replace(`\n${name}:\n`, `\n${name}: ${oneLine(example)}\n`),
        writeTemplate(kind),
      )
      .replace(/^# (?=[a-zA-Z]+:(?: |$)| {2})/gm, '');
    const { problems, entry } = parseEntryFile(`${kind}/x.md`, kind, filled);
    expect(problems).toEqual([]);
    for (const name of Object.keys(entrySchemas[kind].shape)) expect(entry).toHaveProperty(name);
  });

  it('has its fields in the contributor guide as the schema describes them', () => {
    const guide = readFileSync(path.join(root, '.github/CONTRIBUTING.md'), 'utf8');
    expect(guide).toContain(writeFieldTable(kind));
  });

  it('says of every field what it is, with an example that fits', () => {
    for (const { name, description, example } of fieldsOf(kind)) {
      expect(description, name).toMatch(/^[A-Z].*\.$/s);
      const shape: Record<string, { safeParse: (value: unknown) => { success: boolean } }> =
        entrySchemas[kind].shape;
      expect(shape[name]?.safeParse(example).success, name).toBe(true);
    }
  });
});
