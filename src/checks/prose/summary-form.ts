import type { Found } from '../found.ts';
import type { Check, Draft, DraftGuide } from '../subject.ts';
import { hasSecondSentence } from './sentences.ts';

/** A summary, and the line that says why an entry matters, is one plain sentence that stands by itself beside the title. */
export const summaryForm: Check = ({ entries, guides }) => {
  const names = new Set(
    entries.flatMap(({ title, aliases = [] }) => [title ?? '', ...aliases].map(firstWord)),
  );
  names.delete('');
  return [...entries, ...guides].flatMap((text) => check(text, names));
};

function check(text: Draft | DraftGuide, names: ReadonlySet<string>): Found[] {
  const { file, title } = text;
  const sentences = { summary: text.summary, why: 'why' in text ? text.why : undefined };
  return Object.entries(sentences).flatMap(([field, sentence]) =>
    faults(field, sentence, title, names).map((message): Found => ({ file, at: [field], message })),
  );
}

function faults(
  field: string,
  sentence: string | undefined,
  title: string | undefined,
  names: ReadonlySet<string>,
): string[] {
  if (sentence === undefined) return [];
  const faults: [boolean, string][] = [
    [/[\r\n]/.test(sentence), `Write the ${field} on one line.`],
    [!/[^.]\.$/.test(sentence), `End the ${field} with a period.`],
    [
      field === 'summary' && startsWithTitle(sentence, title),
      'Leave the title out: say at once what it is or does.',
    ],
    [!startsWell(sentence, names), `Start the ${field} with a capital letter or a digit.`],
    [
      hasSecondSentence(sentence),
      `Keep the ${field} to one sentence; the rest belongs in the note.`,
    ],
    [markup.test(sentence), `Write the ${field} without links, Markdown or HTML.`],
  ];
  return faults.filter(([wrong]) => wrong).map(([, message]) => message);
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
