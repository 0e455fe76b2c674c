/** A Markdown file as its YAML and its body; where it has no front matter, all is body. */
type SplitFile = {
  yaml?: string;
  body: string;
  /** Lines before the body. */
  bodyLine: number;
};

/** Split a Markdown file with YAML front matter between two lines of `---`. */
export function splitFrontMatter(source: string): SplitFile {
  const text = normaliseText(source);
  const start = fence.exec(text);
  const rest = start ? text.slice(start[0].length) : '';
  const end = start ? closing.exec(rest) : null;
  if (!start || !end) return { body: text, bodyLine: 0 };
  const yaml = rest.slice(0, end[0].startsWith('\n') ? end.index + 1 : 0);
  const body = rest.slice(end.index + end[0].length);
  return { yaml, body, bodyLine: countBreaks(text) - countBreaks(body) };
}

/** Without byte order mark, and with `\n` alone between lines, so that one text has one reading. */
export function normaliseText(source: string): string {
  return source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

const fence = /^---[ \t]*\n/;
const closing = /(?:^|\n)---[ \t]*(?:\n|$)/;

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}
