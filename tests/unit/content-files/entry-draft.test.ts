import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/catalogue/entry.ts';
import { checkContent } from '../../../src/checks/check-content.ts';
import type { CheckSubject } from '../../../src/checks/subject.ts';
import {
  checkDraft,
  type DraftFields,
  draftToFile,
} from '../../../src/content-files/entry-draft.ts';
import { parseEntryFile } from '../../../src/content-files/entry-file.ts';
import { parseFrontMatter } from '../../../src/content-files/front-matter.ts';
import { parsePlainYaml } from '../../../src/content-files/plain-yaml.ts';
import { splitFrontMatter } from '../../../src/content-files/split-front-matter.ts';
import { writeTyped } from '../../../src/content-files/typed-value.ts';
import { writeEntryFile } from '../../../src/content-files/write-entry-file.ts';
import { entrySchemas } from '../../../src/schema/entry.ts';
import { type Kind, kinds, slugPattern } from '../../../src/schema/parts.ts';
import { entryOf } from '../entry-of.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { realEntries } from '../real-entries.ts';
import { hostileText } from '../text/hostile-text.ts';

const eie: DraftFields = {
  title: 'EIE: Efficient Inference Engine',
  url: 'https://arxiv.org/abs/1602.01528',
  category: 'model',
  summary: 'An accelerator that computes on compressed weights.',
  authors: 'Song Han\n  Xingyu Liu  \n\n',
  year: '2016',
  arxiv: '1602.01528',
  tags: 'pruning, int8',
  links: 'Slides: part 1 | https://example.org/a|b',
  added: '2026-11-23',
  note: 'What it is about, why it matters.\n\n---\n\nx: y\n',
};

function subjectOf(entries: readonly Entry[] = []): CheckSubject {
  const category = { id: 'model', title: 'Model', description: 'Models.' };
  return {
    entries: entries.map((entry) => ({ ...entry, noteLine: 1 })),
    guides: [],
    categories: { papers: [category], libraries: [category], tutorials: [], tools: [] },
    tags: ['pruning', 'int8', 'int4'].map((id) => ({ id, label: id, description: 'A tag.' })),
    today: '2026-11-23',
  };
}

const told = (fields: DraftFields, subject = subjectOf()) =>
  checkDraft('papers', fields, subject).map(({ field, code, message }) => ({
    ...{ field, code, message },
  }));

describe('a draft', () => {
  test('becomes the file that the same entry has, under the short name of its title', () => {
    const { slug, file, text } = draftToFile('papers', eie);
    expect([slug, file]).toEqual(['eie', 'papers/eie.md']);
    expect(text).toBe(
      writeEntryFile({
        ...{ kind: 'papers', title: 'EIE: Efficient Inference Engine', category: 'model' },
        url: 'https://arxiv.org/abs/1602.01528',
        summary: 'An accelerator that computes on compressed weights.',
        authors: ['Song Han', 'Xingyu Liu'],
        year: 2016,
        arxiv: '1602.01528',
        tags: ['pruning', 'int8'],
        links: [{ label: 'Slides: part 1', url: 'https://example.org/a|b' }],
        added: '2026-11-23',
        note: 'What it is about, why it matters.\n\n---\n\nx: y',
      }),
    );
    expect(checkDraft('papers', eie, subjectOf())).toEqual([]);
  });

  test('takes a name that is free, and the one that was typed before any other', () => {
    expect(draftToFile('papers', eie, ['eie']).slug).toBe('eie-efficient-inference-engine');
    expect(draftToFile('papers', { ...eie, slug: ' my-eie ' }, ['eie']).slug).toBe('my-eie');
    expect(draftToFile('papers', { title: '深度' }).slug).toBe('new-entry');
  });

  test('is not guessed at: what does not fit stays as it was typed, and its field is named', () => {
    const typed = { ...eie, year: 'about 2016', links: 'Slides', lastRelease: 'v1' };
    expect(draftToFile('papers', typed).text).toContain('\nyear: about 2016\n');
    expect(told(typed)).toEqual([
      { field: 'lastRelease', code: 'unknown-field', message: expect.stringContaining('Clear it') },
      { field: 'year', code: 'wrong-value', message: expect.stringContaining('four digits') },
      { field: 'links', code: 'missing-field', message: expect.stringContaining('links.url') },
    ]);
  });

  test.each([
    ['year', '2020-2021', 'year wrong-value'],
    ['year', '20x', 'year wrong-value'],
    ['added', '2018-1-1', 'added wrong-value'],
    ['title', '1_000', ''],
    ['venue', '3D', ''],
    ['venue', '1e3', ''],
  ])('whose %s looks like a number, %s, has no problem but its own', (name, text, problem) => {
    const found = told({ ...eie, [name]: text }).map(({ field, code }) => `${field} ${code}`);
    expect(found).toEqual(problem === '' ? [] : [problem]);
  });

  test('that its reader cannot read is not taken for an empty one', () => {
    const { file } = draftToFile('papers', eie);
    const found = checkDraft('papers', eie, subjectOf(), { file, text: '---\ntitle: a: b\n---\n' });
    expect(found.filter(({ code }) => code !== 'empty-note').map(({ code }) => code)).toEqual([
      'yaml',
    ]);
  });

  test('has the problems that the command finds, each at its field', () => {
    const known = entryOf('papers/known', {
      ...{ url: 'https://arxiv.org/pdf/1602.01528v2', title: 'EIE - efficient inference engine' },
      formerSlugs: ['my-eie'],
    });
    const typed = { ...eie, slug: 'my-eie', tags: 'int9', category: 'modle', note: '<b>x</b>' };
    const problems = told({ ...typed, summary: '' }, subjectOf([known]));
    expect(problems.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      'category unknown-category',
      'note empty-note',
      'note raw-html',
      'note raw-html',
      'slug former-slug-taken',
      'summary missing-field',
      'tags unknown-tag',
      'url duplicate-address',
    ]);
    const messages = problems.map(({ message }) => message).join('\n');
    expect(messages).toContain('Did you mean "int8"?');
    expect(messages).toContain('Did you mean "model"?');
  });

  test('with a name that no file may have gets another, and is told so', () => {
    for (const slug of ['../../.github/x', 'A', 'a b', 'a/b', '.', 'x'.repeat(81)]) {
      const typed = { ...eie, slug };
      expect(draftToFile('papers', typed).slug).toBe('eie');
      expect(told(typed).map(({ field }) => field)).toEqual(['slug']);
    }
    expect(told({ ...eie, slug: 'model' }).map(({ field }) => field)).toEqual(['slug']);
  });

  test('without anything typed is a file that asks for its fields', () => {
    const { text } = draftToFile('tools', {});
    expect(text).toMatch(/^---\n# title: The full title/);
    expect(told({ added: '2026-11-23' }).map(({ field }) => field)).toContain('title');
  });
});

