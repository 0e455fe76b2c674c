import { expect, test } from 'vitest';
import { foldedWords, takeApart, toWords } from '../../../src/catalogue/words.ts';

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

test.each([
  ['Łukasz Straße Ærø Œuvre Đorđe ışık', 'lukasz strasse aero oeuvre dorde isik'],
  ['eﬃcient ﬁlters', 'efficient filters'],
  ['ＭｏｂｉｌｅＮｅｔ Ｃ＃', 'mobilenet csharp'],
  ['C#, F# and C++17, but not C', 'csharp fsharp and cplusplus 17 but not c'],
  ['.NET, ML.NET', 'dotnet ml dotnet'],
  ['Arm® KleidiAI™', 'arm kleidiai'],
])('%s is compared as %s', (text, words) => {
  expect(toWords(text).join(' ')).toBe(words);
  expect(toWords(words).join(' ')).toBe(words);
});

test.each([
  ['模型量化', ['模型', '型量', '量化']],
  ['端末上のGPU推論', ['端末', '末上', '上の', 'gpu', '推論']],
  ['딥러닝 모델', ['딥러', '러닝', '모델']],
  ['が', ['が']],
])('%s stands in pairs', (text, pairs) => {
  expect(toWords(text)).toEqual(pairs);
});

test('an index gets the words that folding changes, and the last character of what has no spaces', () => {
  expect(foldedWords(['Łukasz writes C# today', '模型量化 Łukasz'])).toEqual([
    'lukasz',
    'csharp',
    '模型',
    '型量',
    '量化',
    '化',
  ]);
  expect(foldedWords(['Plain words, half-wave'])).toEqual([]);
});
