import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeBibtex } from '../../../../src/cite/bibtex.ts';
import { citationKeys } from '../../../../src/cite/citation-key.ts';
import { toCslJson } from '../../../../src/cite/csl-json.ts';
import { writeRis } from '../../../../src/cite/ris.ts';
import { readContent } from '../../../../src/files/read-content.ts';
import { writeAwesomeList } from '../../../../src/publish/awesome-list.ts';
import { writeEntriesCsv } from '../../../../src/publish/entries-csv.ts';
import { toEntriesJson } from '../../../../src/publish/entries-json.ts';
import { facetNames } from '../../../../src/search/facets.ts';
import { runCommand } from '../run-command.ts';

const base = fileURLToPath(new URL('../../../fixtures/checks/base', import.meta.url));
const { catalogue } = readContent(base, '2026-11-22');
const { entries } = catalogue;
const env = { CONTENT_DIR: base, SITE_URL: 'https://list.example', BASE_PATH: '/emdl' };
const exportAs = (...args: string[]) => runCommand(['export', ...args], { env });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const siteUrl = 'https://list.example/emdl/';
const expected: Record<string, string> = {
  bib: writeBibtex(entries, { siteUrl }),
  ris: writeRis(entries),
  csl: JSON.stringify(toCslJson(entries)),
  json: JSON.stringify(toEntriesJson(catalogue, { hrefOf: ({ id }) => `/emdl/${id}/` })),
  csv: writeEntriesCsv(catalogue, { hrefOf: ({ id }) => `${siteUrl}${id}/` }),
  list: writeAwesomeList(catalogue, { siteUrl }),
};

describe('the whole list', () => {
  test.each(Object.keys(expected))('as %s is what the site has', async (format) => {
    expect(await exportAs(format)).toEqual({ code: 0, stderr: '', stdout: expected[format] });
  });
});

test.each(Object.keys(expected))('%s names no site where none is known', async (format) => {
  const nowhere = { ...env, SITE_URL: '', BASE_PATH: '' };
  const { code, stdout } = await runCommand(['export', format], { env: nowhere });
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/localhost|list\.example/);
});

describe('conditions', () => {
  const idsOf = async (...where: string[]) => {
    const { stdout } = await exportAs('json', ...where.flatMap((it) => ['--where', it]));
    return JSON.parse(stdout).entries.map(({ id }: { id: string }) => id);
  };
  const [paper] = entries.filter(({ kind }) => kind === 'papers');
  const where = `kind=papers,year=${paper?.year}`;

  test('have all to be met, and values of one field are alternatives', async () => {
    const wanted = entries.filter(({ kind, year }) => kind === 'papers' && year === paper?.year);
    expect(await idsOf(where)).toEqual(wanted.map(({ id }) => id));
    const both = entries.filter(({ kind }) => kind === 'papers' || kind === 'tools');
    expect(await idsOf('kind=papers', 'Kind = TOOLS')).toEqual(both.map(({ id }) => id).toSorted());
  });

  test('take a category with or without its kind', async () => {
    const wanted = entries.filter(
      ({ kind, category }) => kind === 'papers' && category === paper?.category,
    );
    expect(await idsOf(`category=papers/${paper?.category}`)).toEqual(wanted.map(({ id }) => id));
    expect(await idsOf(`category=${paper?.category}`)).toContain(paper?.id);
  });

  test('leave the citation keys of the whole list', async () => {
    const { stdout } = await exportAs('bib', '--where', where);
    const keys = citationKeys(entries);
    for (const [, key] of stdout.matchAll(/^@\w+\{([^,]+),/gm))
      expect([...keys.values()]).toContain(key);
  });

  test.each([
    ['an unknown field', 'yaer=2017', '--where: There is no field "yaer". Did you mean "year"?'],
    [
      'a field like no other',
      'colour=red',
      `--where: There is no field "colour". Use one of ${facetNames.join(', ')}.`,
    ],
    [
      'an unknown value',
      'kind=paper',
      '--where: No entry can have kind=paper. Did you mean "papers"?',
    ],
    [
      'a value like no other',
      'kind=zzzzzzz',
      '--where: No entry can have kind=zzzzzzz. There are papers, libraries, tutorials, tools.',
    ],
    ['no value', 'kind', '--where "kind": write field=value, as in kind=papers,year=2017.'],
  ])('with %s are told with what is near', async (_, condition, message) => {
    expect(await exportAs('bib', '--where', condition)).toEqual({
      code: 2,
      stdout: '',
      stderr: `${message}\n`,
    });
  });

  test('that no entry meets are told', async () => {
    const { code, stdout, stderr } = await exportAs(
      'bib',
      '--where',
      `kind=libraries,year=${paper?.year}`,
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `No entry has kind=libraries,year=${paper?.year}: leave a condition out. Nothing was written.\n`,
    );
  });
});

describe('--out', () => {
  test('writes a file, and never over one without --force', async () => {
    const file = path.join(folder, 'list.bib');
    const count = entries.length;
    expect(await exportAs('bib', '--out', file)).toEqual({
      code: 0,
      stderr: '',
      stdout: `wrote ${file}: ${count} entries\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe(expected.bib);
    const again = await exportAs('ris', '--out', file);
    expect([again.code, again.stderr]).toEqual([
      1,
      `${file}: The file exists: add --force to replace it, or choose another name.\n`,
    ]);
    expect(readFileSync(file, 'utf8')).toBe(expected.bib);
    expect((await exportAs('ris', '--out', file, '--force')).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(expected.ris);
    expect(readdirSync(folder)).toEqual(['list.bib']);
  });

  test('replaces no folder, link or device, whatever is asked', async () => {
    const link = path.join(folder, 'link');
    symlinkSync('nowhere', link);
    mkdirSync(path.join(folder, 'folder'));
    for (const file of [link, path.join(folder, 'folder')]) {
      const { code, stderr } = await exportAs('bib', '--out', file, '--force');
      expect([code, stderr]).toEqual([1, `${file}: It is not a file: choose another name.\n`]);
    }
  });

  test('where it cannot be written is told', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    const { code, stderr } = await exportAs('bib', '--out', path.join(folder, 'file/x.bib'));
    expect([code, stderr]).toEqual([
      2,
      `${path.join(folder, 'file/x.bib')}: Its folder is a file.\n`,
    ]);
  });

  test.each([[['odd']], [['bib', '--force']], [[]], [['bib', '--odd']]])(
    '%j cannot run',
    async (args) => {
      const { code, stdout, stderr } = await exportAs(...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).not.toMatch(/\n\s+at /);
    },
  );
});

test('a file with an error is left out, and that is told', async () => {
  const broken = fileURLToPath(new URL('../../../fixtures/broken-content', import.meta.url));
  const { code, stderr } = await runCommand(['export', 'json'], {
    env: { ...env, CONTENT_DIR: broken },
  });
  expect(code).not.toBe(0);
  expect(stderr).not.toMatch(/\n\s+at /);
});
