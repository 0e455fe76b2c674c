import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemTitles } from '../../../src/checks/problem.ts';
import { readContent } from '../../../src/files/read-content.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const fixtures = path.join(root, 'tests/fixtures/checks');
const codes = Object.keys(problemTitles);

/** The problems of the base content with a fixture's files laid over it. */
function problemsOf(fixture: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'checks-'));
  try {
    for (const part of ['base', fixture]) {
      const filter = (name: string) => !name.endsWith('.json');
      cpSync(path.join(fixtures, part), folder, { recursive: true, filter });
    }
    const file = path.join(fixtures, fixture, 'before.json');
    const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    return readContent(folder, '2026-11-22', { before }).problems.map(
      ({ file, line, column, code }) => ({
        file: path.relative(folder, file),
        line,
        column,
        code,
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the base of the fixtures has no problem', () => {
  expect(problemsOf('base')).toEqual([]);
});

test('each code has a fixture, and each fixture a code', () => {
  const folders = readdirSync(fixtures).filter((name) => name !== 'base');
  expect(folders.toSorted()).toEqual(codes.toSorted());
});

describe.each(codes)('the fixture of %s', (code) => {
  const file = path.join(fixtures, code, 'expected.json');
  const expected: { code: string }[] = JSON.parse(readFileSync(file, 'utf8'));

  test('has exactly the problems it expects', () => {
    expect(problemsOf(code)).toEqual(expected);
  });

  test('expects its own code', () => {
    expect(expected.map((problem) => problem.code)).toContain(code);
  });
});

test('the contributor guide has a heading for each code, in order, and none for another', () => {
  const guide = readFileSync(path.join(root, '.github/CONTRIBUTING.md'), 'utf8');
  const section = guide.split(/^## /m).find((part) => part.startsWith('Problems and how to fix'));
  const headings = section?.match(/^### .*$/gm);
  const expected = Object.entries(problemTitles).map(
    ([code, title]) => `### \`${code}\`: ${title}`,
  );
  expect(headings).toEqual(expected);
});
