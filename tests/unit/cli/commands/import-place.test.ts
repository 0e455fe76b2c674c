import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importHome } from '../import-home.ts';

const home = importHome();
const { run, listOf, written } = home;

describe('the person’s place', () => {
  const list = '- [A work](https://a.example/1)\n';

  test('is taken where there is no heading', async () => {
    const { stdout } = await run(listOf(list), '--kind', 'tutorials', '--category', 'neon');
    expect(stdout).toContain('/tutorials/a-work.md: A work, in tutorials/neon, from line 1\n');
  });

  test('needs no kind where one kind alone has the category', async () => {
    const { stdout } = await run(listOf(list), '--category', 'driver');
    expect(stdout).toContain('in tools/driver, from line 1\n');
  });

  test('is asked for where nothing tells it', async () => {
    const { code, stdout, stderr } = await run(listOf(list));
    expect(code).toBe(1);
    expect(stdout).toContain(
      'No heading names a kind and category of this list: add --kind KIND --category ID.',
    );
    expect(stderr).toMatch(/list\.md holds no item that could be read as an entry\.\n$/);
  });
});

describe('a list that moves here', () => {
  const list =
    '# My list\n## Network cutting\n- [Cut](https://a.example/1) - cuts filters of a net by their size.\n' +
    '- [Cut more](https://a.example/2) - Two sentences. They do not pass.\n' +
    '## Papers\n### 1.2 Tiny boards 🔥\n#### 2020\n- [Board](https://a.example/3)\n' +
    '## Friends\n- [A friend](https://a.example/4)\n';
  const mapOf = (text: string) => home.fileOf('map.yaml', text);

  test('goes where its map says, and headings that the map lacks are told', async () => {
    const map = mapOf(
      'network cutting: papers/pruning\nPapers / 1.2 Tiny boards 🔥: papers/model\n',
    );
    const { code, stdout } = await run(
      listOf(`${list}## Tools\n### GPU\n- [Gauge](https://a.example/5)\n`),
      '--map',
      map,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('/papers/cut.md: Cut, in papers/pruning, from line 3\n');
    expect(stdout).toContain('/papers/board.md: Board (2020), in papers/model, from line 8\n');
    expect(stdout).toMatch(/skipped line 10: A friend: .*“Friends”.*: name them in the map\.\n/);
    expect(stdout).toContain(
      'look at line 13: Tools / GPU: The map does not name this heading: its items were put in tools/gpu.\n',
    );
  });

  test('leaves out what its map skips', async () => {
    const map = mapOf('Network cutting: papers/pruning\nPapers: skip\nFriends: skip\n');
    const { stdout } = await run(listOf(list), '--map', map);
    expect(stdout).toContain('skipped line 8: Board: The map leaves “Papers” out.\n');
    expect(stdout).toMatch(/\n2 entries from 2 items, 2 skipped\. /);
  });

  test('is not read while its map has a fault, and all faults are told by line', async () => {
    const map = mapOf(
      'Network cuting: papers/pruning\nFriends: paper/model\nPapers: papers/modle\n"My list": [x]\n',
    );
    const { code, stdout, stderr } = await run(listOf(list), '--map', map, '--write');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      `${map}:1: The list has no heading “Network cuting”. Did you mean "Network cutting"?`,
      `${map}:2: Friends: There is no kind "paper". Did you mean "papers"? Use papers, libraries, tutorials, tools, or skip.`,
      `${map}:3: Papers: There is no category "modle" of papers. Did you mean "model"?`,
      `${map}:4: My list: Write a place behind the colon, as in “Network pruning: papers/pruning”, or skip.`,
      `${map}:4: The list has no heading “My list”. Write it as it stands in the list.`,
    ]);
    expect(written()).toEqual([]);
  });

  test('proposes categories from its headings, and writes them beside its entries', async () => {
    const options = ['--kind', 'papers', '--new-categories', '--summaries', '--write'];
    const { code, stdout } = await run(listOf(list), ...options);
    expect(code).toBe(0);
    expect(stdout).toContain(
      '/papers/board.md: Board (2020), in papers/tiny-boards, from line 8\n',
    );
    const proposed = readFileSync(path.join(home.content, '_new-categories.yaml'), 'utf8');
    expect(parse(proposed)).toEqual({
      papers: [
        { id: 'network-cutting', title: 'Network cutting' },
        { id: 'tiny-boards', title: 'Tiny boards' },
        { id: 'friends', title: 'Friends' },
      ],
    });
    expect(proposed).toContain(
      '# description: What belongs here, in one to three sentences. (2 entries)',
    );
    const [cut, more] = ['cut', 'cut-more'].map((slug) =>
      readFileSync(path.join(home.content, `papers/${slug}.md`), 'utf8'),
    );
    expect(cut).toContain('\nsummary: Cuts filters of a net by their size.\n');
    expect(more).toContain('\n# The list says: Two sentences. They do not pass.\n');
  });

  test('writes nothing over the categories that were proposed before', async () => {
    writeFileSync(path.join(home.content, '_new-categories.yaml'), 'mine');
    const { code, stderr } = await run(
      listOf(list),
      ...['--kind', 'papers', '--new-categories', '--write'],
    );
    expect(code).toBe(1);
    expect(stderr).toContain('_new-categories.yaml: The file exists: ');
    expect(written()).toEqual([]);
    expect(readFileSync(path.join(home.content, '_new-categories.yaml'), 'utf8')).toBe('mine');
  });

  test('is a Markdown list', async () => {
    const file = path.join(home.folder, 'works.bib');
    writeFileSync(file, '@misc{a, title = {A}}');
    const { code, stderr } = await run(file, '--summaries');
    expect(code).toBe(2);
    expect(stderr).toBe('--map, --new-categories and --summaries are for Markdown lists.\n');
  });
});
