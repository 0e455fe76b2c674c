import { expect, test } from 'vitest';
import { lookalikeLetters } from '../../../../src/checks/prose/lookalike-letters.ts';
import { madeCategories, madeEntry, madeSubject, madeTag } from '../made-subject.ts';

function problemsOf(title: string) {
  return lookalikeLetters(madeSubject({ entries: [madeEntry('papers/a', { title })] }));
}

test.each([
  ['a Cyrillic letter', 'M\u043ebileNets for Boards', 'Cyrillic letter \u043e'],
  ['a Greek capital', '\u039cobileNets for Boards', 'Greek letter \u039c'],
  ['a whole word', 'Small \u041c\u043e\u0415 for Boards', 'is written in Cyrillic letters'],
  ['letters of full width', 'Ｍobile Nets', 'holds Ｍ, which is no plain letter'],
  ['letters of mathematics', 'Small 𝐍𝐞𝐭s', 'holds 𝐍𝐞, which is no plain letter'],
])('%s in a Latin title is told', (_, title, advice) => {
  const problems = problemsOf(title);
  expect(problems).toMatchObject([{ file: 'papers/a.md', at: ['title'] }]);
  expect(problems[0]?.message).toContain(advice);
});

test.each([
  ['Greek that looks like itself', 'µNAS, μTensor, β-VAE, νSVM, Δ-nets and Ω'],
  ['a title of another script', 'Нейронные сети на микроконтроллерах'],
  ['words of two scripts', 'Сети PyTorch для Arduino'],
  ['Latin letters among Chinese ones', '面向MCU的AI芯片'],
])('%s is none', (_, title) => {
  expect(problemsOf(title)).toEqual([]);
});

test('vocabularies and addresses are looked at, too', () => {
  const categories = madeCategories(['m\u043edel']);
  const entries = [madeEntry('papers/a', { url: 'https://\u0430rxiv.org/abs/1801.04381' })];
  const subject = madeSubject({ entries, categories, tags: [madeTag('a', ['n\u0435t'])] });
  expect(lookalikeLetters(subject).map(({ file, at }) => [file, at])).toEqual([
    ['papers/a.md', ['url']],
    ['categories.yaml', ['papers', 0, 'title']],
    ['tags.yaml', [0, 'synonyms', 0]],
  ]);
});
