import { writeCode, writeCodeBlock, writePlain } from '../../text/github-text.ts';
import type { ReportedEntry } from './report-schema.ts';

/** One entry as a reviewer reads it: its card in words, and its BibTeX; `was` is the id that it had before, where it was renamed. */
export function writeEntry(entry: ReportedEntry, was?: string): string {
  const {
    id,
    kind,
    category,
    isNew,
    movedFrom,
    title,
    url,
    authors,
    year,
    venue,
    summary,
    why,
    tags,
  } = entry;
  const facts: [string, string | null][] = [
    [
      'Listed in',
      `${writeCode(`${kind}/${category}`)}${movedFrom === null ? '' : `, before in ${writeCode(`${kind}/${movedFrom}`)}`}, as ${writeCode(id)}`,
    ],
    ['By', authors.length > 0 ? writeNames(authors) : null],
    ['Published', [venue && writePlain(venue), year].filter(Boolean).join(' ') || null],
    ['Address', writeCode(url)],
    ['Summary', writePlain(summary)],
    ['Why', why && writePlain(why)],
    ['Tags', tags.length > 0 ? tags.map(writeCode).join(', ') : null],
  ];
  const lines = facts.flatMap(([name, text]) => (text === null ? [] : [`- ${name}: ${text}`]));
  const state = was === undefined ? (isNew ? 'new' : 'changed') : `renamed from ${writeCode(was)}`;
  return [
    `**${writePlain(title)}** (${state})`,
    lines.join('\n'),
    `<details><summary>BibTeX</summary>\n\n${writeCodeBlock(entry.bibtex, 'bibtex')}\n\n</details>`,
  ].join('\n\n');
}

function writeNames(names: readonly string[]): string {
  const shown = names.slice(0, 10).map(writePlain).join(', ');
  return names.length > 10 ? `${shown} and ${names.length - 10} more` : shown;
}
