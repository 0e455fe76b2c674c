import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NotAlone, whileAlone } from '../../../src/files/alone.ts';
import { finishChanges } from '../../../src/files/unfinished.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'alone-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lock = () => path.join(folder, '.changing.tmp');

test('work within work goes on, and nothing is left', async () => {
  const done = await whileAlone(folder, () =>
    whileAlone(folder, async () => existsSync(lock()) && 'done'),
  );
  expect(done).toBe('done');
  expect(readdirSync(folder)).toEqual([]);
});

test('a command waits until another is through', async () => {
  // Another process, which runs.
  writeFileSync(lock(), `.changing.tmp.${process.ppid}-0123abcd.tmp`);
  const order: string[] = [];
  const work = whileAlone(folder, async () => void order.push('work'));
  await new Promise((resolve) => setTimeout(resolve, 150));
  order.push('through');
  rmSync(lock());
  await work;
  expect(order).toEqual(['through', 'work']);
});

test('one that is interrupted while it waits does nothing', async () => {
  writeFileSync(lock(), `.changing.tmp.${process.ppid}-0123abcd.tmp`);
  const work = whileAlone(folder, async () => 'done', AbortSignal.abort());
  await expect(work).rejects.toThrow(new NotAlone('Interrupted: nothing was written.'));
  expect(existsSync(lock())).toBe(true);
});

test('one that was killed holds up nobody, and the next command cleans up after it', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(lock(), `.changing.tmp.${pid}-0123abcd.tmp`);
  expect(await whileAlone(folder, async () => 'done')).toBe('done');
  writeFileSync(lock(), `.changing.tmp.${pid}-0123abcd.tmp`);
  finishChanges(folder);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that takes no file is for the work to complain of', async () => {
  expect(await whileAlone(path.join(folder, 'none'), async () => 'done')).toBe('done');
});
