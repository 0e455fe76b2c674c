/**
 * `node tests/site/compare-builds.ts BEFORE AFTER` compares two folders of a built site: the files that
 * only one has, those that differ, and how. What follows from a script's text alone is taken for equal:
 * the hashes in its name and in policies, and the version of the worker for reading offline. It ends
 * with 1 where anything differs.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { diffLines } from '../../src/text/line-diff.ts';

/** Lines of a difference that are shown of one file. */
const shownLines = 12;
/** Files whose difference is shown; the others are named. */
const shownFiles = 20;

const [before = '', after = ''] = process.argv.slice(2);
if (process.argv.length !== 4 || ![before, after].every(isFolder)) {
  console.error('Usage: node tests/site/compare-builds.ts BEFORE AFTER (folders of a built site)');
  process.exitCode = 2;
} else {
  process.exitCode = compare(readBuild(before), readBuild(after)) ? 0 : 1;
}

/** The files of a build under their names without hashes; of two scripts with one name, the text decides which is which. */
function readBuild(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  const read = names.map((name) => ({ name: plain(name), bytes: readFile(folder, name) }));
  const build = new Map<string, Buffer>();
  for (const [name, files] of Map.groupBy(read, (file) => file.name)) {
    const sorted = files.toSorted((a, b) => Buffer.compare(a.bytes, b.bytes));
    for (const [at, { bytes }] of sorted.entries())
      build.set(at ? `${name} (${at + 1})` : name, bytes);
  }
  return build;
}

function readFile(folder: string, name: string): Buffer {
  const bytes = readFileSync(path.join(folder, name));
  if (!/\.(?:html|js|css|json|xml|txt)$|_headers$/.test(name)) return bytes;
  const text = plain(bytes.toString()).replaceAll(/sha256-[\w+/]{43}=/g, 'sha256-…');
  return Buffer.from(name === 'offline.js' ? text.replace(/\b[\da-f]{12}\b/, '…') : text);
}

/** A text without the hashes of the scripts that it names. */
function plain(text: string): string {
  return text.replaceAll(/(?<=[\w\]][-.])[\w-]{8}(?=\.(?:js|css)\b)/g, '…');
}

function compare(a: Map<string, Buffer>, b: Map<string, Buffer>): boolean {
  const names = [...new Set([...a.keys(), ...b.keys()])].toSorted();
  const only = (has: typeof a, lacks: typeof a) =>
    names.filter((name) => has.has(name) && !lacks.has(name));
  const differing = names.filter((name) => {
    const [one, other] = [a.get(name), b.get(name)];
    return one && other && !one.equals(other);
  });
  say(`Only in ${before}`, only(a, b));
  say(`Only in ${after}`, only(b, a));
  say('Differ', differing);
  for (const name of differing.slice(0, shownFiles)) {
    console.log(`\n${name}: ${a.get(name)?.length} bytes, then ${b.get(name)?.length}`);
    if (isReadable(name)) show(toLines(a.get(name)), toLines(b.get(name)));
  }
  const same = names.length - differing.length - only(a, b).length - only(b, a).length;
  console.log(`\n${same} of ${names.length} files are the same.`);
  return same === names.length;
}

function say(title: string, names: readonly string[]): void {
  if (names.length > 0) console.log(`${title} (${names.length}):\n  ${names.join('\n  ')}`);
}

/** Whether a difference can be read: not in an index, nor in a script whose names are a bundler's. */
function isReadable(name: string): boolean {
  return !/^(?:pagefind|_astro)\/|\.(?:ico|png|svg)$/.test(name);
}

/** A built file has few lines: they end with tags, statements and entries, too. */
function toLines(bytes: Buffer | undefined): string {
  return String(bytes).replaceAll(/(?<=[>;{}]|",)(?!\n)/g, '\n');
}

function show(one: string, other: string): void {
  const lines = diffLines(one, other, 0).filter(({ sign }) => sign !== ' ');
  for (const { sign, text } of lines.slice(0, shownLines))
    console.log(`  ${sign} ${text.slice(0, 300)}`);
  if (lines.length > shownLines) console.log(`  … ${lines.length - shownLines} more lines`);
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
