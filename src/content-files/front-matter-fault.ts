import type { Position } from '../checks/problem.ts';

/** Say why a file has no front matter, at the line where somebody meant it to begin or to end; `text` has `\n` between its lines. */
export function frontMatterFault(text: string): { at: Position; message: string } {
  const lines = text.split('\n');
  if (text.trim() === '') return told(0, `The file is empty: write ${wanted}.`);
  const [first = ''] = lines;
  if (/^---[ \t]*$/.test(first)) return unclosed(lines);
  if (/^\+{3}[ \t]*$/.test(first)) return inToml(lines);
  if (likeHyphens.test(first)) {
    return told(0, 'Write exactly three hyphens here, ---, and nothing else.');
  }
  const later = lines.findIndex((line) => /^---[ \t]*$/.test(line));
  if (later > 0 && fieldLine.test(lines[later + 1] ?? '')) {
    const isBlank = lines.slice(0, later).every((line) => line.trim() === '');
    const what = isBlank ? 'the empty lines' : 'the text';
    return told(
      0,
      `Remove ${what} above the first line of three hyphens: the file starts with it.`,
    );
  }
  if (fieldLine.test(first)) {
    return told(0, 'Write a line of three hyphens, ---, above the fields, and one below them.');
  }
  return told(0, `Start the file with its fields: write ${wanted}.`);
}

/** The fields of TOML, which other site builders read: the first shows how it is written here. */
function inToml(lines: readonly string[]): { at: Position; message: string } {
  const [, name = 'title', value = '…'] =
    lines.map((line) => /^(\w+)\s*=\s*(\S.*?)\s*$/.exec(line)).find(Boolean) ?? [];
  return told(
    0,
    `These fields are TOML, and YAML is read here: write three hyphens, ---, for each line of +++, and a colon for each equals sign, as in ${name}: ${value}`,
  );
}

const wanted =
  'a line of three hyphens (---), a line for each field (title: …), and a line of three hyphens again; the note stands below';

/** Other dashes, dots, or another number of hyphens, where three belong. */
const likeHyphens = /^(?:-{2}|-{4,}|[—–―]{1,3}|\.{3}|…|\*{3}|_{3})[ \t]*$/;
const fieldLine = /^[A-Za-z]\w*:(?:\s|$)/;

/** The front matter ends where something stands that is no field. */
function unclosed(lines: readonly string[]): { at: Position; message: string } {
  const mistyped = lines.findIndex((line, index) => index > 0 && likeHyphens.test(line));
  if (mistyped > 0) {
    return told(mistyped, 'Write exactly three hyphens here, ---, to end the fields.');
  }
  const isInside = (line: string) => fieldLine.test(line) || /^(?:\s+\S|- |#|[\]}])/.test(line);
  const end = lines.findIndex((line, index) => index > 0 && !isInside(line));
  const message = 'Write a line of three hyphens, ---, between the last field and the note.';
  return told(end < 0 ? lines.length - 1 : end, message);
}

function told(line: number, message: string) {
  return { at: { line: line + 1, column: 1 }, message };
}
