import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { exportEntries, exportEntry } from '../../../src/browser/take-along/export-entries.ts';
import { citationKeys } from '../../../src/cite/citation-key.ts';
import { type CitationFormat, citationFormats } from '../../../src/cite/exports.ts';
import { exportCommand } from '../../../src/cli/commands/export.ts';
import { readContent } from '../../../src/files/read-content.ts';
import { chooseWhole } from '../../../src/integrations/offline-files.ts';
import { siteFiles } from '../../../src/integrations/site-files.ts';
import { toEntriesJson } from '../../../src/publish/entries-json.ts';
import { openComponents } from '../../site/open-components.ts';

/** One line an entry: its key and the site that cites it. */
const madeUp: CitationFormat = {
  name: 'made-up',
  label: 'Made-up format',
  ending: '.made.txt',
  link: 'made .txt',
  type: 'text/x-made-up',
  isBesideEntries: true,
  isKeptOffline: true,
  write: async ({ entries }, { keys, siteUrl }) =>
    entries.map(({ id }) => `${keys.get(id)} ${siteUrl}\n`).join(''),
};
const formats = [...citationFormats, madeUp];

const content = fileURLToPath(new URL('../../fixtures/checks/base', import.meta.url));
const { catalogue } = readContent(content, '2026-11-22');
const { entries } = catalogue;
const keys = citationKeys(entries);
const [entry] = entries.filter(({ kind }) => kind === 'papers');
if (!entry) throw new Error('The fixture has no paper');

beforeAll(() => {
  vi.stubEnv('SITE', 'https://list.example');
});

afterAll(() => {
  vi.unstubAllEnvs();
});

describe('a format that is a row of the table comes out', () => {
  test('of the command', async () => {
    const stdout = new PassThrough();
    const env = { SITE_URL: 'https://list.example' };
    const { stdin, stderr } = process;
    const run = { env, stdin, stdout, stderr, folder: content, today: '2026-11-22', exitCode: 0 };
    const command = exportCommand(run, formats);
    await command.parseAsync([madeUp.name], { from: 'user' });
    const lines = String(stdout.read()).trimEnd().split('\n');
    expect(lines).toHaveLength(entries.length);
    expect(lines[0]).toMatch(/^\S+ https:\/\/list\.example\/$/);
    expect(command.helpInformation()).toContain('"made-up"');
    expect(command.helpInformation()).toContain('Made-up format');
  });

  test('as a file beside the page of every list and entry', async () => {
    const source = {
      ...{ host: 'https://list.example', base: '/under' },
      ...{ noteOf: () => '', textOf: () => '' },
    };
    const files = siteFiles(catalogue, source, { citations: formats, feeds: [], lists: [] });
    const lists = (ending: string) =>
      [...files.keys()].flatMap((file) => (file.endsWith(ending) ? file.split('.')[0] : []));
    expect(lists('.made.txt')).toEqual(expect.arrayContaining(['entries', 'papers', entry.id]));
    expect(lists('.made.txt')).toEqual(lists('.bib'));

    const file = files.get(`${entry.id}.made.txt`);
    expect(file?.type).toBe(madeUp.type);
    expect(files.has(`${entry.id}.ris`)).toBe(false);
    expect(files.has('papers.ris')).toBe(true);
    expect(await file?.write()).toMatch(/^\S+ https:\/\/list\.example\/under\/\n$/);
  });

  test('of the browser, for the entries that a page shows', async () => {
    vi.stubGlobal('fetch', async () =>
      Response.json(toEntriesJson(catalogue, { hrefOf: ({ id }) => `/${id}/` })),
    );
    const page = { getAttribute: () => 'https://list.example/papers/' };
    vi.stubGlobal('document', { querySelector: () => page });
    const { name, text, type } = await exportEntries([entry.id], madeUp, '');
    vi.unstubAllGlobals();
    expect([name, type]).toEqual([`${entry.slug}${madeUp.ending}`, madeUp.type]);
    expect(text).toMatch(/^\S+ https:\/\/list\.example\/\n$/);
  });

  test('of the browser, for one entry: from its own JSON under the key of the whole list, else from all entries', async () => {
    const all = toEntriesJson(catalogue, { hrefOf: ({ id }) => `/${id}/` });
    const asked: string[] = [];
    let isThere = true;
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address);
      if (address !== `/${entry.id}.json`) return Response.json(all);
      const own = all.entries.find(({ id }) => id === entry.id);
      return isThere ? Response.json(own) : new Response('', { status: 404 });
    });
    const page = { getAttribute: () => 'https://list.example/papers/' };
    vi.stubGlobal('document', { querySelector: () => page });
    const own = await exportEntry(entry.id, 'itsKey', madeUp, '');
    expect(own.text).toBe('itsKey https://list.example/\n');
    expect(asked).toEqual([`/${entry.id}.json`]);
    isThere = false;
    const [whole, key] = [await exportEntry(entry.id, 'itsKey', madeUp, ''), keys.get(entry.id)];
    vi.unstubAllGlobals();
    expect(whole).toEqual({ ...own, text: `${key} https://list.example/\n` });
  });

  test('among the files that are kept for the time without a network', () => {
    const paths = [`${entry.id}.made.txt`, `${entry.id}.other.txt`, 'papers.made.txt'];
    const files = paths.map((it) => ({ path: it, content: Buffer.from('') }));
    expect(chooseWhole(files, { formats })).toEqual([files[0]]);
  });
});

describe('its buttons and links', () => {
  let components: Awaited<ReturnType<typeof openComponents>>;
  beforeAll(async () => {
    components = await openComponents();
  });
  afterAll(() => components.close());

  test('stand on the page of a list', async () => {
    const html = await components.render('list/ListFiles', { path: '/papers/', formats });
    expect(html).toMatch(/<a href="\/papers\.made\.txt" download[^>]*>Made-up format<\/a>/);
    expect(html.match(/<a /g)).toHaveLength(formats.length);
  });

  test('stand on the page of an entry', async () => {
    const html = await components.render('entry/Citation', { entry, citationKey: 'key', formats });
    const address = `/${entry.id}.made.txt`;
    expect(html).toMatch(
      new RegExp(`<button [^>]*data-copy="${address}"[^>]*>Copy Made-up format</button>`),
    );
    expect(html).toMatch(new RegExp(`<a [^>]*href="${address}" download[^>]*>made \\.txt</a>`));
  });
});
