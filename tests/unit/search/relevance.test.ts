import { expect, test } from 'vitest';
import { certainFirst, rankEntries } from '../../../src/search/relevance.ts';
import { type Given, indexOf } from './index-of.ts';

/** Titles of entries in the order of their relevance to some words; `notes` are the words of their notes. */
function order(words: string, ...entries: Given[]): (string | undefined)[] {
  const all = indexOf(entries);
  const asked = { words: words.replaceAll(',', '').split(' '), isBest: false, names: [words] };
  const notes = new Map(
    entries.map(({ note = '' }, at) => [at, new Set(note.split(' '))] as const),
  );
  return rankEntries(all, asked, { notes, most: 0 }).map(({ at }) => entries[at]?.title);
}

/** The same, where some things have several names. */
function orderBy(terms: string[][], words: string, ...entries: Given[]) {
  const asked = { words: words.split(' '), isBest: false, names: [words] };
  const ranked = rankEntries(indexOf(entries, terms), asked, { notes: new Map(), most: 0 });
  return ranked.map(({ at }) => entries[at]?.title);
}

/** Titles of those that are certain to come first while a word can still count so much. */
function certain(words: string, most: number, ...entries: Given[]): (string | undefined)[] {
  const asked = { words: words.split(' '), isBest: false, names: [words] };
  const ranked = rankEntries(indexOf(entries), asked, { notes: new Map(), most });
  return certainFirst(ranked).map(({ at }) => entries[at]?.title);
}

test('a name says more than a tag, a tag more than another word for it, that more than the note', () => {
  const entries = [
    { title: 'note', note: 'pruning' },
    { title: 'synonym', also: 'pruning' },
    { title: 'tag', words: 'pruning' },
    { title: 'name of pruning' },
  ];
  expect(order('pruning', ...entries)).toEqual(['name of pruning', 'tag', 'synonym', 'note']);
});

test('words that name one thing together count little more than one word', () => {
  const entries = [{ title: 'Raspberry Pi lens' }, { title: 'Speech kit lens' }];
  const terms = [['Raspberry Pi', 'RPi']];
  expect(orderBy(terms, 'speech kit raspberry pi', ...entries)[0]).toBe('Speech kit lens');
});

test('who has the words of a name in another order has not what it names', () => {
  const entries = [
    { title: 'Small speech net', says: 'Speech becomes text.', weight: '9' },
    { title: 'Voice', says: 'Reads aloud: a small text-to-speech net.' },
  ];
  const terms = [['text to speech', 'TTS']];
  expect(orderBy(terms, 'small text speech', ...entries)[0]).toBe('Voice');
});

test('a rare word says more than a common one', () => {
  const others = ['a common', 'b common', 'c common'].map((title) => ({ title }));
  expect(order('rare common', ...others, { title: 'a rare' })[0]).toBe('a rare');
});

test('all words, in weaker places, say more than one of them in a name', () => {
  const entries = [{ title: 'Phone' }, { title: 'All', words: 'phone', note: 'offline speech' }];
  expect(order('offline speech phone', ...entries)[0]).toBe('All');
});

test('the year of an entry says more than a year in its note', () => {
  const [first] = order(
    'llm 2025',
    { title: 'llm', weight: '9' },
    { title: 'an llm', year: '2025' },
  );
  expect(first).toBe('an llm');
});

test('any form of a word is the word, and British spelling is American', () => {
  const entries = [{ title: 'other' }, { title: 'Quantized networks' }];
  expect(order('quantising network', ...entries)[0]).toBe('Quantized networks');
});

test('the chip of a result counts', () => {
  const entries = [
    { title: 'other', says: 'snapdragon' },
    { title: 'measured', measured: 'Snapdragon 8 Gen 3' },
  ];
  expect(order('snapdragon 8 gen 3', ...entries)[0]).toBe('measured');
});

test('what an entry is counts more by its tags than by its name', () => {
  const entries = [
    { title: 'Graph engine', says: 'vulkan' },
    { title: 'ncnn', says: 'vulkan', words: 'inference engines' },
  ];
  expect(order('vulkan engine', ...entries)[0]).toBe('ncnn');
});

test('a maintained engine comes before a quiet one that answers as much', () => {
  const [first] = order(
    'engine',
    { title: 'A', words: 'engine', state: 'quiet' },
    { title: 'B', words: 'engine', state: 'active' },
  );
  expect(first).toBe('B');
});

test('of two names the whole one comes first', () => {
  expect(order('bitnet', { title: 'BitNet b1.58' }, { title: 'BitNet' })[0]).toBe('BitNet');
});

test('two words that a name has as one count as the name', () => {
  const entries = [{ title: 'Sound of sam', says: 'mobile' }, { title: 'MobileSAM' }];
  expect(order('mobile sam', ...entries)[0]).toBe('MobileSAM');
});

test('a number belongs to the word before it', () => {
  const entries = [
    { title: 'other', measured: 'iPhone 14, batch 12', says: 'iphone' },
    { title: 'measured', measured: 'iPhone 12' },
  ];
  expect(order('iphone 12', ...entries)[0]).toBe('measured');
});

test('a number is a version, with or without its letter', () => {
  const entries = [{ title: 'Net', says: 'net' }, { title: 'Net v2' }];
  expect(order('net 2', ...entries)[0]).toBe('Net v2');
});

test('all words of a tag count more than one of it', () => {
  const entries = [
    { title: 'other', words: 'knowledge, distillation' },
    { title: 'tagged', words: 'knowledge distillation' },
  ];
  expect(order('knowledge distillation', ...entries)[0]).toBe('tagged');
});

