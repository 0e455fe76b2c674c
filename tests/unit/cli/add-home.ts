import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';
import { type Reply, startRegistries } from './registry-server.ts';
import { runCommand } from './run-command.ts';

const vocabulary = fileURLToPath(new URL('../../fixtures/import/vocabulary', import.meta.url));
// A host that is not there, for everything that has to get by without one.
const offline = {
  ARXIV_API: 'http://127.0.0.1:9',
  CROSSREF_API: 'http://127.0.0.1:9',
  GITHUB_API: 'http://127.0.0.1:9',
  API_DELAY: '1',
};

/** Content of its own for each test of a file, with the command that adds to it, and registries that answer as they are told. */
export function addHome() {
  let folder = '';
  let content = '';
  let stop: (() => Promise<unknown>) | undefined;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'add-'));
    content = path.join(folder, 'content');
    cpSync(vocabulary, content, { recursive: true });
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await stop?.();
    stop = undefined;
  });
  return {
    offline,
    get content() {
      return content;
    },
    /** Start registries that answer so. */
    async serve(replies: Record<string, Reply | Reply[]>) {
      const server = await startRegistries(replies);
      stop = server.close;
      return server;
    },
    add: (args: string[], env: Record<string, string> = offline, input?: string) =>
      runCommand(['add', ...args], { env: { ...env, CONTENT_DIR: content }, input }),
    /** The files of entries. */
    written: () =>
      readdirSync(content, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.includes(path.sep))
        .sort(),
    read: (file: string) => readFileSync(path.join(content, file), 'utf8'),
    /** BibTeX of a work, with further fields. */
    bib: (fields = '') =>
      `@inproceedings{x,\n  title = {A Work: On Small Networks},\n  author = {Sandler, Mark},\n  year = 2018${fields}\n}\n`,
    /** Write a text to a file outside the content. */
    bibFile(text: string): string {
      const file = path.join(folder, 'x.bib');
      writeFileSync(file, text);
      return file;
    },
    /** Put an entry with some fields among the content. */
    stands(fields: string, file = 'papers/standing.md') {
      mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
      writeFileSync(path.join(content, file), `---\ntitle: Standing\n${fields}\n---\n`);
    },
  };
}
