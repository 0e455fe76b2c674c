/** A part of a BibTeX file: an entry or a directive by its name, an entry that does not end, or what stands between. */
export type BibtexPart = {
  /** In lower case: `article`, `string`, `comment`; nothing for text between entries. */
  type?: string;
  line: number;
  text: string;
  /** Its last bracket is missing. */
  open?: boolean;
};

/** Split a BibTeX file; every character is in one part. An entry without an end stops where a line starts the next one. */
export function splitBibtex(text: string): BibtexPart[] {
  const parts: BibtexPart[] = [];
  const opening = /%[^\n]*|@\s*(\p{L}+)\s*([{(])/gu;
  let from = 0;
  let line = 1;
  const push = (part: Omit<BibtexPart, 'line' | 'text'>, end: number) => {
    const piece = text.slice(from, end);
    if (piece.trim() !== '')
      parts.push({ ...part, line: line + countBreaks(leading(piece)), text: piece.trim() });
    line += countBreaks(piece);
    from = end;
  };
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const [start, type, bracket] = found;
    // Outside an entry, a line behind % is a comment.
    if (type === undefined) continue;
    push({}, found.index);
    const inside = found.index + start.length;
    const end = findEnd(text, inside, bracket === '(' ? ')' : '}');
    push({ type: type.toLowerCase(), ...(end.open && { open: true }) }, end.at);
    opening.lastIndex = end.at;
  }
  push({}, text.length);
  return parts;
}

/** Find the bracket that closes an entry; braces inside have to pair, a backslash hides the next sign. */
function findEnd(text: string, start: number, closing: string): { at: number; open: boolean } {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (depth === 0 && sign === closing) return { at: at + 1, open: false };
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (sign === '@' && startsEntry(text, at)) return { at, open: true };
    if (depth < 0) return { at: at + 1, open: true };
  }
  return { at: text.length, open: true };
}

function startsEntry(text: string, at: number): boolean {
  const before = text[at - 1];
  return (before === '\n' || before === '\r') && /^@\p{L}{1,40}[{(]/u.test(text.slice(at, at + 43));
}

function leading(text: string): string {
  return text.slice(0, text.length - text.trimStart().length);
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}