test('a title stands before a name, a name before an author, the first author before others', () => {
  const entries = [
    { title: 'D', by: 'Ji Lin, Song Han' },
    { title: 'C', by: 'Song Han, Huizi Mao' },
    { title: 'B', names: 'Song Han' },
    { title: 'Song Han' },
  ];
  expect(order('song han', ...entries)).toEqual(['Song Han', 'B', 'C', 'D']);
});

test('a name with a comma is the name turned round', () => {
  const entries = [
    { title: 'A', says: 'A song of Han.' },
    { title: 'B', by: 'Song Han' },
  ];
  expect(order('han, song', ...entries)).toEqual(['B', 'A']);
});

test('of two works by all authors asked for, the one by no others comes first', () => {
  const entries = [
    { title: 'A', by: 'Song Han, Xingyu Liu, Huizi Mao' },
    { title: 'B', by: 'Song Han, Huizi Mao' },
  ];
  expect(order('han mao', ...entries)).toEqual(['B', 'A']);
});

test('a word in several fields counts more than in one', () => {
  const entries = [
    { title: 'A', words: 'pruning' },
    { title: 'B', words: 'pruning', facts: 'pruning' },
  ];
  expect(order('pruning', ...entries)).toEqual(['B', 'A']);
});

test('words side by side in a title stand before words apart, those before words in a summary', () => {
  const entries = [
    { title: 'A', says: 'It removes channels.' },
    { title: 'B', says: 'It removes a channel by pruning.' },
    { title: 'Pruning by channel' },
    { title: 'On channel pruning' },
  ];
  expect(order('channel pruning', ...entries)).toEqual([
    'On channel pruning',
    'Pruning by channel',
    'B',
    'A',
  ]);
});

test('what an author of a name that begins so wrote comes before what only has the words', () => {
  const entries = [
    { title: 'B', says: 'A song of Han.' },
    { title: 'A', by: 'Song Hanley' },
  ];
  expect(order('song han', ...entries)).toEqual(['A', 'B']);
});

test('of entries that answer as much, what much of the list leads to comes first, then the order of the list', () => {
  const entries = [
    { title: 'A', says: 'x' },
    { title: 'B', says: 'x' },
    { title: 'known', says: 'x', weight: '15' },
  ];
  expect(order('x', ...entries)).toEqual(['known', 'A', 'B']);
});

test('what has all words in its fields is certain before the full text has come', () => {
  const entries = [{ title: 'Mobile pruning' }, { title: 'Other', says: 'pruning' }];
  expect(certain('pruning', 0.6, ...entries)).toEqual(['Mobile pruning', 'Other']);
});

test('a name typed as one word is the name, and the year of a preprint the year', () => {
  const entries = [
    { title: 'Other', says: 'coreml', note: '2015' },
    { title: 'Core ML Tools', ids: '1510.00149', year: '2016' },
  ];
  expect(order('coreml', ...entries)[0]).toBe('Core ML Tools');
  expect(order('2015', ...entries)[0]).toBe('Core ML Tools');
});

test('what a query names by its whole name comes before what has its words in weak places', () => {
  const entries = [{ title: 'Other', also: 'ollama, crash' }, { title: 'Ollama' }];
  expect(order('ollama crash', ...entries)[0]).toBe('Ollama');
});

test('what lacks a name that was asked for comes after what has it', () => {
  const entries = [{ title: 'Pose', says: 'A real camera.' }, { title: 'SmolVLM' }];
  expect(order('smolvlm real camera', ...entries)[0]).toBe('SmolVLM');
});

test('a name of some words, common ones among them, counts as a whole', () => {
  const entries = [
    { title: 'Flash', says: 'For android, by a large model on a disk.' },
    { title: 'LLM in a flash', says: 'On a phone.' },
    { title: 'Kits', says: 'An LLM on android, with flash.' },
  ];
  expect(order('LLM in a flash android', ...entries)[0]).toBe('LLM in a flash');
});

test('an engine that many others run on is named, too, and comes before a course on something else', () => {
  const users = ['a', 'b', 'c', 'd', 'e', 'f'].map((title) => ({ title, facts: 'TensorRT' }));
  const course = { title: 'Shaders', words: 'course' };
  expect(order('tensorrt course', course, ...users, { title: 'TensorRT' })[0]).toBe('TensorRT');
});

test('a name comes first while it is typed, and what only begins so where the words are whole comes not', () => {
  const entries = [
    {
      title: 'Energy',
      says: 'Benchmarking of energy and latency, benchmarking energy.',
      weight: '9',
    },
    { title: 'Benchmarking Energy and Latency in small networks' },
  ];
  expect(order('benchmarking energy and l', ...entries)[0]).toBe(entries[1]?.title);
  expect(order('benchmarking energy', ...entries)[0]).toBe('Energy');
});

test('what the whole list is about says less than other words', () => {
  const entries = [{ title: 'A mobile kit' }, { title: 'An Espressif kit' }];
  expect(order('espressif mobile', ...entries)[0]).toBe('An Espressif kit');
});

test('what the texts may still overtake is not certain', () => {
  const entries = [
    { title: 'Weak', also: 'pruning, mobile' },
    { title: 'Filters', words: 'pruning' },
  ];
  expect(certain('pruning mobile', 0.6, ...entries)).toEqual([]);
  expect(certain('pruning mobile', 0, ...entries.slice(0, 1))).toEqual(['Weak']);
});

test('what lacks a word is not certain, even where nothing can overtake it', () => {
  expect(certain('pruning speech', 0, { title: 'Pruning' })).toEqual([]);
});
