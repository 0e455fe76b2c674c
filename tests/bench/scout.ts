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
const past = { entries: before, tags: catalogue.tags };
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

function additions(clone: string): Pooled[] {
  const name = /([^/+]+)[/+]([^/+]+?)(?:\/repo)?\/?$/.exec(clone)?.slice(1, 3).join('/') ?? clone;
  const id = lists.get(name.toLowerCase());
  const now = readmeAt(clone, until);
  if (now === undefined) return [];
  const { categories, tags } = catalogue;
  const found = listAdditions(
    id ?? name,
    { before: readmeAt(clone, asOf), now },
    { categories, tags, added: until },
  );
  if (typeof found === 'string') {
    console.log(`${name}: ${found}`);
    return [];
  }
  console.log(`${name}: ${found.length} additions${id ? '' : ' (no related list of the content)'}`);
  return found.map((find) => ({
    find: id ? find : { ...find, evidence: [] },
    isRelated: id !== undefined,
  }));
}

function readmeAt(clone: string, date: string): string | undefined {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', path.resolve(clone), ...args], { encoding: 'utf8', maxBuffer: 1e8 });
  const commit = git('log', '-1', `--before=${date}T23:59:59Z`, '--format=%H').trim();
  if (commit === '') return undefined;
  const file = git('ls-tree', '--name-only', commit)
    .split('\n')
    .find((it) => /^readme\.md$/i.test(it));
  return file ? git('show', `${commit}:${file}`) : undefined;
}

function report(name: string, pooled: readonly Pooled[]): void {
  const drafts = subject.entries.filter(({ id }) => known.has(id));
  const { finds } = siftFinds(mergeFinds(pooled.map(({ find }) => find)), drafts);
  const { candidates } = rankFinds(finds, past);
  const isWanted = matcher();
  const inPool = new Set(finds.flatMap((find) => isWanted(find) ?? []));
  const first = candidates.slice(0, Number(top));
  const hits = new Set(first.flatMap((find) => isWanted(find) ?? []));
  const chance = (Number(top) / Math.max(1, finds.length)) * inPool.size;
  console.log(
    `${name}: ${finds.length} new works, ${inPool.size} of the ${wanted.length} among them; ` +
      `${hits.size} in the first ${top} (${chance.toFixed(1)} by chance)`,
  );
  if (!values.show) return;
  for (const it of first)
    console.log(
      isWanted(it) ? '+' : ' ',
      it.score,
      it.work.title.slice(0, 90),
      it.titleTerms.map(({ name }) => name).join(','),
    );
}

/** Which of the wanted entries a find is. */
function matcher(): (find: Find) => string | undefined {
  return (find) =>
    wanted.find((entry) => {
      const draft = subject.entries.filter(({ id }) => id === entry.id);
      return siftFinds([find], draft).known > 0;
    })?.id;
}
