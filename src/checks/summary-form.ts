import type { Problem } from './problem.ts';
import { hasSecondSentence } from './sentences.ts';
import type { Check, DraftEntry, DraftGuide } from './subject.ts';

/** A summary is one plain sentence that stands by itself beside the title. */
export const summaryForm: Check = ({ entries, guides }) => {
  const names = new Set(
    entries.flatMap(({ title, aliases = [] }) => [title ?? '', ...aliases].map(firstWord)),
  );
  names.delete('');
  return [...entries, ...guides].flatMap((text) => check(text, names));
};

function check({ file, summary, title }: DraftEntry | DraftGuide, names: ReadonlySet<string>) {
  if (summary === undefined) return [];
  const faults: [boolean, string][] = [
    [/[\r\n]/.test(summary), 'Write the summary on one line.'],
    [!/[^.]\.$/.test(summary), 'End the summary with a period.'],
    [startsWithTitle(summary, title), 'Leave the title out: say at once what it is or does.'],
    [!startsWell(summary, names), 'Start the summary with a capital letter or a digit.'],
    [hasSecondSentence(summary), 'Keep the summary to one sentence; the rest belongs in the note.'],
    [markup.test(summary), 'Write the summary without links, Markdown or HTML.'],
  ];
  return faults
    .filter(([wrong]) => wrong)
    .map(([, message]): Problem => ({ file, at: ['summary'], code: 'summary-form', message }));
}

function startsWithTitle(summary: string, title = ''): boolean {
  const start = summary.slice(0, title.length).toLowerCase();
  const after = summary.slice(title.length);
  return title !== '' && start === title.toLowerCase() && !/^[\p{L}\p{N}]/u.test(after);
}

/** Names that are written small may come first: `ncnn`, `iOS`, `x86`. */
function startsWell(summary: string, names: ReadonlySet<string>): boolean {
  const word = firstWord(summary);
  return (
    /^["“‘'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(summary) ||
    /^\p{Ll}.*[\p{Lu}\p{N}]/u.test(word) ||
    names.has(word)
  );
}

function firstWord(text: string): string {
  return /^[\p{L}\p{N}.+-]*[\p{L}\p{N}+]/u.exec(text)?.[0] ?? '';
}

/** Links, code, emphasis, tags and entities. */
const markup =
  /\]\(|\]\[|`|\*\*|__|(?:^|[\s(])([*_])(?=\S)[^*_]*[^*_\s]\1(?![\p{L}\p{N}])|<\/?[a-z!]|&(?:amp|lt|gt|quot|apos|nbsp|#x?[\da-f]+);/iu;
