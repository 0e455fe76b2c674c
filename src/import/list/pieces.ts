/** A part of a text that can be parsed by itself, with the line it starts on and the definitions that it uses. */
export type Piece = { text: string; line: number; definitions: string };

/** Where a text may be cut for its parser, whose time grows with the square of the number of blocks, definitions and footnotes: at headings, items and paragraphs. */
export function toPieces(text: string, pieceLength: number): Piece[] {
  if (text.length < 2 * pieceLength) {
    return [{ text, line: 0, definitions: '' }];
  }
  const lines = text.split('\n');
  const definitions = new Map<string, string>();
  const pieces: Piece[] = [];
  let start = 0;
  let size = 0;
  let open: RegExp | undefined;
  for (const [index, line] of lines.entries()) {
    if (size > pieceLength && open === undefined && startsBlock(line, lines[index - 1])) {
      pieces.push({ text: lines.slice(start, index).join('\n'), line: start, definitions: '' });
      [start, size] = [index, 0];
    }
    size += line.length + 1;
    const [, label = '', rest = ''] = definition.exec(line) ?? [];
    if (open === undefined && label !== '' && !definitions.has(toKey(label))) {
      const address = rest.trim() === '' ? (lines[index + 1]?.trim() ?? '') : rest;
      // Of a footnote only its name has to be known: its text stands in its own piece.
      definitions.set(toKey(label), `[${label}]: ${label.startsWith('^') ? '-' : address}`);
    }
    open = nextOpen(open, line);
  }
  pieces.push({ text: lines.slice(start).join('\n'), line: start, definitions: '' });
  return pieces.map((piece) => ({ ...piece, definitions: usedIn(piece.text, definitions) }));
}

/** A heading or an item at the very left, a definition below another, or text below an empty line: none goes on with what stands above. */
function startsBlock(line: string, before = ''): boolean {
  if (/^(?:#{1,6} |[-*+] +\S)/.test(line)) return true;
  if ([numbered, definition].some((it) => it.test(line) && it.test(before))) return true;
  return before.trim() === '' && /^(?:\[|\*\*\S|\d{1,9}[.)] |\p{L})/u.test(line);
}

const numbered = /^\d{1,9}[.)] /;

/** What a line gives a name to, a link or a footnote: `[label]: rest`, `[^label]: rest`. */
export const definition = /^[ \t>]*\[(\^?[^\]^][^\]]{0,300})\]:(.*)$/;

function toKey(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

function usedIn(text: string, definitions: ReadonlyMap<string, string>): string {
  const used = new Set<string>();
  if (definitions.size > 0) {
    for (const [, label = ''] of text.matchAll(/\[([^\][]{1,300})\]/g)) {
      const definition = definitions.get(toKey(label));
      if (definition) used.add(definition);
    }
  }
  // Behind a footnote a line would go on with it.
  return [...used]
    .toSorted((a, b) => Number(a.startsWith('[^')) - Number(b.startsWith('[^')))
    .join('\n');
}

/** What ends the code or comment that a line is in, or that it opens. */
function nextOpen(open: RegExp | undefined, line: string): RegExp | undefined {
  if (open) return open.test(line) ? undefined : open;
  // A block of HTML goes on to the next empty line.
  const html = /^ {0,3}<(?!!--|(?:pre|script|style|textarea)\b)/i.test(line) ? /^\s*$/ : undefined;
  const fence = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1];
  if (fence) return new RegExp(`^[ \\t>]*${fence}`);
  if (/<!--(?!.*-->)/.test(line)) return /-->/;
  const isRaw = /<(?:pre|script|style|textarea)\b(?!.*<\/)/i.test(line);
  return isRaw ? /<\/(?:pre|script|style|textarea)/i : html;
}
