import type { Catalogue } from '../catalogue/entry.ts';
import type { DraftEntry } from '../checks/subject.ts';
import { writeEntryFile } from '../content-files/write-entry-file.ts';
import { findTaken, saveEntries } from '../files/save-entries.ts';
import { fileEntries } from '../import/file-entries.ts';
import type { FiledEntry, ImportedEntry } from '../import/imported-entry.ts';
import { type Kind, slug as slugSchema } from '../schema/parts.ts';
import { CannotRun } from './cannot-run.ts';
import { missingFields } from './import-report.ts';
import { whileInterruptible } from './interruptible.ts';
import { print } from './print.ts';
import { refuseUnsaved } from './refuse-unsaved.ts';
import { Refused } from './refused.ts';
import { withoutEmptyLists } from './without-empty-lists.ts';

/** Name the entry's file: as the person says, else as `import` would. */
export function toFile(
  entry: ImportedEntry,
  slug: string | undefined,
  catalogue: Catalogue,
  known: readonly DraftEntry[],
): FiledEntry {
  const subject = { ...catalogue, known, added: entry.added };
  const { entries, skipped } = fileEntries([entry], [], subject);
  const [filed] = entries;
  if (!filed)
    throw new Refused(`${entry.title}: ${skipped[0]?.reason ?? 'It can not be an entry.'}`);
  if (slug === undefined) return filed;
  const id = `${entry.kind}/${checkSlug(slug, entry.kind, catalogue, known)}`;
  return { ...filed, id, slug, file: `${id}.md` };
}

function checkSlug(
  slug: string,
  kind: Kind,
  catalogue: Catalogue,
  known: readonly DraftEntry[],
): string {
  const parsed = slugSchema.safeParse(slug);
  if (!parsed.success) throw new CannotRun(`--slug ${slug}: ${parsed.error.issues[0]?.message}`);
  if (catalogue.categories[kind].some(({ id }) => id === slug)) {
    throw new CannotRun(`--slug ${slug}: A category of ${kind} has this name: choose another.`);
  }
  const renamed = known.find((it) => it.kind === kind && it.formerSlugs?.includes(slug));
  if (renamed)
    throw new CannotRun(`--slug ${slug}: ${renamed.id} had this name once: choose another.`);
  return slug;
}

/** Save the one file, or show it where the run is dry, and say what is left to do. */
export async function saveEntry(folder: string, entry: FiledEntry, isDry: boolean): Promise<void> {
  const text = writeEntryFile(withoutEmptyLists(entry), entry.hints);
  const files = [{ file: entry.file, text }];
  if (isDry) refuseUnsaved(await findTaken(folder, files), folder);
  else
    await whileInterruptible(async (signal) =>
      refuseUnsaved(await saveEntries(folder, files, signal), folder),
    );
  const missing = missingFields(entry);
  const note = 'Write the note below the front matter';
  const todo = missing.length > 0 ? `${note}, and fill in ${missing.join(', ')}` : note;
  const name = `${folder}/${entry.file}`;
  await print(
    isDry
      ? `${text}\nThis would be ${name}. Nothing was written.\n`
      : `wrote ${name}: ${entry.title}\n${todo}; npm run check names what is missing.\n`,
  );
}
