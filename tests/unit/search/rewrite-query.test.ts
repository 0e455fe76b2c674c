import { describe, expect, test } from 'vitest';
import { knowWords as ask } from '../../../src/search/known-words.ts';
import { isAllKnown, rewriteQuery, tellingWords } from '../../../src/search/rewrite-query.ts';
import { makeWordIndex } from '../../../src/search/word-index.ts';

/** Words by the number of entries that have them in a name: of none, of one, of two, of four. */
function knowWords({ words, venues }: { words: string[]; venues: string }) {
  const index = makeWordIndex();
  words.forEach((level, at) => {
    const own = level.split(' ').filter(Boolean);
    index.addTexts(own);
    const entries = at === 0 ? 0 : 2 ** (at - 1);
    for (let entry = 0; entry < entries; entry += 1) index.add(entry, new Map(), new Set(own));
  });
  return ask(index, new Set(venues.split(' ')), new Set());
}

const known = knowWords({
  venues: 'cvpr',
  words: [
    'kernels layers library light lost trained',
    'aware bert binarization condensenet gaussian half iphone loss mobilenetv2 mobilenetv3 shufflenet wave whitepaper',
    'cvpr distillation knowledge mobilenet point run tensorflow',
    'fixed mobile pruning quantization',
  ],
});
const rewrite = (query: string) => rewriteQuery(query, known)[0];

describe('a query is written in the words of the catalogue', () => {
  test.each([
    ['moblienet', 'mobilenet'],
    ['knowlege distllation', 'knowledge distillation'],
    // Its stem is the same.
    ['knowlege distilation', 'knowledge distilation'],
    ['Prunning', 'pruning'],
    ['quantisation whitepaper', 'quantization whitepaper'],
    ['sufflenet', 'shufflenet'],
    ['shuffle net', 'shufflenet'],
    ['mobilenet v2', 'mobilenetv2'],
    ['mobile net v3', 'mobilenetv3'],
    ['moblienet v2', 'mobilenetv2'],
    ['halfwave gaussian', 'half wave gaussian'],
    ['fixedpoint', 'fixed point'],
    ['FixedPoint', 'fixed point'],
    ['cvpr19', 'cvpr 2019'],
    ["cvpr'19 pruning", 'cvpr 2019 pruning'],
    ['pruning zzyzxqk', 'pruning'],
    ['https://mobile.example/zzyzxqk/mobilenet-v2', 'mobilenetv2'],
  ])('%s → %s', (query, rewritten) => {
    expect(rewrite(query)).toBe(rewritten);
  });
});

describe('a query stays as it is', () => {
  test.each([
    ['its words are known', 'Mobile quantization, pruning'],
    ['a word stands in a note alone', 'tensorflow light'],
    ['a word is another form of a known one', 'prune trains iphones'],
    ['a word is not yet typed to its end', 'whitepape'],
    ['its words are joined by a hyphen', 'half-wave fixed-point'],
    ['it has numbers', '1801.04381 2017'],
    ['a number is not a year of a venue', 'tensorflow20'],
    ['a wrong digit would be another thing', 'mobilenetv4'],
    ['it has no words', '?!'],
    ['it is empty', ''],
    ['it is a question', 'how to run bert on an iphone'],
    ['its words are known apart and joined', 'half wave'],
  ])('where %s: %s', (_, query) => {
    expect(rewriteQuery(query, known)).toEqual([query]);
  });
});

test('two words stay apart that stand apart in names, too', () => {
  const apart = knowWords({ venues: '', words: ['', 'core coreml ml'] });
  expect(rewriteQuery('core ml', apart)).toEqual(['core ml']);
});

test('a number joins the name before it, even where both stand apart in other names', () => {
  const apart = knowWords({ venues: '', words: ['', 'mobilenet mobilenetv2 v2'] });
  expect(rewriteQuery('mobilnet v2', apart)[0]).toBe('mobilenetv2');
});

test('a version is the number behind a name where the name has no v', () => {
  const clips = knowWords({ venues: '', words: ['', 'mobileclip mobileclip2 squeezenet v2'] });
  expect(rewriteQuery('mobile clip v2', clips)[0]).toBe('mobileclip2');
  expect(rewriteQuery('MobileCLIP v2 paper', clips)[0]).toBe('mobileclip2 paper');
  expect(rewriteQuery('squeezenet v2', clips)[0]).toBe('squeezenet v2');
});

test('a name and the number behind it may stand apart', () => {
  const some = knowWords({ venues: '', words: ['gemma3', 'gemma'] });
  expect(rewriteQuery('gemma3', some)).toEqual(['gemma3', 'gemma 3']);
});

test('a number of many digits belongs to its name: MAX78000 is no version of Max', () => {
  const some = knowWords({ venues: '', words: ['max78000', 'max'] });
  expect(rewriteQuery('max78000', some)).toEqual(['max78000']);
});

test.each(['pruning stm32h999', 'pruning 2031', '模型量化 pruning'])(
  'nothing of “%s” is left out',
  (query) => {
    expect(rewriteQuery(query, known)).toEqual([query]);
  },
);

test('a word tells less the more entries are named by it', () => {
  const words = ['gaussian', 'mobilenet', 'quantization'].map(known.rarity);
  expect(words).toEqual(words.toSorted((a, b) => b - a));
  expect(known.rarity('zzyzxqk')).toBeGreaterThan(known.rarity('mobilenets'));
});

test('several words may have been meant: the likeliest comes first', () => {
  const some = knowWords({ venues: '', words: ['rest', 'nest fast', 'first test'] });
  expect(some.nearest('fest')).toEqual(['fast', 'test', 'nest']);
});

test('no word is taken for one that only makes a sentence', () => {
  expect(knowWords({ venues: '', words: ['', 'was'] }).nearest('wasm')).toEqual([]);
});

test('commoner words come first among equally near ones', () => {
  expect(knowWords({ venues: '', words: ['', 'pruned', 'pruner'] }).nearest('pruneq')[0]).toBe(
    'pruner',
  );
});

test('words of three letters are never taken for others', () => {
  expect(knowWords({ venues: '', words: ['', 'gpu cpu'] }).nearest('gpo')).toEqual([]);
});

test('a query of which the catalogue has nothing gives none', () => {
  expect(rewriteQuery('zzyzxqk', known)).toEqual([]);
  expect(rewriteQuery('what is a zzyzxqk', known)).toEqual([]);
});

test('a mistyped word is mended before it is split in two', () => {
  const split = knowWords({ venues: '', words: ['', 'ning train training'] });
  expect(rewriteQuery('trainning', split)[0]).toBe('training');
});

test('a query is all known where each word is, or begins one', () => {
  expect(isAllKnown('mobilenet quantiz', known)).toBe(true);
  expect(isAllKnown('mobilenet prunning', known)).toBe(false);
});

test('telling words are those that no question is made of', () => {
  expect(tellingWords('how to run bert on an iphone?')).toEqual(['bert', 'iphone?']);
  expect(tellingWords('how to keep the cache small')).toEqual(['cache', 'small']);
  expect(tellingWords('how to')).toEqual(['how', 'to']);
  expect(tellingWords(' – ')).toEqual([]);
});

test('of a query of ten thousand characters nothing that is known is lost', () => {
  const query = 'moblienet kwnoledge '.repeat(500).trim();
  expect(rewrite(query)?.split(' ').length).toBe(1000);
  expect(rewriteQuery('x'.repeat(10_000), known)).toEqual([]);
});
