import type { DraftProblem } from './entry-draft.ts';

/** Problems of a draft in the words of a form. */
export function inFormWords(problems: readonly DraftProblem[]): DraftProblem[] {
  return problems.map((problem) => ({ ...problem, message: toFormWords(problem) }));
}

/** Say what a problem is to somebody who fills in a form and sees no file: the fields have hints and examples of their own. */
export function toFormWords({ code, message }: Pick<DraftProblem, 'code' | 'message'>): string {
  const own = ownWords[code];
  if (own) return own;
  return fileWords.reduce((text, [words, instead]) => text.replace(words, instead), message);
}

const ownWords: Partial<Record<DraftProblem['code'], string>> = {
  'missing-field': 'It is required: fill it in.',
  'duplicate-id': 'An entry has this name already: give yours another file name.',
  'empty-note': 'Write a note: what it is about, why it matters here, what to watch for.',
};

/** What messages for writers of files say, and what a form says instead. */
const fileWords: readonly [words: RegExp, instead: string][] = [
  [/^"[\w.]+" does not fit: /, ''],
  [/ Example: \w+: .*$/s, ''],
  [/ \((?:[a-z]+\/)+[\w-]+\.mdx?\)/g, ''],
  [/add what is new to that file instead/, 'correct that entry instead'],
  [
    /keep one file; if not, name each in the other’s “related”/,
    'correct that entry instead; if not, name it under “Related”',
  ],
  [/Choose one from tags\.yaml, or add it there\./, 'Choose one of the tags below.'],
  [/, or save the file as UTF-8 text/, ''],
  [/Shorten the file/, 'Shorten it'],
  [/give the file another name/, 'give it another file name'],
];
