import type { Check, Draft } from '../subject.ts';

/** A note does not say of its software what a field denies: that it has ended while it is active, or another licence. */
export const noteContradicts: Check = ({ entries }) =>
  entries.flatMap((entry) =>
    claimsOf(entry).flatMap(({ text, index, said, field }) => {
      const { file, note, noteLine } = entry;
      const message = `The note says “${text}”, and ${JSON.stringify(field)} says ${said}: correct the one that is wrong.`;
      const before = note.slice(0, index).split('\n');
      const at = { line: noteLine + before.length, column: (before.at(-1)?.length ?? 0) + 1 };
      return [{ file, at, message }];
    }),
  );

type Claim = { text: string; index: number; field: string; said: string };

function claimsOf(entry: Draft): Claim[] {
  const { status, license, note } = entry;
  if (status === undefined && license === undefined) return [];
  // Most notes claim nothing of the kind, and patterns with an entry's own names are slow to make.
  if (!claiming.test(note)) return [];
  const subject = subjectOf(entry);
  const find = (pattern: string) =>
    Array.from(note.matchAll(new RegExp(pattern, 'gi'))).filter(({ index }) =>
      isAlone(note, index),
    );
  const claims: Claim[] = [];
  const add = (field: string, said: string, found: RegExpExecArray[]) =>
    claims.push(...found.map(({ 0: text, index }) => ({ text, index, field, said })));
  if (status === 'active' || status === 'quiet') {
    const words = status === 'active' ? `${ends}|${rests}` : ends;
    add('status', status, find(`\\b${subject} ${is}(?:${words})\\b`));
    add('status', status, find(`\\b(?:${ends}) (?:it|the ${things})\\b`));
  }
  if (status === 'archived')
    add('status', status, find(`\\b${subject} ${is}(?:actively )?(?:maintained|developed)\\b`));
  if (license !== undefined) {
    const named = find(
      `\\b${subject} (?:is|comes|stands) (?:licensed )?under (?:the )?(${licences})(?![\\w-])`,
    );
    add(
      'license',
      license,
      named.filter(([, id = '']) => !squash(license).includes(squash(id))),
    );
  }
  return claims;
}

const is = '(?:is|was|were|has been|have been) (?:now |since |by now )?';
const ends = 'archived|retired|abandoned|discontinued';
const rests = 'unmaintained|no longer (?:maintained|developed|updated)';
const claiming = new RegExp(`\\b(?:${ends}|maintained|developed|updated|under)\\b`, 'i');
const things = '(?:repository|project|library|tool|app|package|code)';
const licences =
  'MIT|Apache-2\\.0|BSD-[234]-Clause(?:-Clear)?|[AL]?GPL-[23](?:\\.\\d)?|MPL-2\\.0|CC-BY(?:-NC)?(?:-SA|-ND)?-\\d\\.\\d|ISC';

/** How a note calls what it is about. */
function subjectOf({ title = '', aliases = [] }: Draft): string {
  const names = [title, ...aliases].filter(Boolean).map((name) => name.replace(/[^\w\s]/g, '\\$&'));
  return `(?:${['it', `(?:the|its|this) ${things}`, ...names].join('|')})`;
}

/** Whether a sentence names nothing else before: what it says behind a link or “predecessor” is of another work. */
function isAlone(note: string, index: number): boolean {
  const sentence =
    note
      .slice(0, index)
      .split(/[.!?:;]\s|\n/)
      .at(-1) ?? '';
  return !/\]\(|\b(?:predecessor|earlier|older|former|original|old|fork|other|(?:most|some|parts?) of)\b/i.test(
    sentence,
  );
}

function squash(licence: string): string {
  return licence.toLowerCase().replace(/[^a-z0-9.]/g, '');
}
