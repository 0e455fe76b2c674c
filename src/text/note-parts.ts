/** A part of a note: the text below a heading, or what stands before the first one. */
type NotePart = {
  heading: string | undefined;
  /** Of the heading, as many as it has of `#`; zero without one. */
  level: number;
  /** The text as Markdown, without blank lines around it. */
  text: string;
  /** The line of the note on which it starts, from 1. */
  line: number;
};

/** Take a note apart at its headings; a line of code that looks like one is none. */
export function splitNote(note: string): NotePart[] {
  const parts: (Omit<NotePart, 'text'> & { lines: string[] })[] = [
    { heading: undefined, level: 0, line: 1, lines: [] },
  ];
  let fence = '';
  for (const [index, line] of note.split(/\r?\n/).entries()) {
    const [, marks = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    const [, signs = '', heading = ''] = (fence === '' && headingLine.exec(line)) || [];
    if (signs !== '') {
      parts.push({ heading, level: signs.length, line: index + 1, lines: [] });
      continue;
    }
    if (fence === '') fence = marks;
    else if (marks.startsWith(fence) && line.trim() === marks) fence = '';
    parts.at(-1)?.lines.push(line);
  }
  return parts
    .map(({ lines, ...part }) => ({ ...part, text: trimLines(lines.join('\n')) }))
    .filter(({ heading, text }) => heading !== undefined || text !== '');
}

/** A note as one text, without its headings. */
export function plainNote(note: string): string {
  return splitNote(note)
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n\n');
}

const headingLine = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*(?:[ \t]#+[ \t]*)?$/;

function trimLines(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
}
