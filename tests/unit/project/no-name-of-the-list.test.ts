import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../../..');
const site = parse(readFileSync(path.join(root, 'content/site.yaml'), 'utf8'));

/** A workshop has the list's name, too. */
const venues = 'catalogue/venues.ts';

test('what the list is called and about stands in content/site.yaml, and nowhere in the code', () => {
  const words = [`\\b${site.name}\\b`, site.title, site.subject, site.matters, site.example];
  const pattern = new RegExp(words.join('|'), 'i');
  const source = path.join(root, 'src');
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(source, path.join(item.parentPath, item.name)));
  expect(files.length).toBeGreaterThan(100);
  const found = files
    .filter((file) => file !== venues)
    .flatMap((file) => {
      const lines = readFileSync(path.join(source, file), 'utf8').split('\n');
      return lines.filter((line) => pattern.test(line)).map((line) => `${file}: ${line.trim()}`);
    });
  expect(found).toEqual([]);
});
