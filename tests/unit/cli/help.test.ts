import { readdirSync, readFileSync } from 'node:fs';
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

test('every command and option that guides and workflows name is there', async () => {
  const top = path.dirname(packageFile);
  const workflows = readdirSync(path.join(top, '.github/workflows')).map(
    (name) => `.github/workflows/${name}`,
  );
  const guides = [
    'README.md',
    ...['MAINTAINING', 'CONTRIBUTING', 'SECURITY'].map((it) => `.github/${it}.md`),
  ];
  const wrong: string[] = [];
  for (const file of [...guides, ...workflows]) {
    // A long command goes on behind a backslash.
    const text = readFileSync(path.join(top, file), 'utf8').replace(/\\\n\s*/g, ' ');
    for (const [, name = '', words = ''] of text.matchAll(
      /npm run (?:-s )?([a-z][a-z:-]*)(?: -- ([^`\n|]*))?/g,
    )) {
      if (!(name in scripts)) wrong.push(`${file}: npm run ${name}`);
      if (!scripts[name]?.startsWith('node src/cli/')) continue;
      const { stdout } = await runCommand([name, '--help']);
      for (const [option] of words.matchAll(/(?<![\w-])--[a-z][a-z-]*/g))
        if (!new RegExp(`^  (?:-\\w, )?${option}\\b(?!-)`, 'm').test(stdout))
          wrong.push(`${file}: npm run ${name} -- ${option}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  [['links', '--changed', 'main', '--prune'], '--changed records no history: leave --prune out.\n'],
  [
    ['scout', '--because', 'It measures servers only.'],
    '--because says why a work is rejected: name it with --reject ID.\n',
  ],
])(
  '%j: an option that would do nothing is refused before anything is asked',
  async (args, stderr) => {
    expect(await runCommand(args)).toMatchObject({ code: 2, stdout: '', stderr });
  },
);
