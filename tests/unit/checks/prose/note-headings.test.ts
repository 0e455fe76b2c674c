import { expect, test } from 'vitest';
import { noteHeadingsFit } from '../../../../src/checks/prose/note-headings.ts';
import { madeEntry, madeSubject } from '../made-subject.ts';

/** What is found in a note of a paper: the line within it, and the advice. */
function faultsOf(note: string, id = 'papers/a') {
  const entries = [madeEntry(id, { title: 'A', note, noteLine: 10 })];
  return noteHeadingsFit(madeSubject({ entries })).map(({ at, message }) => [
    (at as { line: number }).line - 10,
    message,
  ]);
}

test.each([
  ['One paragraph.\n\nAnd another.'],
  ['## Idea\nA.\n\n## Numbers\nB.\n\n## Watch out\nC.\n\n## Next\nD.'],
  ['What stands before the first heading is the first part.\n\n## Next\nD.'],
  ['## Next\nA part alone.'],
])('%j fits', (note) => {
  expect(faultsOf(note)).toEqual([]);
});

test('each kind has headings of its own', () => {
  const note = '## What it does\nA.\n\n## Instead\nB.';
  expect(faultsOf(note, 'libraries/a')).toEqual([]);
  expect(faultsOf(note, 'tutorials/a').map(([line]) => line)).toEqual([1, 4]);
});

test.each([
  ['## Ide\nA.', 1, 'Did you mean "Idea"?'],
  ['## idea\nA.', 1, 'Write "## Idea".'],
  ['### Idea\nA.', 1, 'Write "## Idea".'],
  ['## Conclusion\nA.', 1, 'are ## Idea, ## Numbers, ## Watch out, ## Next.'],
  ['## Idea\nA.\n\n## Next\nB.\n\n## Numbers\nC.', 7, '"Numbers" belongs before "Next"'],
  ['## Idea\nA.\n\n## Numbers\n\n## Next\nB.', 4, 'Nothing stands below "Numbers"'],
  ['## Idea\nA.\n\n## Next\n', 4, 'Nothing stands below "Next"'],
  ['## Idea\nA.\n\n## Idea\nB.', 4, 'stands here a second time. Put the two together.'],
  ['A.\n\n## Idea\nB.', 3, 'What stands above it belongs below it.'],
])('%j has a fault', (note, line, advice) => {
  const [fault, ...others] = faultsOf(note);
  expect(others).toEqual([]);
  expect(fault?.[0]).toBe(line);
  expect(fault?.[1]).toContain(advice);
});
