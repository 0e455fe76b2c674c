import { expect, test } from 'vitest';
import { rankEntries } from '../../../src/search/relevance.ts';
import { understandQuery } from '../../../src/search/understand-query.ts';
import { type Given, indexOf } from './index-of.ts';

/** The title of the entry that answers a query best, as somebody types it; names alone decide nothing. */
function firstFor(query: string, entries: Given[]): string | undefined {
  const index = indexOf(entries);
  const { asked } = understandQuery(query, false, index, { names: {}, addresses: {} });
  const [best] = rankEntries(index, { ...asked, names: [] }, { notes: new Map(), most: 0 });
  return entries[best?.at ?? -1]?.title;
}

type Case = { kind: string; entries: Given[]; asked: string[]; wanted: string; elsewhere: string };

test.each<Case>([
  {
    kind: 'a survey, where somebody asks what a thing is',
    entries: [
      { title: 'Filters', words: 'pruning' },
      { title: 'Sparsity', words: 'pruning, survey' },
      { title: 'Introduction to nets', words: 'pruning' },
    ],
    asked: ['what is pruning', 'introduction to pruning'],
    wanted: 'Sparsity',
    elsewhere: 'pruning',
  },
  {
    kind: 'software, where somebody asks how something is done',
    entries: [
      { id: 'papers/llama', title: 'Llama model', words: 'phone' },
      { id: 'libraries/kit', title: 'Kit', says: 'Language model on a phone.' },
    ],
    asked: [
      'how do I run a model on my phone',
      'run a model on a phone',
      'can I run a model on my phone',
    ],
    wanted: 'Kit',
    elsewhere: 'model on a phone',
  },
  {
    kind: 'a paper, where a paper was asked for',
    entries: [
      { id: 'libraries/kit', title: 'Pruning kit' },
      { id: 'papers/filters', title: 'Filters', says: 'Pruning by filters.' },
    ],
    asked: ['pruning paper'],
    wanted: 'Filters',
    elsewhere: 'pruning',
  },
  {
    kind: 'what measured, where somebody asks how fast a thing is, before what calls itself fast',
    entries: [
      { id: 'papers/fast', title: 'Fast llama on phones' },
      { id: 'papers/fair', title: 'Llama on phones', words: 'measurement' },
    ],
    asked: ['how fast is llama on phones'],
    wanted: 'Llama on phones',
    elsewhere: 'fast llama on phones',
  },
])('first comes $kind, and not elsewhere', ({ entries, asked, wanted, elsewhere }) => {
  for (const query of asked) expect(firstFor(query, entries), query).toBe(wanted);
  expect(firstFor(elsewhere, entries)).toBe(entries[0]?.title);
});
