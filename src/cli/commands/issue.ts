import { rmSync } from 'node:fs';
import { Command } from 'commander';
import { formerSlugsIn } from '../../catalogue/former-ids.ts';
import { citationKeys } from '../../cite/citation-key.ts';
import { checkDraft, type DraftProblem, draftToFile } from '../../content-files/entry-draft.ts';
import { parseEntryFile } from '../../content-files/entry-file.ts';
import { readContent } from '../../files/read-content.ts';
import { type NewFile, saveEntries, saveOutput } from '../../files/save.ts';
import { addressFields } from '../../import/address-fields.ts';
import { parseWorkAddress } from '../../import/work-address.ts';
import { type IssueEvent, parseIssueEvent } from '../../review/github-event.ts';
import {
  type Answer,
  type Suggestion,
  writeAnswer,
  writeFault,
  writeProposal,
} from '../../review/issue/answer.ts';
import { readCategory } from '../../review/issue/category.ts';
import { parseIssue } from '../../review/issue/parse-issue.ts';
import { addLabel } from '../../review/issue/write-form.ts';
import { toReported } from '../../review/pull-request/make-report.ts';
import { readEvent } from '../read-given.ts';
import { refuseOutput, refuseUnsaved } from '../refuse-unsaved.ts';
import { CannotRun, print, type Run } from '../run.ts';

/** The label by which a maintainer says that an entry is wanted; only people with the triage role can put it on. */
const acceptedLabel = 'accepted';

/** `npm run issue`: an entry file from an issue that a maintainer accepted. Exit code 1 where the issue has problems. */
export function issueCommand(run: Run): Command {
  return new Command('issue')
    .summary('Make an entry file from an accepted issue')
    .description(
      'Make an entry file from an issue that has the labels "add" and "accepted", and write what to propose or to answer.',
    )
    .requiredOption('--event <file>', 'the event of the label, as GITHUB_EVENT_PATH names it')
    .requiredOption('--out <file>', 'where the proposal or the answer goes')
    .action(async ({ event, out }: { event: string; out: string }) => {
      const issue = acceptedIssue(readEvent(event));
      const { answer, entries } = answerIssue(run, issue);
      // The entry comes last: where the answer cannot be written, there is none.
      refuseOutput(await saveOutput(out, `${JSON.stringify(answer)}\n`, true));
      const unsaved = await saveEntries(run.folder, entries);
      if (unsaved.length > 0) rmSync(out, { force: true });
      refuseUnsaved(unsaved, run.folder);
      if ('comment' in answer) run.exitCode = 1;
      await print(
        run,
        'comment' in answer
          ? `#${issue.number} cannot become an entry yet: ${out} says why.\n`
          : `wrote ${entries.map(({ file }) => `${run.folder}/${file}`).join(', ')} from #${issue.number}\n`,
        `${out} is written.`,
      );
    });
}

type Issue = IssueEvent['issue'];

function acceptedIssue(text: string): Issue {
  const event = parseIssueEvent(text);
  if (!event) throw new CannotRun('The event is not that of an issue which got a label.');
  const { action, label, issue } = event;
  const isAccepted = action === 'labeled' && label.name === acceptedLabel;
  if (!isAccepted) throw new CannotRun(`The issue did not get the label "${acceptedLabel}".`);
  if (issue.pull_request) throw new CannotRun(`#${issue.number} is a pull request.`);
  if (!issue.labels.some(({ name }) => name === addLabel))
    throw new CannotRun(`#${issue.number} does not have the label "${addLabel}".`);
  return issue;
}

/** The answer to an issue, and the file of the entry that it becomes. */
function answerIssue(
  { folder, today }: Run,
  { number, body, user }: Issue,
): { answer: Answer; entries: NewFile[] } {
  const say = (faults: string[]) => ({ answer: { comment: writeAnswer(faults) }, entries: [] });
  const parsed = parseIssue(body ?? '');
  if ('faults' in parsed) return say(parsed.faults);
  const { kind } = parsed;
  const { catalogue, subject } = readContent(folder, today);
  const taken = [
    ...catalogue.categories[kind].map(({ id }) => id),
    ...subject.entries.filter((entry) => entry.kind === kind).map(({ slug }) => slug),
    ...formerSlugsIn(kind, subject),
  ];
  const { category = '' } = parsed.fields;
  const named = category === '' ? undefined : readCategory(category, kind, catalogue.categories);
  const address = parseWorkAddress(parsed.fields.url ?? '');
  const known = address ? addressFields(address, kind) : {};
  const fields = {
    // An address says here what it says in the form; what the reporter wrote beside it counts.
    ...known,
    ...parsed.fields,
    ...(known.url !== undefined && { url: known.url }),
    ...(named && 'id' in named && { category: named.id }),
    added: today,
  };
  const made = draftToFile(kind, fields, taken);
  const problems = checkDraft(kind, fields, subject, made);
  const errors = problems.filter(({ severity }) => severity === 'error').map(toFault);
  if (errors.length > 0) return say([...new Set(errors)]);

  // The file is read as every other is, whatever the form's own code thought of it.
  const { entry, problems: faults } = parseEntryFile(made.file, kind, made.text);
  if (!entry) return say(faults.map(({ message }) => writeFault({ field: '', message })));
  const keys = citationKeys([...catalogue.entries, entry]);
  const suggestion: Suggestion = {
    issue: number,
    reporter: user,
    text: made.text,
    entry: toReported(entry, {
      file: `${folder}/${made.file}`,
      isNew: true,
      key: keys.get(entry.id) ?? entry.slug,
    }),
    warnings: problems,
  };
  const { file, text } = made;
  return { answer: writeProposal(suggestion), entries: [{ file, text }] };

  /** Of a category that is none the answer names those that there are. */
  function toFault({ field, message }: DraftProblem): string {
    const isOurs = field === 'category' && named && 'fault' in named;
    return writeFault({ field, message: isOurs ? named.fault : message });
  }
}
