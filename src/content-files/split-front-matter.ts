/** A Markdown file as its YAML and its body; `fault` says what to do where it has no front matter, and then all is body. */
export type SplitFile = {
  body: string;
  /** Lines before the body. */
  bodyLine: number;
} & ({ yaml: string; fault?: undefined } | { yaml?: undefined; fault: string });

/** Split a Markdown file with YAML front matter between two lines of `---`. */
export function splitFrontMatter(source: string): SplitFile {
  const text = normaliseText(source);
  const start = fence.exec(text);
  const rest = start ? text.slice(start[0].length) : '';
  const end = start ? closing.exec(rest) : null;
  if (!start || !end) {
    const fault = start
      ? 'Close the front matter with a line of three hyphens: ---'
      : 'Start the file with its front matter, between two lines of three hyphens: ---';
    return { body: text, bodyLine: 0, fault };
  }
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
