import type { Problem } from '../checks/problem.ts';
import { findHiddenCharacters, findTextFault, placeOf } from '../checks/prose/text-fault.ts';

/**
 * What became of a file's text on its way here: other bytes than UTF-8, the marks of a merge, characters that nobody
 * sees. One that cannot be read `isLost`: nothing follows from what it holds.
 */
export function findDamage(
  file: string,
  text: string | undefined,
  damaged = '',
): { problems: Problem[]; isLost: boolean } {
  const lost = damaged.indexOf('\ufffd');
  if (text === undefined && lost >= 0) {
    const [word = ''] = /[^\s"'[\](),]*$/.exec(damaged.slice(0, lost)) ?? [];
    const where = word && `: the letter behind “${word.slice(-40)}” is in another encoding`;
    const message = `Save the file as UTF-8 text${where}.`;
    return {
      problems: [{ file, at: placeOf(damaged, lost), code: 'encoding', message }],
      isLost: true,
    };
  }
  const fault = findTextFault(file, text);
  if (fault || text === undefined) return { problems: fault ? [fault] : [], isLost: true };
  const marks = mergeMarks(file, text);
  if (marks.length > 0) return { problems: marks, isLost: true };
  return { problems: [...hidden(file, text), ...garbled(file, text)], isLost: false };
}

/** Characters that nobody sees, as themselves or as escapes of YAML: `"\\u200b"`. */
function hidden(file: string, text: string): Problem[] {
  const escapes = /(?<=^[^"\r\n]*"[^"\r\n]*)\\u([\da-f]{4})/gim;
  // As long as what it stands for, so that places stay.
  const shown = text.replace(escapes, (written, code) => {
    const sign = String.fromCharCode(Number.parseInt(code, 16));
    return findHiddenCharacters(file, `a${sign}`).length > 0 ? `${sign}     ` : written;
  });
  return findHiddenCharacters(file, shown);
}

/** One problem for each place where two versions of a file meet: https://git-scm.com/docs/git-merge#_how_conflicts_are_presented */
function mergeMarks(file: string, text: string): Problem[] {
  const lines = text.split(/\r\n?|\n/);
  const at = (pattern: RegExp) =>
    lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
  const starts = at(/^<{7}(?: |$)/);
  const ends = at(/^>{7}(?: |$)/);
  const places = starts.length >= ends.length ? starts : ends;
  return places.map((line, index) => {
    const end = ends[index];
    const range = starts.length === ends.length && end !== undefined ? ` to ${end + 1}` : '';
    const message = `A merge left two versions of the text here, in ${range === '' ? 'line' : 'lines'} ${line + 1}${range}: leave the right one, and remove the lines that start with <<<<<<<, ======= and >>>>>>>.`;
    return { file, at: { line: line + 1, column: 1 }, code: 'merge-marks', message };
  });
}

/** Letters of UTF-8 that were read as Latin-1 and written again: `Ã¼` for `ü`. */
function garbled(file: string, text: string): Problem[] {
  return Array.from(
    text.matchAll(
      /[^\s"'[\](),]*(?:[ÃÂ][\u00a1-\u00bf\u0152-\u0178\u2018-\u201e\u2020-\u20ac]|â€.?)[^\s"'[\](),]*/g,
    ),
  )
    .slice(0, 20)
    .map(({ 0: word, index }) => {
      const at = placeOf(text, index);
      const message = `“${word.slice(0, 60)}” has lost its letters: the text was once read in another encoding than UTF-8. Write it anew, with the right letters.`;
      return { file, at, code: 'encoding', message };
    });
}
