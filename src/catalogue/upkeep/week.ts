import type { Catalogue, Entry } from '../entry.ts';
import { nothingObserved } from '../observed.ts';
import { type DueEntry, dueEntries } from './due-entries.ts';
import { type StaleFact, staleFacts } from './stale-facts.ts';

/** Where something is done: on a page of the site, or on one of the repository on GitHub. */
type Place = { page: string } | { github: string };

/** Something that maintainers do this week: what, how often, where, and how many minutes one takes. */
export type Task = {
  what: string;
  count?: number;
  where: Place & { label: string };
  minutes: number;
};

/** What there is to do this week, and what it is about. */
export type Week = {
  tasks: Task[];
  /** Minutes for all tasks whose number is known. */
  minutes: number;
  due: DueEntry[];
  /** Facts that are not as they were seen and that no program can correct. */
  looks: StaleFact[];
  /** Entries whose facts the weekly pull request corrects. */
  corrected: Entry[];
};

/** Make the list of a week from what was observed; `places` says in which files each external address stands, `day` is what ages are counted to. */
export function planWeek(
  catalogue: Pick<Catalogue, 'entries' | 'observed' | 'site'>,
  places: ReadonlyMap<string, readonly string[]>,
  day: string,
): Week {
  const observed = catalogue.observed ?? nothingObserved();
  const facts = catalogue.entries.flatMap((entry) => staleFacts(entry, observed));
  const looks = facts.filter(({ edits }) => edits.length === 0);
  const ready = facts.filter(({ edits }) => edits.length > 0);
  const due = dueEntries(catalogue, day);
  const inState = (state: string) =>
    [...places.keys()].filter((it) => observed.links.get(it)?.state === state).length;
  const tasks = [
    task('Merge the weekly pull request', 1, weekly, 2 + ready.length / 2),
    task('Correct dead links', inState('dead'), links, 3),
    task('Correct links that moved', inState('moved'), links, 1),
    task('Look at facts that changed', looks.length, seen, 3),
    task('Check entries again', due.filter((it) => it.isPressing).length, next, 4),
    ...others,
  ].filter(({ count }) => count !== 0);
  const minutes = tasks.reduce((sum, it) => sum + (it.count ?? 0) * it.minutes, 0);
  const corrected = [...new Set(ready.map(({ entry }) => entry))];
  return { tasks, minutes: Math.ceil(minutes), due, looks, corrected };
}

function task(what: string, count: number, where: Task['where'], minutes: number): Task {
  return { what, count, where, minutes };
}

const weekly = {
  github: '/pulls?q=is%3Apr+is%3Aopen+head%3Akeep%2Fobserved',
  label: 'Read its lines, then “Squash and merge”',
};
const links = { page: '/health/#links', label: 'Open the link, then “correct” beside its file' };
const seen = { page: '/health/#seen', label: 'Read what is said, then “correct”' };
const next = {
  page: '/health/#next',
  label: 'Open its sources, then “correct” and “I checked all its sources today”',
};

/** What no program counts before it is looked at; one of each takes about so long. */
const others: Task[] = [
  {
    what: 'Answer pull requests',
    where: { github: '/pulls?q=is%3Apr+is%3Aopen+-head%3Akeep', label: 'Oldest first' },
    minutes: 6,
  },
  {
    what: 'Answer issues',
    where: { github: '/issues', label: '“accepted” on those that qualify' },
    minutes: 3,
  },
  {
    what: 'Judge candidates',
    where: {
      github: '/issues?q=is%3Aissue+is%3Aopen+in%3Atitle+%22Works+that+may+belong%22',
      label: '“Make the entry”, or a line below “rejected”',
    },
    minutes: 4,
  },
];