test.each(realEntries.map((entry) => [entry.id, entry] as const))(
  '%s is the same file when its fields are typed',
  (_, entry) => {
    const { results, ...typable } = entry;
    const typed = Object.fromEntries(
      Object.entries(typable).map(([name, value]) => [name, writeTyped(value)]),
    );
    expect(draftToFile(entry.kind, typed).text).toBe(writeEntryFile(typable));
  },
);

const typedText = fc.oneof(
  hostileText,
  fc.stringMatching(/^[0-9][0-9a-foxEX.,:_ #+-]{0,6}$/),
  fc.constantFrom(
    '---',
    '---\nx: y',
    '\n---\n',
    '...',
    '# x',
    '"',
    "'",
    '*a',
    '- a',
    'a: b',
    'a |',
  ),
  fc.constantFrom('\u0000', '\ud800', '\r\n---\r\n', '|', ' | ', '<script>', '```', '2016', 'null'),
  fc
    .tuple(hostileText, fc.constant('\n---\nurl: https://evil.example/\n---\n'))
    .map((it) => it.join('')),
);
const typedFields = fc
  .constantFrom(...kinds)
  .chain((kind) =>
    fc.tuple(
      fc.constant(kind),
      fc.dictionary(
        fc.constantFrom(...Object.keys(entrySchemas[kind].shape), 'note', 'slug', '__proto__', 'x'),
        typedText,
        { noNullPrototype: true },
      ),
    ),
  );

/** Signs that no file may hold count as space at the ends of a note, or not. */
const ends = (text: string) => text.replace(/^[\s\ufffd]+|[\s\ufffd]+$/g, '');

/** A text as its file can hold it. */
function shown(text: string): string {
  const whole = text
    .trim()
    .toWellFormed()
    .replace(/[^\P{Cc}\t\r\n]|[\ufffe\uffff]/gu, '\ufffd');
  return whole.replace(/\r\n?/g, '\n').trim();
}

test('whatever is typed stays in its field: no line of it ends the front matter or starts another field', () => {
  fc.assert(
    fc.property(typedFields, ([kind, fields]) => {
      const { slug, file, text } = draftToFile(kind, fields);
      expect(slug).toMatch(slugPattern);
      expect(text).toBe(text.toWellFormed());
      const { data, body, problems } = parseFrontMatter(file, text);
      expect(problems).toEqual([]);
      expect(parsePlainYaml(splitFrontMatter(text).yaml ?? '') ?? null).toEqual(data);
      const typed = Object.keys(entrySchemas[kind].shape).filter(
        (it) => Object.hasOwn(fields, it) && fields[it]?.trim() !== '',
      );
      expect(typed).toEqual(expect.arrayContaining(Object.keys(data ?? {})));
      const note = Object.hasOwn(fields, 'note') ? (fields.note ?? '') : '';
      expect(ends(body)).toBe(ends(shown(note)));
      for (const name of typed.filter((it) => Object.hasOwn(data ?? {}, it))) {
        const value = (data as Record<string, unknown>)[name];
        if (typeof value === 'string') expect(value).toBe(shown(fields[name] ?? ''));
      }
    }),
    { numRuns: fuzzRuns(300) },
  );
});

test('the problems of any draft are told without a fault, and a draft without any is an entry', () => {
  fc.assert(
    fc.property(typedFields, ([kind, fields]) => {
      const problems = checkDraft(kind, fields, subjectOf());
      const { file, text } = draftToFile(kind as Kind, fields);
      const { draft, problems: inFile } = parseEntryFile(file, kind, text);
      const inContent = checkContent({ ...subjectOf(), entries: [draft] });
      const told = problems.map(({ message }) => message);
      const all = [...inFile, ...inContent.filter((it) => it.file === file)];
      // An empty file has one problem for the command, and one a field for the form.
      const expected = all.filter(({ message }) => !message.startsWith('There are no fields'));
      expect(told).toEqual(expect.arrayContaining(expected.map(({ message }) => message)));
      expect(problems.every(({ field, message }) => field !== '' && message !== '')).toBe(true);
    }),
    { numRuns: fuzzRuns(100) },
  );
});
