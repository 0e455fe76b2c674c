import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { type Ask, askKind, askMissing, askTitle } from '../../../src/cli/ask.ts';
import { runProgram } from '../../../src/cli/program.ts';
import type { UnfiledDraft } from '../../../src/import/imported-draft.ts';
import { startRegistries } from './registry-server.ts';

const entry: UnfiledDraft = {
  kind: 'papers',
  title: 'A work',
  alsoIn: [],
  tags: [],
  links: [],
  added: '2026-01-02',
  lines: [1],
  section: [],
  badges: [],
  marks: [],
  text: '',
  hints: {},
};
const categories = {
  papers: [{ id: 'model', title: 'Model', description: 'Architectures.' }],
  libraries: [],
  tutorials: [],
  tools: [],
};

function answering(...answers: string[]): { ask: Ask; questions: string[] } {
  const questions: string[] = [];
  const ask: Ask = async (question) => {
    questions.push(question);
    return answers.shift() ?? '';
  };
  return { ask, questions };
}

test('answers become fields, and what is left empty stays missing', async () => {
  const { ask } = answering('https://w.example/', 'model', 'Ann Bee; Cee Dee', '2018', '');
  expect(await askMissing(entry, categories, ask)).toEqual({
    ...entry,
    url: 'https://w.example/',
    category: 'model',
    authors: ['Ann Bee', 'Cee Dee'],
    year: 2018,
  });
});

test('an answer that does not fit is asked for again, with what to write', async () => {
  const { ask, questions } = answering('', 'modle', 'model', '', 'soon', '2018', '');
  const { category, year } = await askMissing(entry, categories, ask);
  expect([category, year]).toEqual(['model', 2018]);
  expect(questions[2]).toBe('Write one of model.\nIn which category is it listed (model)?');
  expect(questions[5]).toMatch(/^Write the year as a number of four digits/);
});

test('nothing is asked that is known', async () => {
  const { ask, questions } = answering();
  await askMissing(
    { ...entry, url: 'https://w.example/', category: 'model', authors: ['Ann Bee'], year: 2018 },
    categories,
    ask,
  );
  expect(questions).toEqual(['What is it, in one sentence of your own that ends with a period?']);
});

test('a kind is one of the four, a title any text', async () => {
  expect(await askKind(answering('paper', 'Papers').ask)).toBe('papers');
  expect(await askKind(answering('').ask)).toBeUndefined();
  expect(await askTitle(answering('A work').ask)).toBe('A work');
});

test('a look-up that waits says so, and Ctrl-C ends it at once', async () => {
  const busy = { status: 429, headers: { 'retry-after': '50' } };
  const { env, close } = await startRegistries({ '/github/repos/a/b': busy });
  const terminal = () => Object.assign(new PassThrough(), { isTTY: true });
  const [stdin, stdout, stderr] = [terminal(), terminal(), terminal()];
  let said = '';
  stderr.on('data', (data) => {
    const isFirst = !said.includes('Ctrl-C');
    said += data;
    if (isFirst && said.includes('Ctrl-C')) stdin.write('\x03');
  });
  const args = ['add', 'https://github.com/a/b', '--kind', 'tools'];
  expect(await runProgram(args, { env, stdin, stdout, stderr })).toBe(2);
  const host = new URL(env.GITHUB_API).host;
  expect(said).toContain(
    `${host} has had its limit of requests (HTTP 429): it is asked again in 50 seconds. Ctrl-C ends the wait.\n`,
  );
  expect(said).toContain('Interrupted: nothing was written.\n');
  await close();
});
