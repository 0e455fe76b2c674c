import type { Check, Draft } from '../subject.ts';

/** A note names no version that is newer than the last release: a fact stands once, and one of the two is stale. */
export const newerVersion: Check = ({ entries }) =>
  entries.flatMap((entry) => {
    const { file, lastRelease, note, noteLine } = entry;
    const last = toNumbers(lastRelease?.name ?? '');
    if (last.length < 2) return [];
    return versionsIn(entry)
      .filter(({ version }) => isNewer(toNumbers(version), last))
      .map(({ version, index }) => {
        const before = note.slice(0, index).split('\n');
        const at = { line: noteLine + before.length, column: (before.at(-1)?.length ?? 0) + 1 };
        const message = `The note names version ${version}, and "lastRelease" says ${lastRelease?.name}: bring "lastRelease" up to date, and leave the number out of the note where it only says what is newest.`;
        return { file, at, message };
      });
  });

/** Versions in a note: after “version”, “release” or the work's own name, or with three parts and no other name before them. */
function versionsIn({
  note,
  title = '',
  aliases = [],
}: Draft): { version: string; index: number }[] {
  const own = [title, ...aliases].filter(Boolean).map((name) => ` ${name.toLowerCase()}`);
  return Array.from(note.matchAll(version)).flatMap(({ 0: written, index }) => {
    const before = ` ${note.slice(0, index).replace(/[\s([“*`]+/g, ' ')}`.trimEnd();
    const [word = '', ...earlier] = before.split(' ').toReversed();
    const around = earlier.length > 0 ? before.slice(0, -word.length).trimEnd() : '';
    const isAfterOwn = (text: string) => own.some((name) => text.toLowerCase().endsWith(name));
    const isOwn = isAfterOwn(before);
    const isSaid =
      /^(?:version|release)$/i.test(word) && (!isName(earlier[0] ?? '') || isAfterOwn(around));
    const isLong = written.split('.').length > 2 && !isName(word);
    return isOwn || isSaid || isLong || written.startsWith('v')
      ? [{ version: written, index }]
      : [];
  });
}

/** `v1.4`, `1.4.0`; a measure, a share and a part of an address are none. */
const version =
  /(?<![\w./:-])v?\d{1,4}(?:\.\d{1,5}){1,3}(?![\w%/]|\.\w|-\w|\s?(?:%|×|[munµ]?s\b|[kMGT]i?B\b|[kMGT]?(?:bit|parameters|million|billion)|m?[WJ]\b|GHz|MHz))/g;

/** Words that begin a sentence about a version. */
const opening = /^(?:since|until|from|in|before|with|as|at|on|by)$/i;

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !opening.test(word);
}

function toNumbers(name: string): number[] {
  return (/\d+(?:\.\d+)+/.exec(name)?.[0] ?? '').split('.').filter(Boolean).map(Number);
}

/** Whether a version comes after another and can be one of the same project: its first number is at most one higher. */
function isNewer(one: readonly number[], other: readonly number[]): boolean {
  if ((one[0] ?? 0) > (other[0] ?? 0) + 1) return false;
  const at = one.findIndex((number, index) => number !== (other[index] ?? 0));
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}
