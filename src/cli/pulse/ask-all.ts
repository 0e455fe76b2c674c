import { setTimeout as sleep } from 'node:timers/promises';
import type { Entry } from '../../catalogue/entry.ts';
import { NoGithubAnswer } from '../../net/github.ts';
import { NoModelAnswer } from '../../net/read-model.ts';

/** Something to ask about, and the entries that lead to it. */
export type Question<Answer> = {
  /** Its name as the entry has it. */
  name: string;
  /** Its key among what was observed. */
  key: string;
  entries: readonly Entry[];
  ask: () => Promise<Answer>;
};

/** A question without an answer, and why. */
export type Fault = { question: Question<unknown>; message: string };

/** What a row of questions gave. */
export type Answers<Answer> = {
  seen: Map<string, Answer>;
  faults: Fault[];
  /** Why it ended before the last question. */
  end?: string;
  /** Whether nobody answered at all. */
  isSilent: boolean;
};

/** Ask one question after the other, with a pause between; the row ends where a further question is of no use. */
export async function askAll<Answer>(
  questions: readonly Question<Answer>[],
  { delay, signal }: { delay: number; signal: AbortSignal },
): Promise<Answers<Answer>> {
  const seen = new Map<string, Answer>();
  const faults: Fault[] = [];
  let silent = 0;
  let end: string | undefined;
  for (const question of questions) {
    try {
      signal.throwIfAborted();
      seen.set(question.key, await question.ask());
      await sleep(delay, undefined, { signal });
    } catch (error) {
      if (signal.aborted) end = 'Interrupted';
      else if (!(error instanceof NoGithubAnswer || error instanceof NoModelAnswer)) throw error;
      else if (error instanceof NoGithubAnswer && error.endsRun) end = error.message;
      else {
        silent += error.isSilence ? 1 : 0;
        faults.push({ question, message: error.message });
      }
      // Three without an answer and none with one: there is no use in asking on.
      const isHopeless = seen.size === 0 && silent >= Math.min(3, questions.length);
      if (isHopeless) end ??= faults.at(-1)?.message;
    }
    if (end) break;
  }
  return { seen, faults, ...(end && { end }), isSilent: seen.size === 0 && silent > 0 };
}
