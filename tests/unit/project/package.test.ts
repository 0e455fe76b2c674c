import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

function readJson(file: string) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

const project = readJson('package.json');
const lock: { packages: Record<string, Locked> } = readJson('package-lock.json');
type Locked = {
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  optional?: boolean;
  link?: boolean;
  bin?: Record<string, string>;
  dependencies?: Record<string, string>;
};

test('no package runs a script of its own while it is installed', () => {
  const withScripts = Object.entries(lock.packages)
    .filter(([place, it]) => place !== '' && it.hasInstallScript)
    .map(([place]) => place.split('node_modules/').at(-1));
  expect(withScripts.filter((name = '') => project.allowScripts[name] !== false)).toEqual([]);
});

test('the lock file names no registry', () => {
  const named = Object.values(lock.packages).flatMap(({ resolved }) => resolved ?? []);
  expect(named.filter((place) => !place.startsWith('file:.node/'))).toEqual([]);
});

test('the lock file holds what every package must be, to the byte', () => {
  const unknown = Object.entries(lock.packages)
    .filter(([place, { resolved }]) => place !== '' && !resolved?.startsWith('file:.node/'))
    .filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity));
  expect(unknown.map(([place]) => place)).toEqual([]);
});

describe.each(readdirSync(path.join(root, '.node')))('on %s', (platform) => {
  const name = `node-for-${platform}`;
  const brought = readJson(`.node/${platform}/package.json`);

  test('a Node comes with the packages exactly where the installed one is too old', () => {
    const [, oldest] = /^>=(\S+)$/.exec(project.engines.node) ?? [];
    expect(brought.engines.node).toBe(`<${oldest}`);
    expect(`${brought.os}-${brought.cpu}`).toBe(platform);
    expect(project.optionalDependencies[name]).toBe(`file:.node/${platform}`);
  });

  test('it is installed as a package of its own, so that npm run finds it first', () => {
    const locked = lock.packages[`node_modules/${name}`];
    expect(locked).toMatchObject({ optional: true, dependencies: brought.dependencies });
    // As a link it would leave the Node behind that it is for (npm 10), and take nothing out.
    expect(locked).not.toHaveProperty('link');
    for (const dependency of Object.keys(brought.dependencies))
      expect(lock.packages[`node_modules/${dependency}`]?.bin).toHaveProperty('node');
  });
});
