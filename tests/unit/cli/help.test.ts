import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from './run-command.ts';

const packageFile = path.resolve(import.meta.dirname, '../../../package.json');
const scripts: Record<string, string> = JSON.parse(readFileSync(packageFile, 'utf8')).scripts;

test('help lists every command in one screen', async () => {
  const { code, stdout } = await runCommand(['help']);
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(24);
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
  const listed = lines.flatMap((line) => /^ {2}([a-z-]+) {2,}\S/.exec(line)?.[1] ?? []);
  const [, inner = ''] = /^Workflows run (.*)\.$/m.exec(stdout) ?? [];
  listed.push(...inner.split(', '));
  const commands = Object.entries(scripts).filter(([, script]) => /^node src\/cli\//.test(script));
  expect(listed.toSorted()).toEqual(commands.map(([name]) => name).toSorted());
});

test('help shows how npm hands options to a command', async () => {
  const { stdout } = await runCommand(['help', 'import']);
  expect(stdout).toMatch(/^Usage: npm run import -- \[options\] <file>$/m);
});
