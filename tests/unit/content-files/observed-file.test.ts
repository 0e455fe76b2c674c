import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nothingObserved } from '../../../src/catalogue/observed.ts';
import { parseYaml } from '../../../src/content-files/front-matter.ts';
import { parseObserved, writeObserved } from '../../../src/content-files/observed-file.ts';
import type { Observed, ObservedLink } from '../../../src/schema/observed.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const parse = (text: string) => parseObserved('observed.yaml', text);
const ok = (checked: string): ObservedLink => ({ state: 'ok', since: checked, checked });

const key = fc.oneof(fc.webUrl(), fc.string({ minLength: 1 }), fc.constantFrom('__proto__', '"\\'));
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10));
const link = fc.record({ state: fc.constantFrom('ok', 'blocked'), since: day, checked: day });
const repository = fc.record({
  ...{ stars: fc.nat(), lastCommit: day, archived: fc.boolean(), checked: day },
});
const release = fc.record({ name: fc.stringMatching(/^[a-z0-9.]+$/), date: day });
const noted = fc.record({ ...{ checked: day, license: fc.constantFrom('MIT', 'other') } });
const anything = fc.record({
  links: fc.array(fc.tuple(key, link)).map((list) => new Map(list)),
  repositories: fc
    .array(fc.tuple(key, repository, release))
    .map((list) => new Map(list.map(([name, it, last]) => [name, { ...it, release: last }]))),
  models: fc.array(fc.tuple(key, noted)).map((list) => new Map(list)),
  files: fc
    .array(fc.tuple(key, fc.record({ changed: day, checked: day })))
    .map((list) => new Map(list)),
}) as fc.Arbitrary<Observed>;

it('reads what it wrote, and writes it again with the same bytes, in the order of the keys', () => {
  fc.assert(
    fc.property(anything, (observed) => {
      const text = writeObserved(observed);
      const again = parse(text);
      expect(again.problems).toEqual([]);
      expect(again.observed).toEqual(observed);
      expect(writeObserved(again.observed)).toBe(text);
    }),
  );
});

it('is YAML', () => {
  const observed = nothingObserved();
  observed.links.set('https://a.example/?b="c"', ok('2026-01-01'));
  const { data, problems } = parseYaml('observed.yaml', writeObserved(observed));
  expect(problems).toEqual([]);
  expect(data).toEqual({
    links: { 'https://a.example/?b="c"': ok('2026-01-01') },
    ...{ repositories: null, models: null, files: null },
  });
});

it('finds a fault in any line that is none of its own, and never throws', () => {
  fc.assert(
    fc.property(fc.string(), (line) => {
      fc.pre(!/^\s*(?:#|$)/.test(line) && !/[\r\n\uFEFF]/.test(line));
      expect(parse(`links:\n${line}\n`).problems).toMatchObject([{ at: { line: 2 } }]);
    }),
  );
});

it('is merged by git from two branches without a conflict, and loses nothing of either', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'merge-'));
  const name = ['-c', 'user.name=a', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false'];
  const git = (...args: string[]) =>
    execFileSync('git', [...name, ...args], { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
  const file = path.join(folder, 'content/observed.yaml');
  const observed = nothingObserved();
  const write = (days: Record<string, ObservedLink>, message: string) => {
    for (const [address, record] of Object.entries(days)) observed.links.set(address, record);
    writeFileSync(file, writeObserved(observed));
    git('add', '.');
    git('commit', '--quiet', '-m', message);
  };
  try {
    mkdirSync(path.dirname(file));
    cpSync(path.join(root, '.gitattributes'), path.join(folder, '.gitattributes'));
    git('init', '--quiet', '--initial-branch', 'main');
    write({ a: ok('2026-01-01'), c: ok('2026-01-01'), z: ok('2026-01-01') }, 'base');
    git('checkout', '--quiet', '-b', 'other');
    write({ b: ok('2026-02-02'), c: ok('2026-02-02'), zz: ok('2026-02-02') }, 'other');
    git('checkout', '--quiet', 'main');
    for (const address of ['b', 'zz']) observed.links.delete(address);
    write({ bb: ok('2026-03-03'), c: ok('2026-03-03'), zzz: ok('2026-03-03') }, 'mine');
    git('merge', '--quiet', '--no-edit', 'other');
    const merged = parse(readFileSync(file, 'utf8'));
    expect(merged.problems).toEqual([]);
    expect(
      Object.fromEntries([...merged.observed.links].map(([it, { checked }]) => [it, checked])),
    ).toEqual({
      ...{ a: '2026-01-01', b: '2026-02-02', bb: '2026-03-03', c: '2026-03-03' },
      ...{ z: '2026-01-01', zz: '2026-02-02', zzz: '2026-03-03' },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
