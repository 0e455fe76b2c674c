import { Option } from 'commander';
import type { Entry } from '../catalogue/entry.ts';
import { formerLeads } from '../catalogue/former-ids.ts';
import { type ContentDraft, draftOf, findThing, withArticle } from '../change/content-draft.ts';
import type { Choice } from '../change/split.ts';
import { NotAlone, whileAlone } from '../files/alone.ts';
import { type Content, contentWith, readContent } from '../files/read-content.ts';
import { type ChangedFile, type NewFile, saveEntries } from '../files/save.ts';
import { uncommitted } from '../files/uncommitted.ts';
import { diffLines } from '../text/line-diff.ts';
import { parseConditions, selectEntries } from './export-conditions.ts';
import { whileInterruptible } from './interruptible.ts';
import { refuseUnsaved } from './refuse-unsaved.ts';
import { visible } from './report-problems.ts';
import { CannotRun, print, Refused, type Run } from './run.ts';

/** The options of every command that changes content. */
export type ChangeOptions = { write?: boolean; ontoChanges?: boolean };

/** The options that choose entries. */
export type ChoiceOptions = { where?: string[]; entries?: string[] };

/** What makes a change instead of showing it. */
export const writeOption = () =>
  new Option('--write', 'make the change; without it, it is only shown');

/** What lets a change go on from files that are not committed. */
export const ontoChangesOption = () =>
  new Option('--onto-changes', 'also change files that hold something not committed yet');

/**
 * Change content: work it out in memory, hold the result against every check, show it, and with `--write` make it,
 * all of it or nothing. From reading to writing no other command changes the folder.
 */
export async function changeContent(
  run: Run,
  options: ChangeOptions,
  change: (draft: ContentDraft) => void,
): Promise<void> {
  if (!options.write) return showOrMake(run, options, change);
  try {
    await whileInterruptible(run, (signal) =>
      whileAlone(run.folder, () => showOrMake(run, options, change, signal), signal),
    );
  } catch (error) {
    throw error instanceof NotAlone ? new CannotRun(error.message) : error;
  }
}

async function showOrMake(
  run: Run,
  options: ChangeOptions,
  change: (draft: ContentDraft) => void,
  signal?: AbortSignal,
): Promise<void> {
  const before = readContent(run.folder, run.today);
  refuseErrors(before);
  const draft = draftOf(before.catalogue, before.texts);
  change(draft);
  if (draft.faults.length > 0)
    throw new Refused([...new Set(draft.faults), 'Nothing was written.'].map(visible).join('\n'));
  const after = contentWith(run.folder, draft.texts, run.today);
  refuseNewErrors(draft, after);
  const changes = changesOf(before.texts, draft.texts);
  if (changes.length === 0) {
    await print(run, 'Everything is so already: nothing changes.\n');
    return;
  }
  const count = changes.length === 1 ? '1 file' : `${changes.length} files`;
  const shown = [...describe(draft, before), ...leadsOn(before, after), ...draft.notes];
  const asked = [...warnings(before, after)];
  if (!options.write) {
    const last = `${count} would change. Nothing was written: add --write to make the change.`;
    await print(run, `${[...shown, ...asked, last].map(visible).join('\n')}\n`);
    return;
  }
  refuseUncommitted(run, options, changes);
  refuseUnsaved(await saveEntries(run.folder, changes, signal), run.folder);
  const told = [...leadsOn(before, after), ...draft.notes, ...asked, `${count} changed.`];
  await print(run, `${told.map(visible).join('\n')}\n`, 'The files are changed.');
}

/** The entries that options choose: those that are named, and those that have what is asked for. */
export function chooseEntries(
  draft: ContentDraft,
  { where = [], entries: ids = [] }: ChoiceOptions,
): Choice {
  if (where.length === 0 && ids.length === 0)
    throw new CannotRun('Say which entries: --where FIELD=VALUE, or --entries ID,ID.');
  const { catalogue, faults } = draft;
  const addresses = ids.flatMap((text) => text.split(',')).filter((text) => text.trim() !== '');
  const named = addresses.flatMap((address): Entry[] => {
    const thing = findThing(draft, address);
    if (!thing) return [];
    if (thing.what === 'entry') return [thing.entry];
    faults.push(`--entries: ${thing.id} is ${withArticle(thing.what)}: name entries.`);
    return [];
  });
  const conditions = where.length > 0 ? parseConditions(where, catalogue) : undefined;
  return { named, matching: conditions ? selectEntries(catalogue.entries, conditions) : [] };
}

