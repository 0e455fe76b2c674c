import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from './run-command.ts';

const base = path.resolve(import.meta.dirname, '../../fixtures/checks/base');

/** A folder with `content/` in it that holds categories, tags and what is written into it. */
export function makeHome() {
  const home = mkdtempSync(path.join(tmpdir(), 'command-'));
  const content = path.join(home, 'content');
  mkdirSync(path.join(content, 'papers'), { recursive: true });
  for (const name of ['categories.yaml', 'tags.yaml']) {
    cpSync(path.join(base, name), path.join(content, name));
  }
  return {
    home,
    content,
    write: (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
      writeFileSync(path.join(content, file), text);
    },
    read: (file: string) => readFileSync(path.join(content, file), 'utf8'),
  };
}

/** Run a command in a folder. */
export function runIn(cwd: string, args: string[], env: Record<string, string> = {}) {
  return runCommand(args, { cwd, env });
}
