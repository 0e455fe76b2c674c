import { expect, test } from 'vitest';
import { knowWays } from '../../../src/search/find-ways.ts';
import { rankEntries } from '../../../src/search/relevance.ts';
import { toAmericanStem } from '../../../src/search/stem.ts';
import { knowTerms } from '../../../src/search/terms.ts';
import { indexOf } from './index-of.ts';

const terms = [
  ['text to speech', 'TTS', 'reads aloud'],
  ['Huawei', '华为'],
];
const otherNames = knowTerms(terms);

test.each([
  ['tts phone', ['text speech', 'reads aloud']],
  ['text speech', ['tts', 'reads aloud']],
  ['reading aloud', ['text speech', 'tts']],
  ['华为 npu', ['huawei']],
  ['text of speech', []],
  ['speech text', []],
])('of “%s” the other names are found', (query, names) => {
  expect(otherNames(query.split(' ')).map(({ words }) => words.join(' '))).toEqual(names);
});

test('another word for what entries say leads to it, and it to no other word', () => {
  const others = knowTerms([], [['float16', 'fp16', 'half precision']]);
  const namesOf = (query: string) => others(query.split(' ')).map(({ words }) => words.join(' '));
  expect(namesOf('fp16')).toEqual(['float16']);
  expect(namesOf('half precision')).toEqual(['float16']);
  expect(namesOf('float16')).toEqual([]);
});

test('a word that only leads to what entries say is known, and told from those that they have', () => {
  const entries = [{ title: 'Kit', facts: 'float16' }, { title: 'Halving' }];
  const { known } = indexOf(entries, [], [['float16', 'fp16', 'half precision']]);
  expect(['fp16', 'precision', 'half', 'float16', 'kit', 'other'].filter(known.isKnown)).toEqual([
    ...['fp16', 'precision', 'half', 'float16', 'kit'],
  ]);
  // The stem of “halving” is another.
  expect(['fp16', 'half', 'float16', 'halving', 'other'].filter(known.isOther)).toEqual([
    ...['fp16', 'half'],
  ]);
});

test('two words of a name are known as one, which no entry need have', () => {
  const { known } = indexOf([{ title: 'PyTorch Mobile' }, { title: 'Core ML', names: 'CoreML' }]);
  const words = ['pytorchmobile', 'coreml', 'mobile'];
  expect(words.filter(known.isKnown)).toEqual(words);
  expect(words.filter(known.isOther)).toEqual(['pytorchmobile']);
});

test('an entry is found by another name of what it says, after one that has the name itself', () => {
  const entries = [
    { title: 'Other', says: 'A text on speech.' },
    { title: 'Voice', says: 'It reads a text aloud.' },
    { title: 'Engine', says: 'TTS for phones.' },
  ];
  const index = indexOf(entries, terms);
  const asked = { words: ['tts'], isBest: false, names: ['tts'] };
  const ranked = rankEntries(index, asked, { notes: new Map(), most: 0 });
  // It has the words of a third name, if not side by side.
  expect(ranked.map(({ at }) => entries[at]?.title)).toEqual(['Engine', 'Other', 'Voice']);
  expect(index.known.isKnown('huawei')).toBe(true);
});

test('a page is found by another name of what it is called', () => {
  const page = { path: '/papers/speech/', title: 'Text to speech', about: '', also: '', holds: '' };
  const findWays = knowWays([page], otherNames);
  expect(findWays('tts')).toMatchObject([page]);
  expect(findWays('huawei')).toEqual([]);
});

test.each([
  ['profiler', 'profiling'],
  ['quantizers', 'quantisation'],
  ['compilation', 'compilers'],
  ['distillation', 'distilled'],
])('%s is a form of %s', (one, other) => {
  expect(toAmericanStem(one)).toBe(toAmericanStem(other));
});

test.each([
  ['server', 'serve'],
  ['number', 'numb'],
  ['activation', 'active'],
])('%s is no form of %s', (one, other) => {
  expect(toAmericanStem(one)).not.toBe(toAmericanStem(other));
});