/** What cannot be read whole cannot be followed whole. */
export function refuseErrors({ problems }: Content): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const some = errors.slice(0, 5).map(({ file, line, message }) => `${file}:${line} ${message}`);
  const count = errors.length === 1 ? '1 problem' : `${errors.length} problems`;
  const all = `The content has ${count}: correct them first (npm run check). Nothing was written.`;
  throw new Refused([...some, all].map(visible).join('\n'));
}

function refuseNewErrors({ renamed }: ContentDraft, { problems, nameOf }: Content): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const lines = errors.map(({ file, line, message }) => `${file}:${line} ${message}`);
  const moved = new Set([...renamed.values()].map(nameOf));
  // Nobody can correct a file that is not there yet.
  const isOfFields = errors.some(
    ({ file, code }) => moved.has(file) && (code === 'missing-field' || code === 'unknown-field'),
  );
  const hint = isOfFields
    ? ['What moves to another kind gets and loses fields on the way: --set year=2018 license=']
    : [];
  const last = 'The content would not be right after this change. Nothing was written.';
  throw new Refused([...lines, ...hint, last].map(visible).join('\n'));
}

/** What the change leaves to do, such as a tag that no entry has any more. */
function warnings(before: Content, after: Content): string[] {
  const known = new Set(before.problems.map(({ code, message }) => `${code} ${message}`));
  return after.problems
    .filter(({ code, message }) => !known.has(`${code} ${message}`))
    .map(({ file, line, message }) => `${file}:${line} To do: ${message}`);
}

function refuseUncommitted(run: Run, options: ChangeOptions, changes: readonly FileChange[]): void {
  if (options.ontoChanges) return;
  const there = changes.filter((it) => 'before' in it).map(({ file }) => file);
  const dirty = uncommitted(run.folder, there);
  if (dirty.length === 0) return;
  const lines = dirty.map((file) => `${run.folder}/${file} holds what is not committed yet.`);
  const last =
    'Commit it first, so that the change stands by itself, or add --onto-changes. Nothing was written.';
  throw new Refused([...lines, last].map(visible).join('\n'));
}

type FileChange = NewFile | ChangedFile;

function changesOf(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): FileChange[] {
  const files = [...new Set([...before.keys(), ...after.keys()])].sort();
  return files.flatMap((file): FileChange[] => {
    const [was, text] = [before.get(file), after.get(file)];
    if (was === text) return [];
    if (was === undefined) return text === undefined ? [] : [{ file, text }];
    return [{ file, before: was, ...(text !== undefined && { text }) }];
  });
}

/** Every file with its lines before and after, a renamed one as one file. */
function describe({ texts, renamed }: ContentDraft, before: Content): string[] {
  const names = new Map([...renamed].map(([from, to]) => [to, from]));
  const files = [...new Set([...before.texts.keys(), ...texts.keys()])].sort();
  return files.flatMap((file) => {
    const source = names.get(file) ?? file;
    if (renamed.has(file) && !texts.has(file)) return [];
    const [was, is] = [before.texts.get(source), texts.get(file)];
    if (was === is && source === file) return [];
    if (is === undefined) return [`${before.nameOf(file)} is removed`];
    const head =
      source === file ? before.nameOf(file) : `${before.nameOf(source)} → ${before.nameOf(file)}`;
    return [head, ...linesOf(was ?? '', is)];
  });
}

/** The lines that go and come, with their numbers before and after. */
function linesOf(was: string, is: string): string[] {
  const [a, b] = [was, is].map((text) => text.replaceAll('\r\n', '\n')) as [string, string];
  let [old, fresh] = [0, 0];
  return diffLines(a, b, Number.MAX_SAFE_INTEGER).flatMap(({ sign, text }) => {
    if (sign !== '+') old++;
    if (sign !== '-') fresh++;
    return sign === ' ' ? [] : [`  ${sign === '-' ? old : fresh} ${sign} ${text}`];
  });
}

/** Where addresses lead after the change that they did not lead before. */
function leadsOn(before: Content, after: Content): string[] {
  const known = new Set(formerLeads(before.catalogue).map(({ from, to }) => `${from} ${to}`));
  const gone = new Set((before.catalogue.removed ?? []).map(({ id }) => id));
  return [
    ...formerLeads(after.catalogue)
      .filter(({ from, to }) => !known.has(`${from} ${to}`))
      .map(({ from, to }) => `/${from}/ leads to /${to}/`),
    ...(after.catalogue.removed ?? [])
      .filter(({ id }) => !gone.has(id))
      .flatMap(({ id, formerIds = [] }) => [id, ...formerIds])
      .map((id) => `/${id}/ says why it was removed`),
  ];
}
