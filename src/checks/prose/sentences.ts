/** Whether a text goes on after the end of a sentence; `e.g.`, `vs.`, `2.0` and initials end none. */
export function hasSecondSentence(text: string): boolean {
  for (const [, word = '', mark = '', next = ''] of text.matchAll(boundary)) {
    if (mark === '.' && (abbreviations.has(word.toLowerCase()) || initials.test(word))) continue;
    // Without a capital after it a period ends a sentence only after an ordinary word.
    if (/\p{Ll}/u.test(next) && (mark !== '.' || !/^\p{Ll}{3,}$/u.test(word))) continue;
    return true;
  }
  return false;
}

/** A word, the mark at its end, and the first letter or digit of what follows. */
const boundary = /([^\s("“]*?)([.!?…]+)["”’)]*\s+["“‘(]*(?=([\p{L}\p{N}]))/gu;

/** `J.`, `U.S.`, `e.g.`: single letters, each with its period. */
const initials = /^(?:\p{L}\.)*\p{L}$/u;

const abbreviations = new Set(
  'al approx ca cf ch chap co corp dept dr ed eds eq esp etc fig figs inc incl jr ltd max min mr mrs ms no nos pp prof resp sec sr st tab univ ver vol vs'.split(
    ' ',
  ),
);
