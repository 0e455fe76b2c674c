import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before a program (`node --import`): the process kills itself right before or after its n-th
// change to the disk, n being DIE_AT. Writing a file counts twice, since it can be cut off in its middle.

const { DIE_AT = '', DIE_COUNT = '' } = process.env;
const at = Number(DIE_AT);
let changes = 0;

/** Count one more change to the disk, and die where it is the one. */
function count(): void {
  changes++;
  if (changes === at) process.kill(process.pid, 'SIGKILL');
}

const names = ['linkSync', 'mkdirSync', 'openSync', 'renameSync', 'rmSync', 'fsyncSync'] as const;
for (const name of names) wrap(fs, name);
for (const name of ['link', 'mkdir', 'rename', 'rm', 'rmdir', 'copyFile']) wrap(fs.promises, name);

const write = fs.writeFileSync;
fs.writeFileSync = (file, data, ...rest) => {
  count();
  if (changes + 1 === at && typeof file === 'number') {
    const bytes = Buffer.from(data as Uint8Array);
    write(file, bytes.subarray(0, bytes.length / 2), ...rest);
  }
  count();
  write(file, data, ...rest);
};
syncBuiltinESMExports();

function wrap(from: object, name: string): void {
  const object = from as Record<string, (...args: unknown[]) => unknown>;
  const original = object[name];
  if (!original) throw new Error(`fs has no ${name}`);
  object[name] = (...args) => {
    // A file that is only read changes nothing.
    if (name !== 'openSync' || /[wa]/.test(String(args[1]))) count();
    return original.apply(object, args);
  };
}

if (DIE_COUNT !== '') process.on('exit', () => write(DIE_COUNT, String(changes)));
