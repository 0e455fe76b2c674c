import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const maintaining = readFileSync(path.join(root, '.github/MAINTAINING.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

test('the README is read in one sitting: at most 100 lines', () => {
  expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(100);
});

test('the list has at least as many entries as the README claims', ({ skip }) => {
  const [sentence = ''] = /More than [^.]*\./.exec(readme) ?? [];
  skip(sentence === '', 'The README claims no number of entries.');
  const claims = [...sentence.matchAll(/(\d+) (papers|libraries|tutorials|tools)\b/g)];
  expect(claims.map(([, , kind]) => kind)).toEqual(['papers', 'libraries', 'tutorials', 'tools']);
  for (const [, claimed, kind = ''] of claims) {
    const files = readdirSync(path.join(root, 'content', kind)).filter((it) => !it.startsWith('_'));
    expect(files.length, kind).toBeGreaterThan(Number(claimed));
  }
});

test('the README’s layout names every room of src, and no other', () => {
  const [, drawn = ''] = /^src\/\n((?: {2}.*\n)*)/m.exec(readme) ?? [];
  const named = [...drawn.matchAll(/(?<=^ .*?)([a-z-]+)\/(?= )/gm)].map(([, room]) => room);
  const rooms = readdirSync(path.join(root, 'src'), { withFileTypes: true })
    .filter((it) => it.isDirectory())
    .map(({ name }) => name);
  expect(named.toSorted()).toEqual(rooms.toSorted());
});

test('what the README links to and shows is there, and its pictures are small', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, file = '']) => file);
  const pictures = [...readme.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, file = '']) => file);
  expect([...links, ...pictures].filter((it) => !existsSync(path.join(root, it)))).toEqual([]);
  for (const file of pictures)
    expect(statSync(path.join(root, file)).size, file).toBeLessThan(150_000);
});

describe.each([
  ['README.md', readme],
  ['.github/MAINTAINING.md', maintaining],
])('%s', (_, text) => {
  test('names commands that package.json has', () => {
    const named = [...text.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)];
    const missing = named.map(([, run, own]) => run ?? own ?? '').filter((it) => !(it in scripts));
    expect(named.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});

test('the maintainers’ page describes every command that people run', () => {
  // What other commands run, and what npm runs by itself.
  const inner = ['postinstall', 'help', 'preview', 'lint', 'types'];
  const described = new Set(
    [...maintaining.matchAll(/^\| `npm (?:run )?([\w:-]+)/gm)].map(([, name]) => name),
  );
  const missing = Object.keys(scripts).filter((it) => !inner.includes(it) && !described.has(it));
  expect(missing).toEqual([]);
});

test('the maintainers’ page has a row for every workflow', () => {
  const files = readdirSync(path.join(root, '.github/workflows'));
  const rows = [...maintaining.matchAll(/^\| `([\w-]+\.yml)` \|/gm)].map(([, file]) => file);
  expect(rows.toSorted()).toEqual(files.toSorted());
});
