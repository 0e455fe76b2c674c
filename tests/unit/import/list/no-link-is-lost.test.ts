import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEntryFile } from '../../../../src/content-files/entry-file.ts';
import { writeEntryFile } from '../../../../src/content-files/write-entry-file.ts';
import type { ImportedDraft } from '../../../../src/import/imported-draft.ts';
import { entrySchemas } from '../../../../src/schema/entry.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { addressesOf, keptAddresses, parseList } from './list-fixtures.ts';

const word = fc.constantFrom(
  ...[
    'Paper',
    'pdf',
    'code',
    'a',
    'CVPR 2018',
    "ICLR'17",
    '2019',
    'Repo',
    '🔥',
    'λ',
    ':',
    '-',
    '#',
    '"',
    "'",
    '&amp;',
  ],
  ...[
    '__proto__',
    '../x',
    '*b*',
    '`c`',
    '\\[',
    '|',
    '<b>',
    '<!--x-->',
    '{y: z}',
    'null',
    'Ünï',
    '\u0007',
    '\u202e',
  ],
);
const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
const address = fc
  .tuple(
    fc.constantFrom(
      'https://a.example/',
      'http://b.example/x?y=',
      'https://github.com/o/',
      '#',
      '../../formats/markdown-list/',
      'mailto:x@',
    ),
    fc.integer({ min: 0, max: 9999 }),
  )
  .map(([start, number]) => start + number);
const label = fc.constantFrom('r1', 'r2', 'R1', 'unused');
const link = fc.oneof(
  fc.tuple(text, address).map(([name, url]) => `[${name}](${url})`),
  fc.tuple(text, address).map(([name, url]) => `[[${name}](${url})]`),
  fc.tuple(text, address).map(([name, url]) => `**[${name}](<${url}> "t")**`),
  fc.tuple(text, address).map(([name, url]) => `~~[${name}](${url})~~`),
  fc.tuple(text, address).map(([name, url]) => `"${name} of nets", Ida Holm, [pdf](${url})`),
  fc.tuple(text, address).map(([name, url]) => `<a href="${url}">${name}</a>`),
  fc.tuple(text, address).map(([name, url]) => `<a href='${url}'>${name}`),
  fc.tuple(address, address).map(([image, url]) => `[![b](${image})](${url})`),
  fc.tuple(text, address).map(([name, url]) => `![${name}](${url})`),
  address.map((url) => `<img src="${url}">`),
  address.map((url) => `<${url}>`),
  address,
  label.map((name) => `[x][${name}]`),
  label.map((name) => `[${name}] ![i][${name}]`),
  fc.constant('[^n]'),
);
const inline = fc
  .array(
    fc.oneof(
      link,
      text,
      text.map((it) => `[${it}]`),
      text.map((it) => `(${it})`),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(' '));
const block = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom('-', '*', '1.', '- [x]'), inline)
    .map(([depth, bullet, content]) => `${'   '.repeat(depth)}${bullet} ${content}`),
  fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom('Papers', 'Model', 'Tools', 'General', 'X'),
    )
    .map(([depth, name]) => `\n${'#'.repeat(depth)} ${name}\n`),
  inline.map((content) => `\n## ${content}\n`),
  fc.tuple(text, address).map(([name, url]) => `\n#### [${name} and more](${url})\n`),
  inline.map((content) => `-${content}`),
  inline.map((content) => `**[1]** ${content}`),
  inline.map((content) => `\n${content}\n`),
  inline.map((content) => `  ${content}`),
  inline.map((content) => `> - ${content}\n`),
  fc
    .array(inline, { minLength: 1, maxLength: 3 })
    .map((cells) => `\n| a | b |\n|---|---|\n| ${cells.join(' | ')} |\n`),
  fc.tuple(label, address).map(([name, url]) => `\n[${name}]: ${url}\n`),
  inline.map((content) => `\n[^n]: ${content}\n`),
  inline.map((content) => `\n<div>\n${content}\n</div>\n`),
  inline.map((content) => `\n\`\`\`\n${content}\n\`\`\`\n`),
);
const lists = fc.array(block, { maxLength: 20 }).map((blocks) => blocks.join('\n'));

test('no address of any list is lost', () => {
  fc.assert(
    fc.property(lists, (markdown) => {
      const kept = keptAddresses(parseList(markdown));
      expect(addressesOf(markdown).filter((it) => !kept.has(it))).toEqual([]);
    }),
    // A link of the title's cell that leads into the list itself, beside one that leads to the work.
    {
      numRuns: fuzzRuns(100),
      examples: [
        [
          '\n## Model\n\n\n| a | b |\n|---|---|\n| " of nets", Ida Holm, [pdf](#0) | [](https://a.example/0) |\n',
        ],
      ],
    },
  );
});

test('every entry of any list is written so that it is read back equal, once its missing fields are there', () => {
  fc.assert(
    fc.property(lists, (markdown) => {
      const { entries } = parseList(`## Papers\n### Model\n${markdown}`, {
        kind: 'tools',
        category: 'gpu',
      });
      for (const entry of entries) {
        const { url = 'https://a.example/' } = entry;
        const complete = { year: 2020, ...entry, url, summary: 'A summary.' };
        const { entry: read } = parseEntryFile(
          entry.file,
          entry.kind,
          writeEntryFile(complete, entry.hints),
        );
        expect(read).toEqual(fieldsOf(complete));
      }
    }),
    { numRuns: fuzzRuns(100) },
  );
});

/** What a file can hold of an imported entry. */
function fieldsOf(entry: ImportedDraft): object {
  const names = [
    ...Object.keys(entrySchemas[entry.kind].shape),
    'id',
    'kind',
    'slug',
    'file',
    'note',
  ];
  return Object.fromEntries(
    Object.entries(entry).filter(([name, value]) => names.includes(name) && value !== undefined),
  );
}

test('an image whose tag has a comma between its attributes is accounted for', () => {
  const list = parseList('<p><img src="docs/boards.png" width="75%", alt="Boards"></p>\n');
  expect(keptAddresses(list)).toContain('docs/boards.png');
});
