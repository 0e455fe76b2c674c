import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeEntryFile } from '../../src/content-files/write-entry-file.ts';
import { fullEntries } from './full-entries.ts';
import { addHostileContent } from './hostile-content.ts';
import { writeMadeUpContent } from './made-up-content.ts';

/** The few files that are written by hand: odd entries, every component of guides, every state of a link. */
const fixtureContent = path.resolve(import.meta.dirname, '../fixtures/content');

/** So many made-up entries give a list of every sort a second page. */
const madeUp = 110;

/** Write the content of the fixture site: the entries written by hand among made-up ones, ones with every field, and hostile ones. */
export async function writeFixtureContent(folder: string): Promise<void> {
  await writeMadeUpContent(folder, madeUp);
  await cp(fixtureContent, folder, { recursive: true });
  for (const entry of fullEntries()) {
    await writeFile(path.join(folder, `${entry.id}.md`), writeEntryFile(entry));
  }
  await addHostileContent(folder);
}

/** Write the entries written by hand alone, without those of one kind, which thus is empty, and without devices, results and engines. */
export async function writeSmallContent(folder: string): Promise<void> {
  await cp(fixtureContent, folder, { recursive: true });
  for (const name of ['tutorials', 'devices.yaml']) {
    await rm(path.join(folder, name), { recursive: true });
  }
  for (const kind of ['papers', 'libraries', 'tools']) {
    for (const name of await readdir(path.join(folder, kind))) {
      const file = path.join(folder, kind, name);
      await writeFile(file, (await readFile(file, 'utf8')).replace(absentFields, ''));
    }
  }
}

/** Fields of front matter by which a list has results and engines to compare. */
const absentFields =
  /^(?:results|backends|modelFormats|precisions|accelerators|experimental):.*\n(?:[ -].*\n)*/gm;
