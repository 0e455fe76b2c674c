import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseContent } from '../../../src/content-files/content.ts';
import { renewScope } from '../../../src/content-files/guide-scope.ts';
import { namelessSite } from '../../../src/schema/site.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const contributing = read('.github/CONTRIBUTING.md');

const guide = `# Guide

## What belongs on the list

An entry qualifies if all of this holds:

- It was so before,
  on two lines.
- And this.

## What does not belong

- This did not.

Other texts
- stay.
`;

test('what the list says of itself stands before what holds for any', () => {
  const text = renewScope(guide, {
    ...namelessSite,
    belongs: ['It is a kite.', `It flies ${'very '.repeat(25)}high.`],
    excludes: ['Balloons.'],
  });
  expect(text).toMatch(
    /all of this holds:\n\n- It is a kite\.\n- It flies [^\n]{80,}\n {2}[^\n]*high\.\n- You can say/,
  );
  expect(text).toMatch(
    /does not belong\n\n- Balloons\.\n- Advertisements[^\n]*\n- A second[^\n]*\n\nOther texts\n- stay\.\n$/,
  );
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  expect(renewScope(text, { ...namelessSite, belongs: ['It is a kite.'] })).not.toContain(
    'Balloons',
  );
});

test('a list that says nothing is about its subject', () => {
  const text = renewScope(guide, { ...namelessSite, subject: 'kites' });
  expect(text).toContain('holds:\n\n- It is about kites.\n- You can say');
});

test('the contributor guide says what the content says', () => {
  const { site = namelessSite } = parseContent([
    { file: 'site.yaml', text: read('content/site.yaml') },
  ]).catalogue;
  expect(renewScope(contributing, site)).toBe(contributing);
});
