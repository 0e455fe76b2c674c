import { expect, test } from 'vitest';
import { noteContradicts } from '../../../../src/checks/prose/note-contradicts.ts';
import type { Draft } from '../../../../src/checks/subject.ts';
import { madeEntry, madeSubject } from '../made-subject.ts';

function saidBy(note: string, fields: Partial<Draft>) {
  const entry = madeEntry('libraries/a', {
    title: 'Tiny Engine',
    aliases: ['T.E.'],
    note,
    ...fields,
  });
  return noteContradicts(madeSubject({ entries: [entry] })).map(
    ({ message }) => /“(.*)”/.exec(message)?.[1],
  );
}

test.each<[string, Partial<Draft>, string[]]>([
  ['Its maker archived it in May.', { status: 'active' }, ['archived it']],
  ['In 2020 the project was discontinued.', { status: 'quiet' }, ['the project was discontinued']],
  ['T.E. is no longer maintained.', { status: 'active' }, ['T.E. is no longer maintained']],
  ['It is actively developed.', { status: 'archived' }, ['It is actively developed']],
  [
    'Tiny Engine is under the MIT licence.',
    { license: 'Apache-2.0' },
    ['Tiny Engine is under the MIT'],
  ],
])('“%s” contradicts %o', (note, fields, expected) => {
  expect(saidBy(note, fields)).toEqual(expected);
});

test.each<[string, Partial<Draft>]>([
  ['The repository was archived.', { status: 'archived' }],
  ['It is no longer maintained.', { status: 'quiet' }],
  ['Its predecessor was popular until it was archived.', { status: 'active' }],
  ['[Larger Engine](/libraries/b/) grew until the project was retired.', { status: 'active' }],
  ['NNAPI was deprecated, and its delegate is no longer maintained.', { status: 'active' }],
  ['The code is under the MIT licence.', { license: 'MIT (code), CC-BY-4.0 (text)' }],
  ['Most of the code is under the MIT licence.', { license: 'GPL-3.0' }],
  ['The weights are under the MIT licence.', { license: 'Apache-2.0' }],
  ['It was archived.', {}],
])('“%s” contradicts nothing of %o', (note, fields) => {
  expect(saidBy(note, fields)).toEqual([]);
});
