import { formerIds, formerSlugsIn } from '../catalogue/former-ids.ts';
import type { Content } from '../files/read-content.ts';
import { findTaken, saveEntries } from '../files/save.ts';
import { fileEntries, writeImported } from '../import/file-entries.ts';
import type { ImportedDraft, UnfiledDraft } from '../import/imported-draft.ts';
import { type Kind, slug as slugSchema } from '../schema/parts.ts';
import { missingFields } from './import-report.ts';
import { whileInterruptible } from './interruptible.ts';
import { refuseUnsaved } from './refuse-unsaved.ts';
import { CannotRun, print, Refused, type Run } from './run.ts';

/** Name the entry's file: as the person says, else as `import` would. */
export function toFile(
  entry: UnfiledDraft,
  slug: string | undefined,
  content: Content,
): ImportedDraft {
  const subject = { ...content.catalogue, known: content.subject.entries, added: entry.added };
  const { entries, skipped } = fileEntries({ entries: [entry], skipped: [], notes: [] }, subject);
  const [filed] = entries;
  if (!filed)
    throw new Refused(`${entry.title}: ${skipped[0]?.reason ?? 'It cannot be an entry.'}`);
  if (slug === undefined) return filed;
  const id = `${entry.kind}/${checkSlug(slug, entry.kind, content)}`;
  return { ...filed, id, slug, file: `${id}.md` };
}

function checkSlug(slug: string, kind: Kind, { catalogue, subject }: Content): string {
  const parsed = slugSchema.safeParse(slug);
  if (!parsed.success) throw new CannotRun(`--slug ${slug}: ${parsed.error.issues[0]?.message}`);
  if (catalogue.categories[kind].some(({ id }) => id === slug)) {
    throw new CannotRun(`--slug ${slug}: A category of ${kind} has this name: choose another.`);
  }
  const renamed = subject.entries.find((it) =>
    formerIds(it.kind, it.formerSlugs).includes(`${kind}/${slug}`),
  );
  if (renamed)
    throw new CannotRun(`--slug ${slug}: ${renamed.id} had this name once: choose another.`);
  if (formerSlugsIn(kind, subject).includes(slug))
    throw new CannotRun(`--slug ${slug}: Something else had this address once: choose another.`);
  return slug;
}

/** Save the one file, or show it where the run is dry, and say what is left to do. */
export async function saveEntry(run: Run, entry: ImportedDraft, isDry: boolean): Promise<void> {
  const { folder } = run;
  const text = writeImported(entry);
  const files = [{ file: entry.file, text }];
  if (isDry) refuseUnsaved(await findTaken(folder, files), folder);
  else
    await whileInterruptible(run, async (signal) =>
      refuseUnsaved(await saveEntries(folder, files, signal), folder),
    );
  const missing = missingFields(entry);
  const note = 'Write the note below the front matter';
  const todo = missing.length > 0 ? `${note}, and fill in ${missing.join(', ')}` : note;
  const name = `${folder}/${entry.file}`;
  await print(
    run,
    isDry
      ? `${text}\nThis would be ${name}. Nothing was written.\n`
      : `wrote ${name}: ${entry.title}\n${todo}; npm run check names what is missing.\n`,
    isDry ? '' : 'The entry file is written.',
  );
}
