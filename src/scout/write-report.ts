import type { Seen } from '../schema/scout.ts';
import { cutText, writeCode, writeCodeBlock, writePlain } from '../text/github-text.ts';
import type { CandidateDraft } from './draft-candidates.ts';
import type { Candidate } from './rank-finds.ts';

/** What a run of scout found, ready to be reported. */
export type ScoutReport = {
  /** The first day that was looked at. */
  since: string;
  /** Those that are shown, the best first, each with why. */
  shown: { candidate: Candidate; reasons: string[]; draft: CandidateDraft | undefined }[];
  /** Candidates that are not shown, and works that were left out. */
  left: { more: number; known: number; rejected: number; faint: number };
  /** What sources could not give, each a sentence behind the source's name. */
  notes: string[];
  /** What to write into `content/scout.yaml` once somebody has been through them; none where not every source was asked. */
  seen: Seen | undefined;
};

/** The report for a terminal; the command makes strange characters visible. */
export function writeTextReport({ shown, left, notes, since }: ScoutReport): string[] {
  return [
    ...shown.flatMap(({ candidate, reasons }, index) => [
      `${String(index + 1).padStart(3)}. ${candidate.score.toFixed(1).padStart(4)}  ${candidate.work.title}`,
      `           ${[candidate.id, candidate.published].filter(Boolean).join(', ')}`,
      `           ${reasons.join(' ')}`,
    ]),
    ...notes.map((note) => `note: ${note}`),
    `${sayCount(shown.length, left)} Looked at: what came out since ${since}.`,
  ];
}

/** The report as data for programs. */
export function writeJsonReport({ shown, left, notes, since, seen }: ScoutReport): string {
  const candidates = shown.map(({ candidate, reasons, draft }) => ({
    id: candidate.id,
    title: candidate.work.title,
    url: candidate.work.main ?? candidate.work.addresses[0] ?? null,
    published: candidate.published ?? null,
    score: candidate.score,
    reasons,
    evidence: candidate.evidence,
    draft: draft ? { file: draft.file, text: draft.text } : null,
  }));
  return `${JSON.stringify({ since, candidates, left, notes, seen: seen ?? null }, null, 2)}\n`;
}

/** The mark by which the issue is found again. */
export const issueMarker = '<!-- scout -->';
/** GitHub takes 65,536 characters. */
const longestIssue = 60_000;

/** The report as the body of an issue: each candidate with why, and with the links that take it in or turn it down. `repository` is its address on GitHub. */
export function writeIssueReport(report: ScoutReport, repository: string): string {
  const { shown, left, notes, since, seen } = report;
  const scoutYaml = `${repository}/edit/main/content/scout.yaml`;
  const end = [
    ...(notes.length > 0
      ? ['### What could not be asked', ...notes.map((it) => `- ${writePlain(it)}`)]
      : []),
    '### When you are through',
    `Below \`rejected\` in [content/scout.yaml](${scoutYaml}), keep the lines of what does not belong here and say why:`,
    writeCodeBlock(shown.map(({ candidate }) => writeRejection(candidate)).join('\n'), 'yaml'),
    ...(seen
      ? [
          'Replace `seen` in the same file: what is older is then no longer looked for.',
          writeCodeBlock(writeSeen(seen), 'yaml'),
        ]
      : ['Leave `seen` in that file as it is: not every source was asked.']),
  ].join('\n\n');
  const head = `${issueMarker}\nWorks that came out since ${since} or stand in related lists, and may belong here. A program ranked them: read before you believe it.`;
  const parts: string[] = [];
  let length = head.length + end.length;
  for (const [index, it] of shown.entries()) {
    const part = writeCandidate(index + 1, it, repository);
    length += part.length + 1;
    if (length > longestIssue) break;
    parts.push(part);
  }
  const cut = { ...left, more: left.more + shown.length - parts.length };
  return `${[head, ...parts, sayCount(parts.length, cut), end].join('\n\n')}\n`;
}

function writeCandidate(
  number: number,
  { candidate, reasons, draft }: ScoutReport['shown'][number],
  repository: string,
): string {
  const { id, published, work } = candidate;
  const address = linkAddress(work.main ?? work.addresses[0]);
  const facts = [writeCode(id), published].filter(Boolean).join(', ');
  const ways = [
    ...(address ? [`[Read](${address})`] : []),
    ...(draft ? [`[Make the entry](${newFileAddress(draft, repository)})`] : []),
  ];
  return [
    `**${number}. ${writePlain(cutText(work.title, 300))}** (${facts})  `,
    `${reasons.map(writePlain).join(' ')}  `,
    ways.join(' · '),
  ].join('\n');
}

/** The page on GitHub that proposes a new file; servers refuse addresses of more than about 8,000 characters. */
function newFileAddress({ file, text }: CandidateDraft, repository: string): string {
  const withText = (value: string) =>
    `${repository}/new/main?${new URLSearchParams({ filename: `content/${file}`, value })}`.replace(
      /[()]/g,
      (sign) => (sign === '(' ? '%28' : '%29'),
    );
  const short = text.replace(/^# In its own words: .*\n/m, '');
  const whole = withText(short);
  return whole.length <= 3_500 ? whole : withText('');
}

/** An address that cannot end the link it stands in. */
function linkAddress(address: string | undefined): string | undefined {
  const url = URL.parse(address ?? '');
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return url.href.replace(/[()<>\s|]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function writeRejection({ id, work }: Candidate): string {
  return `  - { id: ${JSON.stringify(id)}, title: ${JSON.stringify(cutText(work.title, 120))}, because: "" }`;
}

function writeSeen({ until, lists = [] }: Seen): string {
  const lines = lists.map(
    ({ repository, commit }) => `    - { repository: ${repository}, commit: ${commit} }`,
  );
  return ['seen:', `  until: ${until}`, ...(lines.length > 0 ? ['  lists:', ...lines] : [])].join(
    '\n',
  );
}

function sayCount(shown: number, { more, known, rejected, faint }: ScoutReport['left']): string {
  const rest = [
    more > 0 ? `${more} more that rank lower` : '',
    known > 0 ? `${known} that the list has` : '',
    rejected > 0 ? `${rejected} that somebody rejected` : '',
    faint > 0 ? `${faint} with hardly any evidence` : '',
  ].filter((it) => it !== '');
  const count = `${shown} ${shown === 1 ? 'candidate' : 'candidates'}.`;
  return rest.length > 0 ? `${count} Left out: ${rest.join(', ')}.` : count;
}
