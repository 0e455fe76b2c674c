import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  makeFaultReport,
  makeReport,
  type ReportSubject,
} from '../../../../src/review/pull-request/make-report.ts';
import { parseReport } from '../../../../src/review/pull-request/report-schema.ts';
import { entryOf } from '../../entry-of.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { hostileEntry, hostileText } from '../../text/hostile-text.ts';

function branchOf(entries: ReturnType<typeof entryOf>[], more: Partial<ReportSubject> = {}) {
  const none = { papers: [], libraries: [], tutorials: [], tools: [] };
  const drafts = entries.map((entry) => ({ ...entry, noteLine: 9 }));
  return makeReport({
    catalogue: { entries, categories: none, tags: [], guides: [] },
    subject: { entries: drafts, guides: [], categories: none, tags: [] },
    ...{ problems: [], entryFiles: entries.length, links: [], records: new Map() },
    nameOf: (file) => `content/${file}`,
    lineOf: () => 2,
    changed: () => 'added',
    ...more,
  });
}

test('whatever the entries hold, the report has the form that its reader takes', () => {
  const entries = fc.array(hostileEntry, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(entries, hostileText, (list, text) => {
      const long = list.map((entry, index) => ({
        ...entry,
        id: `${entry.kind}/x-${index}`,
        title: entry.title.repeat(60),
        authors: Array(40).fill(text.repeat(40)),
      }));
      const report = branchOf(long);
      expect(parseReport(JSON.stringify(report))).toEqual(JSON.parse(JSON.stringify(report)));
      expect(typeof parseReport(JSON.stringify(report))).toBe('object');
    }),
    { numRuns: fuzzRuns(100) },
  );
  expect(typeof parseReport(JSON.stringify(makeFaultReport('x'.repeat(9999))))).toBe('object');
});

test('what was renamed or removed in the content’s own way leads on, or says why', () => {
  const none = { papers: [], libraries: [], tutorials: [], tools: [] };
  const tag = { id: 'int9', label: 'int9', description: 'Nine bits.', formerIds: ['int8'] };
  const report = branchOf([], {
    subject: {
      ...{ entries: [], guides: [], categories: none, tags: [tag] },
      wordsBefore: ['tags/int8', 'tags/lost', 'papers/gone'].map((id) => ({ id, title: id })),
      before: [{ ...entryOf('papers/was'), noteLine: 9 }],
      removed: ['papers/gone', 'papers/was'].map((id) => {
        return { id, title: id, removed: '2026-01-02', because: 'It was withdrawn.' };
      }),
    },
  });
  expect(report.gone.map(({ id, became, leadsOn }) => [id, became, leadsOn])).toEqual([
    ['papers/was', null, true],
    ['tags/int8', 'tags/int9', true],
    ['tags/lost', null, false],
    ['papers/gone', null, true],
  ]);
});

test('many entries and links are cut to the limits, and counted', () => {
  const entries = Array.from({ length: 40 }, (_, index) => entryOf(`papers/x${index}`));
  const link = { address: 'https://example.org/', file: 'papers/x1.md', line: 1, column: 1 };
  const links = Array.from({ length: 230 }, () => ({ ...link, keptAsLost: false }));
  const report = branchOf(entries, { links });
  expect(report.left).toMatchObject({ entries: 15, links: 30 });
  expect(typeof parseReport(JSON.stringify(report))).toBe('object');
});

test('errors of changed files come first, and warnings of other files are left out', () => {
  const at = { line: 1, column: 1, message: 'x' };
  const warning = { ...at, code: 'empty-note', severity: 'warning' } as const;
  const error = { ...at, code: 'yaml', severity: 'error' } as const;
  const entries = [entryOf('papers/a'), entryOf('papers/b')];
  const problems = [
    { ...error, file: 'content/papers/a.md' },
    { ...warning, file: 'content/papers/a.md' },
    { ...warning, file: 'content/papers/b.md' },
    { ...error, file: 'content/papers/b.md' },
  ];
  const changed = (file: string) => (file === 'papers/b.md' ? ('changed' as const) : undefined);
  const report = branchOf(entries, { problems, changed });
  expect(report.problems.map(({ file, severity }) => `${file} ${severity}`)).toEqual([
    'content/papers/b.md error',
    'content/papers/b.md warning',
    'content/papers/a.md error',
  ]);
  expect(report.counts).toEqual({ entries: 2, errors: 2, warnings: 2 });
  expect(report.entries.map(({ id, isNew }) => ({ id, isNew }))).toEqual([
    { id: 'papers/b', isNew: false },
  ]);
});

test('a changed entry stands beside the title that is nearly its own, whichever file comes first', () => {
  const entries = [
    entryOf('papers/a', { title: 'Small networks for phones and boards', url: 'https://a.org/' }),
    entryOf('papers/z', { title: 'Small networks for phones and board', url: 'https://z.org/' }),
  ];
  for (const own of ['papers/a.md', 'papers/z.md']) {
    const changed = (file: string) => (file === own ? ('added' as const) : undefined);
    const { twins } = branchOf(entries, { changed });
    expect(twins.map(({ one }) => one.file)).toEqual([`content/${own}`]);
  }
});

test('a work that stands twice is a problem by its address, and no pair of titles as well', () => {
  const same = { title: 'Small networks for phones', url: 'https://example.org/small' };
  const { twins } = branchOf([entryOf('papers/a', same), entryOf('papers/z', same)]);
  expect(twins).toEqual([]);
});
