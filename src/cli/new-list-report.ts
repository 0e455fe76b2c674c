import { count } from '../catalogue/count.ts';
import type { ImportedDraft, SkippedItem } from '../import/imported-draft.ts';
import type { NewList } from '../import/new-list/make-list.ts';
import type { SiteWords } from '../import/new-list/site-file.ts';
import { kinds } from '../schema/parts.ts';
import { missingFields } from './import-report.ts';

/** Where entries wait that are not complete, below the content folder: no check reads it. */
export const unfinishedFolder = '_unfinished';

/** What a README became. */
export type NewListOutcome = {
  list: NewList;
  site: SiteWords;
  /** The entries that pass every check. */
  sound: readonly ImportedDraft[];
  unfinished: readonly { file: { entry: ImportedDraft }; reasons: string[] }[];
};

/** What became of a README, for the person who moves the list: what is there, what waits and what was left out, by line, and what to do next. */
export function toNewListReport(
  outcome: NewListOutcome,
  { folder, from, wrote }: { folder: string; from: string; wrote: boolean },
): string {
  const { list, site, unfinished } = outcome;
  const waiting = unfinished.map(({ file: { entry }, reasons }) => {
    const missing = missingFields(entry);
    const why = missing.length > 0 ? `it lacks ${missing.join(', ')}` : reasons.join(' ');
    return `to finish, line ${entry.lines[0]}: ${folder}/${unfinishedFolder}/${entry.file}: ${why}`;
  });
  // The table of contents of a README holds nothing that the headings do not.
  const isContents = ({ links }: SkippedItem) =>
    links.length > 0 && links.every((it) => it.startsWith('#'));
  const contents = list.skipped.filter(isContents);
  const skipped = list.skipped.filter((it) => !isContents(it));
  return [
    ...waiting,
    ...toContentsLine(contents),
    ...skipped.map(({ line, text, reason }) => {
      return `left out, line ${line}: ${text === '' ? '(no text)' : text}: ${reason}`;
    }),
    ...list.notes.map(({ line, text, reason }) => `look at line ${line}: ${text}: ${reason}`),
    ...(waiting.length + list.skipped.length + list.notes.length > 0 ? [''] : []),
    `${wrote ? 'Made' : 'Would make'} ${folder}, the list “${site.name}”, from ${from}:`,
    ...kinds.flatMap((kind) => toKindLine(kind, outcome)),
    ...(waiting.length > 0 ? [toWaitingLine(unfinished, folder)] : []),
    `  ${count(skipped.length, 'part', 'parts')} of the README left out`,
    '',
    ...(wrote ? nextSteps(folder, waiting.length > 0) : [dryAdvice]),
  ].join('\n');
}

function toContentsLine(contents: readonly SkippedItem[]): string[] {
  const [first] = contents;
  if (!first) return [];
  const what = count(contents.length, 'link', 'links');
  return [`left out, from line ${first.line}: ${what} to sections of the file itself`];
}

/** Where the works of a kind went, so that one sees a heading that was taken for another kind. */
function toKindLine(kind: ImportedDraft['kind'], { list, sound, unfinished }: NewListOutcome) {
  const isHere = (entry: ImportedDraft) => entry.kind === kind;
  const waiting = unfinished.filter(({ file }) => isHere(file.entry)).length;
  const all = [...sound, ...unfinished.map(({ file }) => file.entry)];
  const categories = list.categories[kind].map(({ id, title }) => {
    const own = all.filter((entry) => isHere(entry) && entry.category === id);
    return `${title} ${own.length}`;
  });
  if (categories.length === 0) return [];
  const complete = sound.filter(isHere).length;
  const unready = waiting > 0 ? ` and ${waiting} to finish` : '';
  return [
    `  ${kind}: ${complete} complete${unready}, in ${count(categories.length, 'category', 'categories')}: ${categories.join(', ')}`,
  ];
}

function toWaitingLine(unfinished: NewListOutcome['unfinished'], folder: string): string {
  const fields = unfinished.flatMap(({ file: { entry } }) => missingFields(entry));
  const counts = [...Map.groupBy(fields, (field) => field)].map(
    ([field, all]) => `${field} of ${all.length}`,
  );
  const why = counts.length > 0 ? `: what is missing is ${counts.join(', ')}` : '';
  return `  ${count(unfinished.length, 'entry', 'entries')} to finish in ${folder}/${unfinishedFolder}${why}`;
}

const dryAdvice =
  'Nothing was written. Where headings went to the wrong kind, write a map (--map); then leave --dry-run out.';

function nextSteps(folder: string, waits: boolean): string[] {
  const steps = [
    `Read ${folder}/site.yaml and ${folder}/categories.yaml, and put right what the README did not say well.`,
    ...(waits
      ? [
          `Complete the files in ${folder}/${unfinishedFolder}, by hand or with CONTENT_DIR=${folder} npm run finish -- --write, which asks for what is missing and puts what is complete among the entries: no page shows them before.`,
        ]
      : []),
    `CONTENT_DIR=${folder} npm run check`,
    `CONTENT_DIR=${folder} npm start`,
  ];
  return ['Next:', ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
}
