import { count } from '../../catalogue/count.ts';

/** The most characters of a comment. */
export const longestComment = 20_000;

/** A part of a comment: a heading with items under it, of which some may find no room. */
export type Part = {
  name: string;
  plural?: string;
  heading: string;
  intro?: string;
  items: readonly string[];
  /** How many the report left out before. */
  left: number;
  /** How much of the comment it may take at most, so that there is room for the next. */
  share: number;
  isBlocks?: boolean;
};

/** Put a comment together with as many items as there is room for, the most important first, and say how many are missing; `run` is where they all can be read. */
export function fitTogether(
  head: readonly string[],
  parts: readonly Part[],
  run: string | undefined,
): string {
  const texts = [...head];
  const missing: string[] = [];
  let room = longestComment - texts.join('\n\n').length - roomForClosing;
  for (const { name, plural, heading, intro, items, left, share, isBlocks } of parts) {
    const between = isBlocks ? '\n\n' : '\n';
    const opening = [`### ${heading}`, ...(intro ? [intro] : [])].join('\n\n');
    const fitting: string[] = [];
    room -= opening.length + 4;
    const least = room - share * longestComment;
    for (const item of items) {
      if (room - item.length - between.length < Math.max(0, least)) break;
      room -= item.length + between.length;
      fitting.push(item);
    }
    const lost = items.length - fitting.length + left;
    if (lost > 0) missing.push(count(lost, name, plural));
    if (fitting.length > 0) texts.push(opening, fitting.join(between));
    else room += opening.length + 4;
  }
  if (missing.length > 0) {
    const where = run ? ` [The run](${run}) lists the problems.` : '';
    texts.push(`Left out, to keep this short: ${missing.join(', ')}.${where}`);
  }
  return `${texts.join('\n\n')}\n`;
}

const roomForClosing = 500;
