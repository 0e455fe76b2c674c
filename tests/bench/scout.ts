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
 * How many of the works that came out in a span, and stand on the list today, would scout have proposed with the list
 * as it stood before? The candidates are what other lists took in during that span, read from their git histories:
 *
 *     node tests/bench/scout.ts --as-of 2023-12-31 --until 2025-12-31 CLONE...
 *
 * A clone is a folder with a list's git repository, `…/owner+name/repo` or `…/owner/name`. The related lists of the
 * content count as such; others only make the pool larger.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'as-of': { type: 'string', default: '2023-12-31' },
    until: { type: 'string', default: '2025-12-31' },
    top: { type: 'string', default: '100' },
    show: { type: 'boolean', default: false },
  },
});
const { 'as-of': asOf, until, top } = values;

const { catalogue, subject } = readContent('content', new Date().toISOString().slice(0, 10));
const day = ({ published, year }: Entry) => published ?? (year ? `${year}-07-01` : '');
const before = catalogue.entries.filter((entry) => day(entry) <= asOf);
const wanted = catalogue.entries.filter(
  (entry) => entry.kind === 'papers' && day(entry) > asOf && day(entry) <= until,
);
const known = new Set(before.map(({ id }) => id));
const drafts = subject.entries.filter(({ id }) => known.has(id));
const past = { entries: before, tags: catalogue.tags, site: catalogue.site };
const texts = new Map<string, string>();
const matches = new Map<string, string | undefined>();
const lists = new Map(
  catalogue.entries.flatMap((entry) => {
    const name = listedRepository(entry)?.toLowerCase();
    return name ? [[name, entry.id] as const] : [];
  }),
);

const pool = positionals.flatMap((clone) => additions(clone));
console.log(
  `${before.length} entries until ${asOf}; ${wanted.length} papers on the list came out from then to ${until}.`,
);
report(
  'related lists, all evidence',
  pool.filter(({ isRelated }) => isRelated),
);
report('all lists, all evidence', pool);
report(
  'all lists, words and authors alone',
  pool.map((it) => ({ ...it, find: { ...it.find, evidence: [] } })),
);

type Pooled = { find: Find; isRelated: boolean };

/** Month by month: some lists drop what is no longer news. */
function additions(clone: string): Pooled[] {
  const name = /([^/+]+)[/+]([^/+]+?)(?:\/repo)?\/?$/.exec(clone)?.slice(1, 3).join('/') ?? clone;
  const id = lists.get(name.toLowerCase());
  const { categories, tags } = catalogue;
  const before = readmeAt(clone, asOf);
  const versions = new Set(monthsUntil().map((date) => readmeAt(clone, date)));
  const found = [...versions].flatMap((now) => {
    if (now === undefined) return [];
    const part = listAdditions(
      id ?? name,
      { before, now },
      { categories, tags, added: until, known: drafts },
    );
    if (typeof part === 'string') console.log(`${name}: ${part}`);
    return typeof part === 'string' ? [] : part;
  });
  const works = mergeFinds(found);
  console.log(`${name}: ${works.length} additions${id ? '' : ' (no related list of the content)'}`);
  return works.map((find) => ({
    find: id ? find : { ...find, evidence: [] },
    isRelated: id !== undefined,
  }));
}

/** The last days of the months after the first day, and the last day itself. */
function monthsUntil(): string[] {
  const days: string[] = [];
  const [year = 0, month = 0] = asOf.split('-').map(Number);
  for (let at = 1; ; at++) {
    const day = new Date(Date.UTC(year, month + at, 0)).toISOString().slice(0, 10);
    if (day >= until) return [...days, until];
    days.push(day);
  }
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

function report(name: string, pooled: readonly Pooled[]): void {
  const { finds } = siftFinds(mergeFinds(pooled.map(({ find }) => find)), drafts);
  const { candidates } = rankFinds(finds, past);
  const inPool = new Set(finds.flatMap((find) => wantedOf(find) ?? []));
  const ranks = candidates.flatMap((find, at) => (wantedOf(find) ? [at + 1] : []));
  const hits = ranks.filter((rank) => rank <= Number(top)).length;
  const chance = Math.min(1, Number(top) / Math.max(1, finds.length)) * inPool.size;
  console.log(
    `${name}: ${finds.length} new works, ${inPool.size} of the ${wanted.length} among them; ${hits} in the first ${top} (${chance.toFixed(1)} by chance); ranks ${ranks.join(', ')}`,
  );
  if (!values.show) return;
  for (const find of candidates.slice(0, Number(top))) {
    const terms = find.titleTerms.map((term) => term.name).join(', ');
    console.log(wantedOf(find) ? '+' : ' ', find.score.toFixed(1), find.work.title, `(${terms})`);
  }
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
