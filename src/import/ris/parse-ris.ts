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

/** Read a RIS file; what can not be read is told, and the rest is read all the same. Values go on over untagged lines. */
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
const knownTags = new Set(
  'A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DI DO DP ED EP ER ET ID IS J1 J2 JA JF JO JP KW L1 L2 L3 L4 LA LB LK LP M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST T1 T2 T3 TA TI TT TY U1 U2 U3 U4 U5 UR VL VO Y1 Y2'.split(
    ' ',
  ),
);

function risTag(line: string): [string, string] | undefined {
  if (/^\s*ER\s*-?\s*$/.test(line)) return ['ER', ''];
  const [, tag = '', value = ''] = wholeTag.exec(line) ?? shortTag.exec(line) ?? [];
  return tag !== '' && (knownTags.has(tag) || wholeTag.test(line)) ? [tag, value] : undefined;
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
      if (open && end) tell(open.line, open.type, `The record has no ${end}.`);
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
      if (last) more(last).push(written.trim());
      else
        tell(
          line,
          written,
          open
            ? 'The line has no tag, and no field stands above it.'
            : `The line stands in no record: a record starts with ${start}.`,
        );
    }
  }
  for (const [field, lines] of goingOn) field.value = [field.value, ...lines].join('\n').trim();
  for (const { tag, value, line } of ahead)
    tell(
      line,
      `${tag}  - ${value}`,
      `The line stands in no record: a record starts with ${start}.`,
    );
  if (open && end) tell(open.line, open.type, `The record has no ${end}.`);
  return { records, problems: problems.toSorted((a, b) => a.line - b.line) };
}
