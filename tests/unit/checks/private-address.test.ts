import { expect, test } from 'vitest';
import { privateAddress } from '../../../src/checks/private-address.ts';
import { unsafeAddress } from '../../../src/checks/unsafe-address.ts';
import { entrySchemas } from '../../../src/schema/entry.ts';
import { madeEntry, madeGuide, madeSubject } from './made-subject.ts';

function problemsOf(url: string, note = '') {
  const subject = madeSubject({ entries: [madeEntry('papers/a', { url, note })] });
  return privateAddress(subject).map(({ at, message }) => ({ at, message }));
}

test.each([
  ['this machine', 'http://localhost:4321/papers/', 'localhost'],
  ['this machine by its number', 'http://2130706433/', '127.0.0.1'],
  ['this machine in octal', 'http://0177.1/', '127.0.0.1'],
  ['this machine in IPv6', 'http://[::1]/', '[::1]'],
  ['this machine in both', 'http://[::ffff:127.0.0.1]/', '[::ffff:7f00:1]'],
  ['a network at home', 'https://192.168.0.10/a.pdf', '192.168.0.10'],
  ['a machine of a cloud', 'http://169.254.169.254/', '169.254.169.254'],
  ['a name without a dot', 'http://wiki/', 'wiki'],
  ['a name of a company’s own', 'https://wiki.corp.internal/', 'wiki.corp.internal'],
  ['a printer', 'http://printer.local./', 'printer.local.'],
])('%s is told in a field and in a note', (_, url, advice) => {
  expect(problemsOf(url)).toMatchObject([{ at: ['url'] }]);
  const [inNote] = problemsOf('https://example.org/', `A [link](${url}) in it.`);
  expect(inNote).toMatchObject({ at: { line: 10, column: 3 } });
  expect(inNote?.message).toContain(advice);
});

test.each([
  'https://example.org/@me/a',
  'http://8.8.8.8/',
  'http://[2606:50c0:8000::153]/',
  'https://xn--bcher-kva.example/',
])('%s passes', (url) => {
  expect(
    problemsOf(url, `A [link](${url}), [another](/papers/a/) and <mailto:a@example.org>.`),
  ).toEqual([]);
});

test('links of guides and deeper fields are looked at', () => {
  const entries = [
    madeEntry('papers/a', { links: [{ label: 'Slides', url: 'http://10.0.0.1/s.pdf' }] }),
  ];
  const part = { type: 'link', address: 'http://127.0.0.1/', line: 9, column: 2 } as const;
  const guides = [madeGuide('b', { parts: [part] })];
  expect(
    privateAddress(madeSubject({ entries, guides })).map(({ file, at }) => [file, at]),
  ).toEqual([
    ['papers/a.md', ['links', 0, 'url']],
    ['guides/b.mdx', { line: 9, column: 2 }],
  ]);
});

test.each([
  'https://me:secret@example.org/',
  'https://:secret@example.org/',
  'https:/\\\\me:x@a.org',
])('a password in a note is told and not repeated: %s', (url) => {
  const entries = [madeEntry('papers/a', { note: `A [link](${url}) in it.` })];
  const [problem] = unsafeAddress(madeSubject({ entries }));
  expect(problem?.message).toContain('before the @');
  expect(problem?.message).not.toContain('secret');
});

test('the schema says of a password what is wrong with it', () => {
  const { error } = entrySchemas.papers.safeParse({ url: 'https://me:secret@example.org/' });
  const messages = error?.issues.filter(({ path }) => path[0] === 'url').map((it) => it.message);
  expect(messages).toEqual([expect.stringContaining('before the @')]);
});
