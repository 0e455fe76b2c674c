import { slug } from 'github-slugger';
import { count } from '../../catalogue/count.ts';
import type { ProblemCode } from '../../checks/problem.ts';
import { problemTitles } from '../../checks/problem.ts';
import { cutText, writeCode, writePlain } from '../../text/github-text.ts';
import { fitTogether, type Part } from './fit-together.ts';
import type { Report } from './report-schema.ts';
import type { TouchedPart } from './touched-parts.ts';
import { writeEntry } from './write-entry.ts';

/** What the comment may link to; it comes from the project, never from the report. */
type CommentPlaces = {
  /** `https://github.com/owner/name` */
  repository: string;
  /** Where the whole report of the run can be read. */
  run?: string;
  /** The newest commit of the pull request when the run began. */
  commit?: string;
  /** How the run ended, in GitHub's word. */
  conclusion?: string;
  /** What the pull request touches beside content, as GitHub says. */
  touched?: readonly TouchedPart[];
};

/** The first line of the comment, by which the next run finds it. */
export const commentMarker = '<!-- reading list: what the checks found -->';

/** Whether there is anything to say about a pull request. */
export function isWorthSaying({ fault, problems, entries, gone, twins, links }: Report): boolean {
  return fault !== null || [problems, entries, gone, twins, links].some((list) => list.length > 0);
}

/**
 * Write one short comment on a pull request in GitHub's Markdown: problems, links, entries. All
 * texts of the report are strangers' and are shown as they are; what has no room is counted.
 */
export function writeComment(report: Report, places: CommentPlaces): string {
  const { fault, problems, gone, links, twins, entries, left } = report;
  const parts: Part[] = [
    {
      name: 'problem',
      heading: 'Problems',
      items: problems.map((it) => writeProblem(it, places)),
      left: left.problems,
      share: 0.5,
    },
    {
      name: 'address that goes',
      plural: 'addresses that go',
      heading: 'Removed and renamed',
      items: gone.map(writeGone),
      left: left.gone,
      share: 0.2,
    },
    {
      name: 'link',
      heading: 'Links that this pull request adds',
      left: left.links,
      items: links.toSorted(byTrouble).map(writeLink),
      intro: countStates(links),
      share: 0.3,
    },
    {
      name: 'pair of titles',
      plural: 'pairs of titles',
      heading: 'Nearly the same title',
      items: twins.map(writeTwin),
      left: left.twins,
      share: 0.1,
      intro: 'If two are one work, keep one file; if not, name each in the other’s `related`.',
    },
    {
      name: 'entry',
      plural: 'entries',
      heading: 'Entries',
      isBlocks: true,
      items: entries.map((entry) =>
        writeEntry(entry, gone.find(({ became }) => became === entry.id)?.id),
      ),
      left: left.entries,
      share: 1,
    },
  ];
  const head = [commentMarker, writeHead(report, places), ...writeTouched(places)];
  if (fault !== null) head.push(`The content cannot be read: ${writePlain(fault)}`);
  return fitTogether(head, parts, places.run);
}

/** Write the comment of a run that came to no report. */
export function writeNoReport(places: CommentPlaces): string {
  const { run, commit, conclusion = '' } = places;
  const where = run ? ` [The run](${run}) shows how far they came.` : '';
  const what = commit ? `commit ${writeCode(commit.slice(0, 10))}` : 'the newest commit';
  const fact = endings.get(conclusion) ?? 'gave no report that can be shown';
  const head = `**The checks of ${what} ${fact}.** What stood here was about an older one.${where}`;
  return `${[commentMarker, head, ...writeTouched(places)].join('\n\n')}\n`;
}

const endings = new Map([
  ['cancelled', 'were cancelled'],
  ['skipped', 'were skipped'],
  ['timed_out', 'took too long and were stopped'],
]);

