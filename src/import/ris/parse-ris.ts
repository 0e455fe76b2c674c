/** A tag of two signs with its value, and the line it starts on. */
export type RisField = { tag: string; value: string; line: number };

/** One reference of a RIS file: its type, and the fields between TY and ER in their order. */
export type RisRecord = { type: string; line: number; fields: RisField[] };

/** A line that belongs to no record, or a record that is not whole. */
export type RisProblem = { line: number; text: string; reason: string };

/** Read a RIS file; what can not be read is told, and the rest is read all the same. Values go on over untagged lines. */
export function parseRis(text: string): { records: RisRecord[]; problems: RisProblem[] } {
  const records: RisRecord[] = [];
  const problems: RisProblem[] = [];
  let open: RisRecord | undefined;
  for (const [index, written] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = index + 1;
    const [, tag, value = ''] = tagged.exec(written) ?? [];
    const tell = (reason: string, at = line) => problems.push({ line: at, text: written, reason });
    if (tag === 'TY') {
      if (open) tell(`The record of line ${open.line} has no ER.`);
      open = { type: value.trim(), line, fields: [] };
      records.push(open);
    } else if (!open) {
      if (written.trim() !== '') tell('The line stands in no record: a record starts with TY.');
    } else if (tag === 'ER') {
      if (value.trim() !== '') tell('Text stands behind ER, where the record ends.');
      open = undefined;
    } else if (tag) {
      open.fields.push({ tag, value: value.trim(), line });
    } else {
      continueField(open, written) || tell('The line has no tag, and no field stands above it.');
    }
  }
  if (open) problems.push({ line: open.line, text: open.type, reason: 'The record has no ER.' });
  return { records, problems };
}

// Two signs, two spaces, a hyphen, a space; editors cut the last one off.
const tagged = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/su;

function continueField(record: RisRecord, text: string): boolean {
  const field = record.fields.at(-1);
  if (text.trim() === '') return true;
  if (!field) return false;
  field.value = `${field.value} ${text.trim()}`.trim();
  return true;
}
