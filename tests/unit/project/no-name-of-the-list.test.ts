import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { tellingNames } from '../../site/telling-names.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const site = parse(readFileSync(path.join(root, 'content/site.yaml'), 'utf8'));

/** A workshop has the list's name, too. */
const venues = 'catalogue/venues.ts';

test('what the list is called and about stands in content/site.yaml, and nowhere in the code', ({
  skip,
}) => {
  const { name, title, subject, matters, example } = site;
  const pattern = tellingNames(name, [title, subject, matters, example], 'iu');
  if (!pattern) return skip('No name of this list can be told from plain words.');
  const source = path.join(root, 'src');
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(source, path.join(item.parentPath, item.name)));
  expect(files.length).toBeGreaterThan(100);
  const found = files
    .filter((file) => file !== venues)
    .flatMap((file) => {
      const lines = readFileSync(path.join(source, file), 'utf8').split('\n');
      return lines
        .filter((line) => !isComment(line) && pattern.test(line))
        .map((line) => `${file}: ${line.trim()}`);
    });
  expect(found).toEqual([]);
});

/** The examples of comments may be of any subject. */
function isComment(line: string): boolean {
  return /^\s*(?:\/\*\*?|\*|\/\/)/.test(line);
}
