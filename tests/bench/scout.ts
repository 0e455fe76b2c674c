import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Entry } from '../../src/catalogue/entry.ts';
import { listedRepository } from '../../src/catalogue/entry-links.ts';
import { readContent } from '../../src/files/read-content.ts';
import type { Find } from '../../src/scout/find.ts';
import { listAdditions } from '../../src/scout/list-additions.ts';
import { mergeFinds } from '../../src/scout/merge-finds.ts';
import { siftFinds } from '../../src/scout/new-finds.ts';
import { rankFinds } from '../../src/scout/rank-finds.ts';
import { findId } from '../../src/scout/work-id.ts';

/*
 * How many of the papers that came out in a span, and stand on the list today, would scout have proposed with the list
 * as it stood before? The candidates are what lists took in during that span, read from their git histories:
 *
 *     node tests/bench/scout.ts --as-of 2023-12-31 --until 2025-12-31 CLONE...
 *
 * A clone is a folder with a list's git repository, `…/owner+name/repo` or `…/owner/name`. The related lists of the
 * content count as such; others only make the pool larger. Two measures: one run at the end of the span, and one at
 * the end of each month, where what was shown once is not shown again, and the list grows by what was shown and stands
 * on it today.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'as-of': { type: 'string', default: '2023-12-31' },
    until: { type: 'string', default: '2025-12-31' },
    top: { type: 'string', default: '100' },
    'top-of-month': { type: 'string', default: '30' },
    show: { type: 'boolean', default: false },
  },
});
const { 'as-of': asOf, until } = values;
const top = Number(values.top);
const topOfMonth = Number(values['top-of-month']);

const { catalogue, subject } = readContent('content', new Date().toISOString().slice(0, 10));
const { categories, tags, site } = catalogue;
const texts = new Map<string, string>();
const matches = new Map<string, string | undefined>();
const lists = new Map(
  catalogue.entries.flatMap((entry) => {
    const name = listedRepository(entry)?.toLowerCase();
    return name ? [[name, entry.id] as const] : [];
  }),
);
const base = catalogue.entries.filter((entry) => day(entry) <= asOf);
const wanted = catalogue.entries.filter(
  (entry) => entry.kind === 'papers' && day(entry) > asOf && day(entry) <= until,
);
console.log(
  `${base.length} entries until ${asOf}; ${wanted.length} papers on the list came out from then to ${until}.`,
);
oneRun();
monthlyRuns();

function oneRun(): void {
  const months = monthsBetween(asOf, until);
  const pool = positionals.flatMap((clone) => additions(clone, base, asOf, months));
  const related = pool.filter(({ evidence }) => evidence.length > 0);
  report('related lists, all evidence', related);
  report('all lists, all evidence', pool);
  report(
    'all lists, words and authors alone',
    pool.map((find) => ({ ...find, evidence: [] })),
  );
}

function monthlyRuns(): void {
  const shown = new Set<string>();
  const hits = new Set<string>();
  const inPool = new Set<string>();
  let start = asOf;
  for (const end of monthsBetween(asOf, until)) {
    const list = [...base, ...wanted.filter(({ id }) => hits.has(id))];
    const pool = positionals.flatMap((clone) => additions(clone, list, start, [end]));
    const { finds, candidates } = rank(pool, list);
    for (const find of finds) if (wantedOf(find)) inPool.add(wantedOf(find) as string);
    const fresh = candidates.filter(({ id }) => !shown.has(id)).slice(0, topOfMonth);
    for (const find of fresh) {
      shown.add(find.id);
      const id = wantedOf(find);
      if (id) hits.add(id);
    }
    start = end;
  }
  console.log(
    `a run each month: ${inPool.size} of the ${wanted.length} in what was found; ${hits.size} among the ${shown.size} that were shown, ${topOfMonth} a month at most`,
  );
}

function report(name: string, pool: readonly Find[]): void {
  const { finds, candidates } = rank(pool, base);
  const inPool = new Set(finds.flatMap((find) => wantedOf(find) ?? []));
  const ranks = candidates.flatMap((find, at) => (wantedOf(find) ? [at + 1] : []));
  const hits = ranks.filter((it) => it <= top).length;
  const chance = Math.min(1, top / Math.max(1, finds.length)) * inPool.size;
  console.log(
    `${name}: ${finds.length} new works, ${inPool.size} of the ${wanted.length} among them; ${hits} in the first ${top} (${chance.toFixed(1)} by chance); ranks ${ranks.join(', ')}`,
  );
  if (!values.show) return;
  for (const find of candidates.slice(0, top)) {
    const terms = find.titleTerms.map((term) => term.name).join(', ');
    console.log(wantedOf(find) ? '+' : ' ', find.score.toFixed(1), find.work.title, `(${terms})`);
  }
}

function rank(pool: readonly Find[], list: Entry[]) {
  const { finds } = siftFinds(mergeFinds(pool), draftsOf(list));
  return { finds, ...rankFinds(finds, { entries: list, tags, site }) };
}

/** What a list took in after a day, seen at each of the ends: some lists drop what is no longer news. */
function additions(
  clone: string,
  list: readonly Entry[],
  after: string,
  ends: readonly string[],
): Find[] {
  const name = /([^/+]+)[/+]([^/+]+?)(?:\/repo)?\/?$/.exec(clone)?.slice(1, 3).join('/') ?? clone;
  const id = lists.get(name.toLowerCase());
  const before = readmeAt(clone, after);
  const versions = new Set(ends.map((date) => readmeAt(clone, date)));
  const ground = { categories, tags, added: until, known: draftsOf(list) };
  const found = [...versions].flatMap((now) => {
    if (now === undefined || now === before) return [];
    const part = listAdditions(id ?? name, { before, now }, ground);
    if (typeof part === 'string') console.log(`${name}: ${part}`);
    return typeof part === 'string' ? [] : part;
  });
  return mergeFinds(found).map((find) => (id ? find : { ...find, evidence: [] }));
}

