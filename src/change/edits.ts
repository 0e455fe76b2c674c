/** A part of a text and what stands there instead. */
export type Edit = { start: number; end: number; text: string };

/** Make edits that do not overlap in a text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const later = edits.toSorted((a, b) => b.start - a.start || b.end - a.end);
  return later.reduce(
    (now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end),
    text,
  );
}

/** The beginning of the line of a place, behind the mark with which some editors begin a file. */
export function lineStart(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** The end of the line of a place, with its line break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
