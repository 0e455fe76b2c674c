import path from 'node:path';
import { Command } from 'commander';
import { fillField, lackingFields, saidOf, withoutAdvice } from '../../change/finish-draft.ts';
import { didYouMean } from '../../checks/references/nearest.ts';
import { readContent } from '../../files/read-content.ts';
import { readDrafts } from '../../files/read-drafts.ts';
import { UnreadableFile } from '../../files/read-text.ts';
import { type ChangedFile, type NewFile, saveEntries } from '../../files/save.ts';
import { shapeOf } from '../../schema/fields.ts';
import type { Kind } from '../../schema/parts.ts';
import { askWith, type Terminal, withTerminal } from '../ask.ts';
import { writeOption } from '../change-content.ts';
import { whileInterruptible } from '../interruptible.ts';
import { unfinishedFolder } from '../new-list-report.ts';
import { refuseUnsaved } from '../refuse-unsaved.ts';
import { visible } from '../report-problems.ts';
import { CannotRun, print, Refused, type Run } from '../run.ts';
import { setAside } from '../set-aside.ts';

type Options = { set?: string[]; write?: boolean };

/** A file that waits: as it was read, and as it is now. */
type Draft = NewFile & { before: string; kind: Kind; id: string };

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
  for (const draft of drafts) {
    for (const assignment of set) fill(draft, assignment);
    if (terminal) await askFor(draft, terminal);
  }
  const { texts, problems } = readContent(run.folder, run.today);
  const wrong = problems.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0)
    throw new Refused('The content has problems: correct them first (npm run check).');
  const taken = drafts.filter(({ file }) => texts.has(file));
  const { sound, unfinished } = setAside(run.folder, {
    lists: [...texts].map(([file, text]) => ({ file, text })),
    entries: drafts
      .filter((draft) => !taken.includes(draft))
      .map((draft) => ({ ...draft, text: withoutAdvice(draft.text) })),
    today: run.today,
  });
  const lines = [
    ...taken.map(
      ({ id }) => `${id}: the content has an entry of this name: give this file another.`,
    ),
    ...unfinished.map(({ file, reasons }) => `${file.id}: ${whatLacks(file, reasons)}`),
    ...sound.map(({ id }) => `${id}: complete`),
  ];
  const waits = drafts.length - sound.length;
  const counts = `${sound.length} complete, ${waits} to finish.`;
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

function waiting({ folder }: Run): Draft[] {
  try {
    return readDrafts(path.join(folder, unfinishedFolder)).map(({ file, text }) => ({
      ...{ file, text, before: text },
      kind: file.split('/')[0] as Kind,
      id: file.replace(/\.md$/, ''),
    }));
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
  const [, name = '', value = ''] = /^([A-Za-z]\w*)=(.*)$/s.exec(assignment) ?? [];
  const known = Object.keys(shapeOf(draft.kind));
  if (!known.includes(name))
    throw new CannotRun(
      `--set ${assignment}: ${draft.kind} have no field “${name}”: write FIELD=VALUE.${didYouMean(name, known)}`,
    );
  draft.text = fillField(draft.text, draft.kind, name, value);
}

async function askFor(draft: Draft, { ask }: Terminal): Promise<void> {
  const lacking = lackingFields(draft.text, draft.kind);
  const head = [draft.id, saidOf(draft.text)].filter(Boolean).join('\n');
  for (const [at, { name, advice }] of lacking.entries()) {
    const schema = shapeOf(draft.kind)[name];
    if (!schema) continue;
    const question = `${at === 0 ? `\n${head}\n` : ''}${name}: ${advice}`;
    const answer = await askWith(ask, question, schema);
    if (answer !== undefined) draft.text = fillField(draft.text, draft.kind, name, answer);
  }
}

function whatLacks({ text, kind }: Draft, reasons: readonly string[]): string {
  const names = lackingFields(text, kind).map(({ name }) => name);
  return names.length > 0 ? `it lacks ${names.join(', ')}.` : reasons.join(' ');
}

/** Where a draft goes: among the entries, or with what was filled in to where it waits. */
function toFiles(draft: Draft, sound: readonly NewFile[]): (NewFile | ChangedFile)[] {
  const { file, text, before } = draft;
  const waits = `${unfinishedFolder}/${file}`;
  const done = sound.find((it) => it.file === file);
  if (done)
    return [
      { file, text: done.text },
      { file: waits, before },
    ];
  return text === before ? [] : [{ file: waits, before, text }];
}
