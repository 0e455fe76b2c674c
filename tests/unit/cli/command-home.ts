import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const program = path.join(root, 'src/cli/main.ts');
const base = path.join(root, 'tests/fixtures/checks/base');

/** How a command ended. */
export type Outcome = { code: number; stdout: string; stderr: string };

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

type Env = Record<string, string>;

/** Run a command of the project as a process in a folder. */
export function runIn(cwd: string, args: string[], env: Env = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd, env: { ...process.env, CONTENT_DIR: '', ...env } };
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

/** Start a command and leave it to the test to end it. */
export function startIn(cwd: string, args: string[], env: Env = {}) {
  const child = spawn(process.execPath, [program, ...args], {
    ...{ cwd, env: { ...process.env, CONTENT_DIR: '', ...env } },
  });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const ended = new Promise<{ signal: string | null; stderr: string }>((resolve) => {
    child.on('close', (_code, signal) => resolve({ signal, stderr }));
  });
  return { child, ended };
}
