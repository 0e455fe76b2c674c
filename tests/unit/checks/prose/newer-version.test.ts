import { expect, test } from 'vitest';
import { newerVersion } from '../../../../src/checks/prose/newer-version.ts';
import { madeEntry, madeSubject } from '../made-subject.ts';

function versionsIn(note: string, name = 'v1.2.0') {
  const lastRelease = { name, date: '2026-01-01' };
  const entry = madeEntry('libraries/a', {
    title: 'Tiny Engine',
    aliases: ['TE'],
    note,
    lastRelease,
  });
  return newerVersion(madeSubject({ entries: [entry] })).map(
    ({ message }) => /version (\S+),/.exec(message)?.[1],
  );
}

test.each([
  ['behind “version”', 'Since version 1.3 it reads ONNX.', ['1.3']],
  ['behind the name', 'Tiny Engine 2.0 and TE 1.9 read ONNX.', ['2.0', '1.9']],
  ['with its v', 'A bug was fixed (v1.2.1).', ['v1.2.1']],
  ['of three parts', 'It is slow before 1.2.5.', ['1.2.5']],
  ['behind “release” and the name', 'Tiny Engine release 1.4 is out.', ['1.4']],
])('a newer version is told %s', (_, note, expected) => {
  expect(versionsIn(note)).toEqual(expected);
});

test.each([
  ['an older or the same version', 'Versions before 1.1.9 lack it; TE 1.2 and v1.2.0 have it.'],
  ['the version of something else', 'It needs Python 3.12, CUDA 2.4.1 and Android version 2.0.'],
  ['a measure', 'It takes 1.5 ms, 1.9 MB and 1.58 bits; TE 1.7× as fast, by 1.9%.'],
  ['a part of an address', 'See [a page](https://example.org/v1.9.0/notes).'],
  ['a version of another count', 'In version 24.04 of the system.'],
])('%s is none', (_, note) => {
  expect(versionsIn(note)).toEqual([]);
});

test('a release that is named by its day has no such order', () => {
  expect(versionsIn('Since version 1.3 it reads ONNX.', '20240410')).toEqual([]);
});
