import type { Entry } from '../../catalogue/entry.ts';
import type { Task, Week } from '../../catalogue/upkeep/week.ts';
import { writePlain } from '../../text/github-text.ts';

/** Write the list of a week as Markdown for GitHub: what, where to press, how long, and what each is about. */
export function writeWeek(week: Week, repositoryUrl: string): string {
  const { tasks, minutes, due, looks } = week;
  const rows = tasks.map((it) => writeRow(it, repositoryUrl));
  const edit = ({ id, file }: Entry) => `[${id}](${repositoryUrl}/edit/main/content/${file})`;
  const parts = [
    `**This week: about ${minutes} minutes**, and what is proposed and reported.`,
    ['| What | How many | Where to press | Minutes |', '| --- | ---: | --- | ---: |', ...rows].join(
      '\n',
    ),
    ...list(
      'Facts that changed',
      looks.map(({ entry, message }) => `${edit(entry)}: ${writePlain(message)}`),
    ),
    ...list(
      'Entries to check next',
      due.map(({ entry, checked, changed }) => {
        const news = changed ? `; ${writePlain(changed.url)} changed on ${changed.day}` : '';
        return `${edit(entry)}: checked ${checked}${news}`;
      }),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Pages of the site are named by their paths: nobody says here where it stands. */
function writeRow({ what, count, where, minutes }: Task, repositoryUrl: string): string {
  const place =
    'page' in where
      ? `\`${where.page}\`: ${where.label}`
      : `[${where.label}](${repositoryUrl}${where.github})`;
  const time = count === undefined ? `${minutes} each` : String(Math.ceil(count * minutes));
  return `| ${what} | ${count ?? ''} | ${place} | ${time} |`;
}

function list(title: string, items: readonly string[]): string[] {
  const shown = items.slice(0, 20);
  const left = items.length - shown.length;
  if (items.length === 0) return [];
  const more = left > 0 ? [`and ${left} more: \`/health/\` names all`] : [];
  return [`### ${title}`, [...shown, ...more].map((it) => `- ${it}`).join('\n')];
}
