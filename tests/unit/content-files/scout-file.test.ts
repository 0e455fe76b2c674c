import { expect, it } from 'vitest';
import { parseContent } from '../../../src/content-files/content.ts';
import { addRejected, setSeen } from '../../../src/content-files/scout-file.ts';

const commit = (digit: string) => digit.repeat(40);

function parse(text: string) {
  const { catalogue, problems } = parseContent([{ file: 'scout.yaml', text }]);
  expect(problems).toEqual([]);
  return catalogue.scout;
}

it('adds a rejected work to a file of any state, and leaves its comments', () => {
  const work = { id: 'arxiv:2611.00001', because: 'It says: "no", # not here.' };
  for (const text of ['', '# Why.\n', '# Why.\nrejected:\n', '# Why.\nrejected: []\n']) {
    const written = addRejected(text, work);
    expect(parse(written)?.rejected).toEqual([work]);
    if (text !== '') expect(written).toContain('# Why.');
  }
  const two = addRejected(
    'rejected:\n  # Beside it.\n  - { id: "doi:10.1000/1", because: One. }\n',
    work,
  );
  expect(two).toContain('  # Beside it.\n  - { id: "doi:10.1000/1", because: One. }\n');
  expect(parse(two)?.rejected).toHaveLength(2);
});

it('keeps the commit of a list that was not read this time', () => {
  const one = { repository: 'made/one', commit: commit('a') };
  const two = { repository: 'made/Two', commit: commit('b') };
  const first = setSeen('# Why.\n', { until: '2026-11-01', lists: [two, one] }, undefined);
  expect(parse(first)?.seen).toEqual({ until: '2026-11-01', lists: [two, one] });
  const next = { until: '2026-11-08', lists: [{ repository: 'made/two', commit: commit('c') }] };
  const second = setSeen(first, next, parse(first)?.seen);
  expect(parse(second)?.seen).toEqual({ until: '2026-11-08', lists: [one, ...next.lists] });
  expect(second).toContain('# Why.');
});

it('names the place and the remedy of what the file cannot hold', () => {
  const { problems } = parseContent([
    { file: 'scout.yaml', text: 'rejected:\n  - id: somewhere\n    because: It is.\n' },
  ]);
  expect(problems).toMatchObject([{ code: 'wrong-value', file: 'scout.yaml' }]);
  expect(problems[0]?.message).toContain('arxiv:2301.00001');
});
