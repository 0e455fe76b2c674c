import { doubtOf } from '../catalogue/moved-address.ts';
import { normaliseAddress } from '../catalogue/normalise-address.ts';
import { linkKey } from '../catalogue/observed.ts';
import { checkContent } from '../checks/check-content.ts';
import { type ContentLink, contentLinks } from '../checks/content-links.ts';
import { addressKeys } from '../checks/duplicate-address.ts';
import type { Problem } from '../checks/problem.ts';
import type { CheckSubject } from '../checks/subject.ts';
import type { ObservedLink } from '../schema/observed.ts';
import { parseContent } from './content.ts';

/** The content with its texts by file, and what was seen of its links. */
type MovableContent = {
  texts: ReadonlyMap<string, string>;
  subject: CheckSubject;
  /** The links of all files. */
  links: readonly ContentLink[];
  records: ReadonlyMap<string, ObservedLink>;
};

/** An address at its place, and the one to write there. */
type MovedLink = ContentLink & { to: string };

/** A moved address, or its place in one file, that a person should look at, with the reason as the end of a sentence. */
type LeftLink = { address: string; to: string; file?: string; because: string };

/** What becomes of files whose links have moved: their new texts, the addresses in them, and what stays as it is. */
export type MovedLinks = {
  files: { file: string; before: string; text: string }[];
  moved: MovedLink[];
  left: LeftLink[];
};

/**
 * Write moved addresses anew wherever they stand, and change nothing else of a file. What is in any doubt stays:
 * a new address that may be another page, an address that stands in a text where it is no link, and whatever
 * would make a problem that the content does not have.
 */
export function moveLinks(content: MovableContent): MovedLinks {
  const { moves, left } = chooseMoves(content);
  const places = Map.groupBy(
    content.links.filter(({ address }) => moves.has(linkKey(address))),
    ({ file }) => file,
  );
  const files: MovedLinks['files'] = [];
  for (const [file, links] of places) {
    const before = content.texts.get(file) ?? '';
    let text = before;
    for (const [address, here] of Map.groupBy(links, (it) => it.address)) {
      const to = moves.get(linkKey(address)) ?? '';
      const next = here.some(({ keptAsLost }) => keptAsLost)
        ? undefined
        : replaceAll(text, address, withPart(to, address), here.length);
      if (next === undefined || !isOnlyMoved(file, text, next, address, withPart(to, address))) {
        const because = 'stands where it is not plainly this link';
        left.push({ address, to, file, because });
      } else text = next;
    }
    if (text !== before) files.push({ file, before, text });
  }
  const faults = newProblems(content, files);
  const kept = files.filter(({ file }) => !faults.has(file));
  const isWritten = ({ file, address }: ContentLink) =>
    kept.some((it) => it.file === file) &&
    !left.some((it) => it.file === file && it.address === address);
  for (const [file, because] of faults) {
    for (const address of new Set(places.get(file)?.map((it) => it.address)))
      left.push({ address, to: moves.get(linkKey(address)) ?? '', file, because });
  }
  const moved = [...places.values()].flat().filter(isWritten);
  return {
    files: kept,
    moved: moved.map((it) => ({
      ...it,
      to: withPart(moves.get(linkKey(it.address)) ?? '', it.address),
    })),
    left,
  };
}

/** The new addresses that are in no doubt, by the old ones. */
function chooseMoves({ subject, links, records }: MovableContent) {
  const moves = new Map<string, string>();
  const left: LeftLink[] = [];
  const keys = new Set(links.filter((it) => !it.keptAsLost).map(({ address }) => linkKey(address)));
  const goals = new Map<string, Set<string>>();
  const movedRecords = [...keys].flatMap((key) => {
    const record = records.get(key);
    return record?.state === 'moved' && record.to !== undefined
      ? [{ key, record, to: record.to }]
      : [];
  });
  for (const { key, to } of movedRecords) {
    const goal = normaliseAddress(to);
    goals.set(goal, (goals.get(goal) ?? new Set()).add(normaliseAddress(key)));
  }
  for (const { key, record, to } of movedRecords) {
    const isShared = (goals.get(normaliseAddress(to))?.size ?? 0) > 1;
    const because =
      doubtOf(key, record) ??
      (isShared ? 'leads where other addresses lead, too' : undefined) ??
      takenBy(subject, key, to);
    if (because === undefined) moves.set(key, to);
    else left.push({ address: key, to, because });
  }
  return { moves, left };
}

/** Two entries may not have one address. */
function takenBy({ entries }: CheckSubject, key: string, to: string): string | undefined {
  const goal = normaliseAddress(to);
  if (goal === normaliseAddress(key)) return undefined;
  const own = entries.filter(({ url }) => url !== undefined && linkKey(url) === key);
  const holder = entries.find(
    (it) => !own.includes(it) && addressKeys(it).some(([, known]) => known === goal),
  );
  return own.length > 0 && holder ? `leads where ${holder.file} leads` : undefined;
}

/** The new address with the part that the old one names, unless the new one names another. */
function withPart(to: string, address: string): string {
  return to.includes('#') ? to : to + (/#.*$/s.exec(address)?.[0] ?? '');
}

/** Put a text in the place of an address as often as it stands alone, or nothing where that is not as often as it is a link. */
function replaceAll(text: string, address: string, to: string, times: number): string | undefined {
  const alone = new RegExp(
    `(?<![\\w/=&%+-])${address.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\w/%#?&=~+@$-]|[.,:;!]+[\\w/%#?&=~@$-])`,
    'g',
  );
  return text.match(alone)?.length === times ? text.replace(alone, () => to) : undefined;
}

/** Whether the links of a file are the same after the change, but for the one address. */
function isOnlyMoved(file: string, before: string, after: string, from: string, to: string) {
  const expected = linksOf(file, before).map((address) => (address === from ? to : address));
  return JSON.stringify(linksOf(file, after)) === JSON.stringify(expected);
}

function linksOf(file: string, text: string): string[] {
  const { drafts, guideDrafts, locate } = parseContent([{ file, text }]);
  return contentLinks({ entries: drafts, guides: guideDrafts }, locate).map((it) => it.address);
}

/** The files that would have a problem, or give one to another file, that they do not have. */
function newProblems(
  { texts, subject }: MovableContent,
  files: MovedLinks['files'],
): Map<string, string> {
  if (files.length === 0) return new Map();
  const known = Map.groupBy(problemsOf(texts, subject), kindOf);
  const changed = new Map(files.map(({ file, text }) => [file, text]));
  const found = Map.groupBy(problemsOf(new Map([...texts, ...changed]), subject), kindOf);
  const faults = new Map<string, string>();
  for (const [kind, problems] of found) {
    const [problem] = problems;
    if (!problem || problems.length <= (known.get(kind)?.length ?? 0)) continue;
    const because = `would make a problem of ${problem.file}: ${problem.message}`;
    // Where it shows elsewhere, nobody knows whose fault it is.
    const at = changed.has(problem.file) ? [problem.file] : [...changed.keys()];
    for (const file of at) faults.set(file, because);
  }
  return faults;
}

function problemsOf(texts: ReadonlyMap<string, string>, subject: CheckSubject): Problem[] {
  const parsed = parseContent([...texts].map(([file, text]) => ({ file, text })));
  const { drafts: entries, guideDrafts: guides, faulty } = parsed;
  return [...parsed.problems, ...checkContent({ ...subject, entries, guides, faulty })];
}

/** Messages name addresses, which change; how many there are of one kind in a file does not. */
function kindOf({ file, code }: Problem): string {
  return `${file} ${code}`;
}
