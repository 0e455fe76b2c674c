import path from 'node:path';
import { Command } from 'commander';
import { setEntryField } from '../../change/entry-fields.ts';
import { lackingFields, saidOf, withoutAdvice } from '../../change/finish-draft.ts';
import { toValue } from '../../change/set-fields.ts';
import { didYouMean } from '../../checks/references/nearest.ts';
import { type Content, readContent } from '../../files/read-content.ts';
import { type DraftFile, readDrafts } from '../../files/read-drafts.ts';
import { UnreadableFile } from '../../files/read-text.ts';
import { type ChangedFile, type NewFile, saveEntries } from '../../files/save.ts';
import type { Categories } from '../../schema/categories.ts';
import { shapeOf } from '../../schema/fields.ts';
import { type Ask, askField, type Terminal, withTerminal } from '../ask.ts';
import { refuseErrors, writeOption } from '../change-content.ts';
import { whileInterruptible } from '../interruptible.ts';
import { unfinishedFolder } from '../new-list-report.ts';
import { refuseUnsaved } from '../refuse-unsaved.ts';
import { visible } from '../report-problems.ts';
import { CannotRun, print, Refused, type Run } from '../run.ts';
import { setAside } from '../set-aside.ts';

type Options = { set?: string[]; write?: boolean };

/** A file that waits: as it was read, and as it is now. */
type Draft = DraftFile & { before: string; id: string };

/** `npm run finish`: put the entries that wait among the others, once they are complete. */
export function finishCommand(run: Run): Command {
  return new Command('finish')
    .summary('Complete the entries that a moved list left unfinished')
    .description(
      `Say what each entry below ${unfinishedFolder}/ still lacks, and put those that are complete among the others. With --write at a terminal it asks for what is missing, one entry after the other; an empty answer passes on.`,
    )
    .argument('[ids...]', 'these entries alone: papers/eie')
    .option('--set <field=value...>', 'what the entries get, as in summary="A board for nets."')
    .addOption(writeOption())
    .action((ids: string[], options: Options) =>
      options.write
        ? withTerminal(run, (terminal) => finish(run, ids, options, terminal))
        : finish(run, ids, options, undefined),
    );
}

async function finish(
  run: Run,
  ids: readonly string[],
  { set = [], write = false }: Options,
  terminal: Terminal | undefined,
): Promise<void> {
  const drafts = choose(waiting(run), ids, `${run.folder}/${unfinishedFolder}`);
  if (drafts.length === 0)
    return print(run, `Nothing waits in ${run.folder}/${unfinishedFolder}.\n`);
  const content = readContent(run.folder, run.today);
  refuseErrors(content);
  for (const draft of drafts) {
    for (const assignment of set) fill(draft, assignment);
    if (terminal) await askMissing(draft, content.catalogue.categories, terminal);
  }
  const { sound, lines } = judge(run, content, drafts);
  const counts = `${sound.length} complete, ${drafts.length - sound.length} to finish.`;
  if (!write) {
    const last = `${counts} Nothing was written: add --write to put what is complete among the entries.`;
    return print(run, `${[...lines, last].map(visible).join('\n')}\n`);
  }
  const files = drafts.flatMap((draft) => toFiles(draft, sound));
  await whileInterruptible(run, async (signal) => {
    refuseUnsaved(await saveEntries(run.folder, files, signal), run.folder);
    await print(run, `${[...lines, counts].map(visible).join('\n')}\n`, 'The files are written.');
  });
}

/** Hold drafts against every check beside the content: those that pass, and a line for each of all. */
function judge(
  { folder, today }: Run,
  { texts }: Content,
  drafts: readonly Draft[],
): { sound: Draft[]; lines: string[] } {
  const [taken, free] = [true, false].map((is) =>
    drafts.filter(({ file }) => texts.has(file) === is),
  );
  const { sound, unfinished } = setAside(folder, {
    lists: [...texts].map(([file, text]) => ({ file, text })),
    entries: (free ?? []).map((draft) => ({ ...draft, text: withoutAdvice(draft.text) })),
    today,
  });
  const lines = [
    ...(taken ?? []).map(
      ({ id }) => `${id}: the content has an entry of this name: give this file another.`,
    ),
    ...unfinished.map(({ file, reasons }) => `${file.id}: ${whatLacks(file, reasons)}`),
    ...sound.map(({ id }) => `${id}: complete`),
  ];
  return { sound, lines };
}

function waiting({ folder }: Run): Draft[] {
  try {
    return readDrafts(path.join(folder, unfinishedFolder)).map(({ kind, file, text }) => {
      return { kind, file, text, before: text, id: file.replace(/\.md$/, '') };
    });
  } catch (error) {
    throw error instanceof UnreadableFile ? new CannotRun(error.message) : error;
  }
}

function choose(drafts: readonly Draft[], ids: readonly string[], place: string): Draft[] {
  const known = drafts.map(({ id }) => id);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    const lines = unknown.map((id) => `${id} does not wait in ${place}.${didYouMean(id, known)}`);
    throw new Refused([...lines, 'Nothing was written.'].map(visible).join('\n'));
  }
  return ids.length === 0 ? [...drafts] : drafts.filter(({ id }) => ids.includes(id));
}

function fill(draft: Draft, assignment: string): void {
  const [, name = '', value = ''] = /^\s*(\w+)\s*=\s*(.*?)\s*$/s.exec(assignment) ?? [];
  const shape = shapeOf(draft.kind);
  const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
  if (name === '') throw new CannotRun(`--set ${assignment}: write FIELD=VALUE.`);
  if (!schema)
    throw new CannotRun(
      `--set ${assignment}: ${draft.kind} have no field “${name}”.${didYouMean(name, Object.keys(shape))}`,
    );
  draft.text = setEntryField(draft.text, draft.kind, name, toValue(schema, value));
}

async function askMissing(draft: Draft, categories: Categories, { ask }: Terminal): Promise<void> {
  const { kind } = draft;
  // What it is about stands above its first question.
  let head = `\n${[draft.id, saidOf(draft.text)].filter(Boolean).join('\n')}\n`;
  const askBelow: Ask = (question) => {
    const asked = ask(head + question);
    head = '';
    return asked;
  };
  for (const name of lackingFields(draft.text, kind)) {
    const value = await askField(askBelow, kind, name, categories);
    if (value !== undefined) draft.text = setEntryField(draft.text, kind, name, value);
  }
}

function whatLacks({ text, kind }: Draft, reasons: readonly string[]): string {
  const names = lackingFields(text, kind);
  return names.length > 0 ? `it lacks ${names.join(', ')}.` : reasons.join(' ');
}

/** Where a draft goes: among the entries, or with what was filled in to where it waits. */
function toFiles(
  { file, text, before }: Draft,
  sound: readonly Draft[],
): (NewFile | ChangedFile)[] {
  const waits = `${unfinishedFolder}/${file}`;
  const done = sound.find((it) => it.file === file);
  if (done)
    return [
      { file, text: done.text },
      { file: waits, before },
    ];
  return text === before ? [] : [{ file: waits, before, text }];
}