/** What a report cannot be trusted to say: whether there is more in a pull request than content. */
function writeTouched({ touched = [] }: CommentPlaces): string[] {
  if (touched.length === 0) return [];
  const items = touched.map(({ name, files }) => {
    const shown = files.slice(0, 5).map((file) => writeCode(cutText(file, 120)));
    const more = files.length > 5 ? ` and ${files.length - 5} more` : '';
    return `- **${name}**${shown.length > 0 ? ': ' : ''}${shown.join(', ')}${more}`;
  });
  return [
    '### More than content',
    'What runs, or what guards the list, is changed here. Maintainers: read these files line by line before you approve checks or merge.',
    items.join('\n'),
  ];
}

/** A problem of a file with its place and what to do. */
function writeProblem(
  { file, line, severity, code, message }: Report['problems'][number],
  { repository }: CommentPlaces,
): string {
  const name = severity === 'error' ? '**Error**' : 'Warning';
  const guide = `${repository}/blob/main/.github/CONTRIBUTING.md#${anchorOf(code)}`;
  return `- ${name} in ${writeCode(file)}, line ${line}: ${writePlain(message)} [How to fix it](${guide})`;
}

function anchorOf(code: ProblemCode): string {
  return slug(`${code}: ${problemTitles[code]}`);
}

function writeHead(
  { fault, counts: { entries, errors, warnings } }: Report,
  { commit }: CommentPlaces,
): string {
  const of = commit ? ` They read commit ${writeCode(commit.slice(0, 10))}.` : '';
  if (fault !== null) return `**The checks could not run.**${of}`;
  const found = `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(entries, 'entry', 'entries')}`;
  return errors > 0
    ? `**The checks found ${found}.** Each stands below with what to do; they run again when you push.${of}`
    : `**The checks found no error** (${found} of the whole list).${of}`;
}

function writeLink({ address, state, to, reason, file, line }: Report['links'][number]): string {
  const why = reason === null ? '' : ` (${writePlain(reason)})`;
  const where = to === null ? '' : ` to ${writeCode(to)}`;
  const name = state === null ? 'not checked' : stateNames[state];
  return `- ${name}${where}${why}: ${writeCode(address)} in ${writeCode(file)}, line ${line}`;
}

/** A link that was never seen before can only fail now; it takes days to call it dead. */
const stateNames = {
  ok: 'Works',
  moved: '**Moved**',
  suspect: '**Fails**',
  dead: '**Dead**',
  blocked: 'Turns programs away, open it in a browser',
} as const;

/** What somebody has to look at comes first. */
const troubles = ['dead', 'suspect', 'moved', 'blocked', null, 'ok'] as const;

function byTrouble(a: Report['links'][number], b: Report['links'][number]): number {
  return troubles.indexOf(a.state) - troubles.indexOf(b.state);
}

function countStates(links: Report['links']): string {
  const works = links.filter(({ state }) => state === 'ok').length;
  const unknown = links.filter(({ state }) => state === null).length;
  const rest = unknown > 0 ? `, ${unknown} could not be checked` : '';
  return `${works} of ${links.length} answer as they should${rest}.`;
}

/** What became of an address; nobody who has it should be left alone without a reviewer's knowing. */
function writeGone({ id, file, title, became, leadsOn }: Report['gone'][number]): string {
  const what = `${writeCode(id)}${title === '' ? '' : `, “${writePlain(title)}”`}`;
  if (became === null && leadsOn)
    return `- Removed from ${writeCode(file)}: ${what}. Its address says why.`;
  if (became === null) {
    // Guides, categories and tags have no title here.
    const successor = writeCode(`formerSlugs: [${id.slice(id.indexOf('/') + 1)}]`);
    const hint = title === '' ? '' : ` If another entry takes its place, add ${successor} to that.`;
    return `- **Removed** from ${writeCode(file)}: ${what}. Nothing leads on from its address.${hint}`;
  }
  const where = `${what} is now ${writeCode(became)}`;
  return leadsOn
    ? `- Renamed: ${where}, and its old address leads there.`
    : `- **Renamed**: ${where}, and nothing leads on from its old address.`;
}

function writeTwin({ one, other }: Report['twins'][number]): string {
  const place = ({ file, line, title }: typeof one) =>
    `“${writePlain(title)}” in ${writeCode(file)}, line ${line}`;
  return `- ${place(one)}, and ${place(other)}`;
}
