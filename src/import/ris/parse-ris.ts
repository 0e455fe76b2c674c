/** A tag with its value, and the line it starts on. */
export type RisField = { tag: string; value: string; line: number };

/** One reference of a RIS file: its type, and its fields in their order. */
export type RisRecord = { type: string; line: number; fields: RisField[] };

/** A line that belongs to no record, or a record that is not whole. */
export type RisProblem = { line: number; text: string; reason: string };

/** How a format of tagged lines writes a tag, and which tags start and end a record. */
type TaggedFormat = {
  tag: (line: string) => [tag: string, value: string] | undefined;
  start: string;
  end?: string;
};

/** Read a RIS file; what cannot be read is told, and the rest is read all the same. Values go on over untagged lines. */
export function parseRis(text: string): { records: RisRecord[]; problems: RisProblem[] } {
  return parseTagged(text, { tag: risTag, start: 'TY', end: 'ER' });
}

/** Read a file of PubMed (.nbib): https://www.nlm.nih.gov/bsd/mms/medlineelements.html */
export function parseNbib(text: string): { records: RisRecord[]; problems: RisProblem[] } {
  return parseTagged(text, { tag: nbibTag, start: 'PMID' });
}

/** Tell which of the formats with tagged lines a text is in. */
export function taggedFormat(text: string): 'ris' | 'nbib' | undefined {
  if (/^\s*TY {1,2}-/m.test(text)) return 'ris';
  return /^PMID ?- ?\d/m.test(text) ? 'nbib' : undefined;
}

// Two signs, two spaces, a hyphen, a space; editors cut the last one off, and programs one of the two.
const wholeTag = /^\s?([A-Z][A-Z0-9]) {2}-(?: (.*))?$/su;
const shortTag = /^\s?([A-Z][A-Z0-9]) ?-(?:\s(.*))?$/su;
const knownTag =
  /^(?:A[1-4BDNUV]|BT|C[1-8ANPTY]|D[ABIOP]|E[DPRT]|I[DS]|J[12AFOP]|KW|L[1-4ABKP]|M[1-3]|N[12V]|OP|P[BPY]|R[INP]|S[ENPT]|T[1-3AITY]|U[1-5R]|V[LO]|Y[12])$/;

/** What databases write above a record. */
const headLine = /^\s*(?:Record #?\d+ of \d+|(?:Provider|Content): (?!.*:\/\/).*)$/;

/** Tags whose untagged lines are values of their own. */
const listTags = new Set(['AU', 'A1', 'KW']);

function risTag(line: string): [string, string] | undefined {
  if (/^\s*ER\s*-?\s*$/.test(line)) return ['ER', ''];
  const [, tag = '', value = ''] = wholeTag.exec(line) ?? shortTag.exec(line) ?? [];
  return tag !== '' && (knownTag.test(tag) || wholeTag.test(line)) ? [tag, value] : undefined;
}

function nbibTag(line: string): [string, string] | undefined {
  const [, tag, value = ''] = /^([A-Z]{2,4}) {0,2}-(?: (.*))?$/su.exec(line) ?? [];
  return tag === undefined ? undefined : [tag, value];
}

function parseTagged(text: string, { tag: tagOf, start, end }: TaggedFormat) {
  const records: RisRecord[] = [];
  const problems: RisProblem[] = [];
  const goingOn = new Map<RisField, string[]>();
  /** Fields that stand above the tag which starts their record. */
  let ahead: RisField[] = [];
  let open: RisRecord | undefined;
  const more = (field: RisField) => {
    const lines = goingOn.get(field) ?? [];
    goingOn.set(field, lines);
    return lines;
  };
  const tell = (line: number, written: string, reason: string) =>
    problems.push({ line, text: written, reason });
  for (const [index, written] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = index + 1;
    const [tag, value = ''] = tagOf(written) ?? [];
    if (tag === start) {
      if (open && end) tell(line, written, `The record of line ${open.line} has no ${end}.`);
      open = {
        type: value.trim(),
        line: ahead[0]?.line ?? line,
        fields: ahead,
      };
      ahead = [];
      records.push(open);
    } else if (tag === end && tag !== undefined) {
      if (!open && ahead.length > 0)
        records.push({
          type: 'GEN',
          line: ahead[0]?.line ?? line,
          fields: ahead,
        });
      if (value.trim() !== '')
        tell(line, written, `Text stands behind ${end}, where the record ends.`);
      ahead = [];
      open = undefined;
    } else if (tag) {
      const field = { tag, value: value.trim(), line };
      if (open) open.fields.push(field);
      else ahead.push(field);
    } else if (written.trim() !== '') {
      const last = open?.fields.at(-1) ?? ahead.at(-1);
      if (last && listTags.has(last.tag)) {
        (open?.fields ?? ahead).push({ tag: last.tag, value: written.trim(), line });
      } else if (last) more(last).push(written.trim());
      else if (open || !headLine.test(written))
        tell(
          line,
          written,
          open
            ? 'The line has no tag, and no field stands above it.'
            : `The line stands in no record: a record starts with ${start}.`,
        );
    }
  }
  for (const [field, lines] of goingOn) field.value = [field.value, ...lines].join(' ').trim();
  for (const { tag, value, line } of ahead)
    tell(
      line,
      `${tag}  - ${value}`,
      `The line stands in no record: a record starts with ${start}.`,
    );
  if (open && end) tell(open.line, open.type, `The record has no ${end}.`);
  return { records, problems: problems.toSorted((a, b) => a.line - b.line) };
}
