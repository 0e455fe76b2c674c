import { expect, test } from 'vitest';
import { takeApart, toWords } from '../../../src/catalogue/words.ts';

test('words are folded runs of letters and digits', () => {
  expect(toWords('Teemu Kämäräinen’s “half-wave” 3×3')).toEqual([
    'teemu',
    'kamarainen',
    's',
    'half',
    'wave',
    '3',
    '3',
  ]);
  expect(toWords('– !')).toEqual([]);
});

test.each([
  ['PocketFlow', 'Pocket Flow'],
  ['Mali-G71', 'Mali G71'],
  ['MobileNetV2', 'Mobile Net V2'],
  ['Mobile_ConvNet', 'Mobile Conv Net'],
  ['ncnn', 'ncnn'],
])('%s is taken apart as %s', (name, apart) => {
  expect(takeApart(name)).toBe(apart);
});