function readmeAt(clone: string, date: string): string | undefined {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', path.resolve(clone), ...args], { encoding: 'utf8', maxBuffer: 1e8 });
  const commit = git('log', '-1', `--before=${date}T23:59:59Z`, '--format=%H').trim();
  if (commit === '') return undefined;
  const names = git('ls-tree', '--name-only', commit).split('\n');
  const file = names.find((it) => /^readme\.md$/i.test(it));
  if (file === undefined) return undefined;
  const key = `${clone} ${commit}`;
  const text = texts.get(key) ?? git('show', `${commit}:${file}`);
  texts.set(key, text);
  return text;
}

/** The last days of the months after a day, and the last day itself. */
function monthsBetween(after: string, last: string): string[] {
  const days: string[] = [];
  const [year = 0, month = 0] = after.split('-').map(Number);
  for (let at = 1; ; at++) {
    const end = new Date(Date.UTC(year, month + at, 0)).toISOString().slice(0, 10);
    if (end >= last) return [...days, last];
    days.push(end);
  }
}

/** When a work came out, as far as its entry says. */
function day({ published, year }: Entry): string {
  return published ?? (year ? `${year}-07-01` : '');
}

function draftsOf(list: readonly Entry[]) {
  const known = new Set(list.map(({ id }) => id));
  return subject.entries.filter(({ id }) => known.has(id));
}

/** Which of the wanted entries a find is. */
function wantedOf(find: Find): string | undefined {
  const id = findId(find);
  if (!matches.has(id)) {
    const entry = wanted.find((it) => {
      const drafts = subject.entries.filter((draft) => draft.id === it.id);
      return siftFinds([find], drafts).known > 0;
    });
    matches.set(id, entry?.id);
  }
  return matches.get(id);
}
