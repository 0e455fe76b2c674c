import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentLinks } from '../../../src/checks/content-links.ts';
import { parseContent } from '../../../src/content-files/content.ts';
import { moveLinks } from '../../../src/content-files/move-links.ts';
import type { ObservedLink } from '../../../src/schema/observed.ts';

const base = path.resolve(import.meta.dirname, '../../fixtures/checks/base');
const vocabulary = ['categories.yaml', 'tags.yaml'].map((file): [string, string] => [
  ...([file, readFileSync(path.join(base, file), 'utf8')] as const),
]);

const old = 'http://a.example/paper';
const to = 'https://a.example/paper';

const note = '## Idea\n\nA note that says enough.\n';
const entry = (front: string, body = note) =>
  `---\ntitle: A test of ${front.length + body.length}\n${front}\ncategory: model\nsummary: What it is.\nyear: 2018\nadded: 2018-02-03\n---\n\n${body}`;

/** Move the links of files of which the addresses were seen elsewhere for a week. */
function move(files: Record<string, string>, goals: Record<string, string> = { [old]: to }) {
  const texts = new Map([...vocabulary, ...Object.entries(files)]);
  const parsed = parseContent([...texts].map(([file, text]) => ({ file, text })));
  const { catalogue, drafts: entries, guideDrafts: guides, faulty, locate } = parsed;
  const subject = { ...catalogue, entries, guides, faulty, today: '2026-02-01' };
  const records = Object.entries(goals).map(([address, goal]): [string, ObservedLink] => [
    ...([
      address,
      { state: 'moved', since: '2026-01-01', checked: '2026-01-08', to: goal },
    ] as const),
  ]);
  const links = contentLinks({ entries, guides }, locate);
  return moveLinks({ texts, subject, links, records: new Map(records) });
}

describe('a moved address is written anew', () => {
  it.each([
    ['plain', `url: ${old}`],
    ['in quotes', `url: '${old}'`],
    ['in double quotes', `"url": "${old}"`],
    ['in braces', `url: https://b.example/\nlinks: [{ label: Slides, url: ${old} }]`],
    [
      'below a comment',
      `url: https://b.example/\nlinks:\n  # slides\n  - label: Slides\n    url:   ${old}`,
    ],
  ])('where it stands %s in a field', (_, front) => {
    const text = entry(front);
    const { files, left } = move({ 'papers/x.md': text });
    expect(left).toEqual([]);
    expect(files).toEqual([
      { file: 'papers/x.md', before: text, text: text.replace(old, () => to) },
    ]);
  });

  it.each([
    ['a link', `See [this *page*](${old}) and [that](${old}2).`],
    ['a link with a title', `See [this](${old} "http title").`],
    ['a link with a part', `See [this](${old}#part_1), and so on.`],
    ['a bare address', `See ${old}, or ${old}/more.`],
    ['an address in angle brackets', `See <${old}>.`],
    ['a definition', `See [this][1].\n\n[1]: ${old}`],
    ['two links', `See [this](${old}), and [this](${old}).`],
  ])('where it is %s in a note', (_, text) => {
    const before = entry('url: https://b.example/', `${note}\n${text}\n`).replaceAll('\n', '\r\n');
    const { files, moved, left } = move({ 'papers/x.md': before });
    const after = before.replace(/http:(?=\/\/a\.example\/paper(?!2|\/more))/g, 'https:');
    expect(left).toEqual([]);
    expect(files).toEqual([{ file: 'papers/x.md', before, text: after }]);
    expect(moved.every((it) => it.file === 'papers/x.md' && it.line > 9)).toBe(true);
  });

  it('with the part that the new one names', () => {
    const text = entry(`url: ${old}#a`);
    const { moved } = move({ 'papers/x.md': text }, { [old]: `${to}#b` });
    expect(moved.map((it) => it.to)).toEqual([`${to}#b`]);
  });
});

describe('a moved address is left to a person', () => {
  const plainly = 'stands where it is not plainly this link';

  it.each([
    ['the text of its link, too', `url: https://b.example/`, `See [${old}](${old}).`, plainly],
    ['code, too', `url: ${old}`, `Run \`get ${old}\`.`, plainly],
    [
      'a link with a reference to a character',
      'url: https://b.example/',
      `See [this](http://a.example/&#112;aper).`,
      plainly,
    ],
    [
      'a link that is kept as lost',
      `url: ${old}\nlinks:\n  - label: Original address (dead)\n    url: ${old}`,
      '',
      plainly,
    ],
  ])('where it stands in %s', (_, front, text, because) => {
    const { files, left } = move({ 'papers/x.md': entry(front, `${note}\n${text}\n`) });
    expect(files).toEqual([]);
    expect(left).toEqual([{ address: old, to, file: 'papers/x.md', because }]);
  });

  it.each([
    ['a link', 'https://a.example/x)/paper', 'url: https://b.example/', `See [this](${old}).`],
    [
      'braces',
      'https://a.example/x,y/paper',
      `url: https://b.example/\nlinks: [{ label: A, url: ${old} }]`,
      '',
    ],
  ])('where the new one does not go into %s as it is', (_, goal, front, text) => {
    const { files, left } = move(
      { 'papers/x.md': entry(front, `${note}\n${text}\n`) },
      { [old]: goal },
    );
    expect(files).toEqual([]);
    expect(left).toEqual([{ address: old, to: goal, file: 'papers/x.md', because: plainly }]);
  });

  it('where two lead to one', () => {
    const files = {
      'papers/x.md': entry(`url: ${old}`),
      'papers/y.md': entry('url: http://c.example/paper'),
    };
    const moves = move(files, { [old]: to, 'http://c.example/paper': to });
    expect(moves.files).toEqual([]);
    expect(moves.left.map(({ because }) => because)).toEqual(
      Array(2).fill('leads where other addresses lead, too'),
    );
  });

  it('where another entry is already there', () => {
    const goal = 'https://c.example/paper';
    const files = { 'papers/x.md': entry(`url: ${old}`), 'papers/y.md': entry(`url: ${goal}`) };
    const moves = move(files, { [old]: goal });
    expect(moves.files).toEqual([]);
    expect(moves.left[0]?.because).toBe('leads where papers/y.md leads');
  });

  it('where its file would have a problem, and the others are written', () => {
    const files = {
      'papers/x.md': entry(`url: ${old}`),
      'papers/y.md': entry('url: http://c.example/it'),
    };
    const moves = move(files, {
      [old]: 'http://intranet.local/paper',
      'http://c.example/it': 'https://c.example/it',
    });
    expect(moves.files.map(({ file }) => file)).toEqual(['papers/y.md']);
    expect(moves.left).toEqual([
      expect.objectContaining({
        file: 'papers/x.md',
        because: expect.stringContaining('would make a problem'),
      }),
    ]);
  });
});
