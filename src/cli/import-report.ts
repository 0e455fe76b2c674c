import { count } from '../catalogue/count.ts';
import type { ImportedDraft, ParsedList } from '../import/imported-draft.ts';
import { writeNewCategories } from '../import/list/new-categories.ts';
import type { MarkdownList } from '../import/list/parse-markdown-list.ts';
import { entrySchemas } from '../schema/entry.ts';

/** What was read: for a Markdown list, with the categories that its headings propose. */
type Read = ParsedList & Partial<Pick<MarkdownList, 'newCategories'>>;

/** Where proposed categories are written, below the content folder: no check reads it. */
export const categoriesFile = '_new-categories.yaml';

/** What was read from a list, as data for programs: `{ entries, skipped }`, and `notes` and `newCategories` where there are any. */
export function toJsonReport({ entries, skipped, notes, newCategories = [] }: Read): string {
  const shown = entries.map(({ lines, section, note, hints, ...entry }) => ({
    line: lines[0],
    lines,
    section: section.join(' / '),
    ...entry,
    missing: missingFields(entry as ImportedDraft),
  }));
  const more = {
    ...(notes.length > 0 && { notes }),
    ...(newCategories.length > 0 && { newCategories }),
  };
  return JSON.stringify({ entries: shown, skipped, ...more }, null, 2);
}

/** The proposed categories as YAML for categories.yaml, each with the number of its entries. */
export function toCategoriesYaml({ entries, newCategories = [] }: Read): string {
  return writeNewCategories(newCategories, ({ kind, id }) => {
    const own = entries.filter((entry) => entry.kind === kind && entry.category === id);
    return count(own.length, 'entry', 'entries');
  });
}

/** What became of the files: nothing was asked for, all stand now, or something prevented writing them. */
type Outcome = 'tried' | 'written' | 'refused';

/** What was read from a list, line by line for a person. */
export function toTextReport(list: Read, folder: string, outcome: Outcome): string {
  const { entries, skipped, notes, newCategories = [] } = list;
  const verb = outcome === 'written' ? 'wrote' : 'would write';
  const items = entries.reduce((sum, entry) => sum + entry.lines.length, 0);
  return [
    ...entries.map((entry) => `${verb} ${folder}/${entry.file}: ${toLine(entry)}`),
    ...skipped.map(toSkippedLine),
    ...(newCategories.length > 0
      ? ['', `${verb} ${folder}/${categoriesFile}:`, toCategoriesYaml(list).trimEnd()]
      : []),
    ...notes.map(({ line, text, reason }) => `look at line ${line}: ${text}: ${reason}`),
    '',
    `${count(entries.length, 'entry', 'entries')} from ${count(items, 'item', 'items')}, ${skipped.length} skipped. ${closing(entries, outcome)}`,
  ].join('\n');
}

function toLine(entry: ImportedDraft): string {
  const { title, venue, year, kind, category, alsoIn, lines } = entry;
  const published = [venue, year].filter((it) => it !== undefined).join(' ');
  const home = category === undefined ? `${kind} (no category yet)` : `${kind}/${category}`;
  const place = [home, ...alsoIn].join(', ');
  const where = `${lines.length > 1 ? 'lines' : 'line'} ${lines.join(', ')}`;
  return `${title}${published && ` (${published})`}, in ${place}, from ${where}`;
}

function toSkippedLine({ line, text, reason }: ParsedList['skipped'][number]): string {
  return `skipped line ${line}: ${text === '' ? '(no text)' : text}: ${reason}`;
}

function closing(entries: readonly ImportedDraft[], outcome: Outcome): string {
  if (entries.length === 0 || outcome === 'refused') return 'Nothing was written.';
  if (outcome === 'tried') return 'Nothing was written: add --write to write the files.';
  return 'Fill in the commented fields of each file; npm run check names them.';
}

/** The required fields that a person has still to fill in. */
export function missingFields(entry: ImportedDraft): string[] {
  return Object.entries(entrySchemas[entry.kind].shape)
    .filter(([field, schema]) => {
      return (
        entry[field as keyof ImportedDraft] === undefined && !schema.safeParse(undefined).success
      );
    })
    .map(([field]) => field);
}
