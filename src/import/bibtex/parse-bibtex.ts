import { lineOfPlace, lineStarts } from './lines.ts';
import {
  closingBrace,
  closingQuote,
  type EntryStart,
  entryLimit,
  fieldName,
  goesOn,
  lineEnd,
  matchAt,
  nextField,
  nextOf,
  nextStart,
  passedField,
  skipBlank,
  skipSpace,
} from './scan.ts';
import { type BibtexSlip, stringTable, type ValuePart } from './strings.ts';

/** A field of an entry: its name in lower case, and its value as TeX without the outer braces or quotes. */
export type BibtexField = { name: string; value: string; line: number };

/** An entry of a BibTeX file; `type` is in lower case, `text` what the file holds of it. */
export type BibtexEntry = {
  type: string;
  key: string;
  line: number;
  text: string;
  fields: BibtexField[];
};

/**
 * Read a BibTeX file in linear time: every character is in an entry, a directive, a comment, or in a slip that
 * names its line. A forgotten comma, quote or brace costs no field that can be told from the next.
 * The format: https://www.bibtex.org/Format/, and what btparse says of it
 * (https://metacpan.org/dist/Text-BibTeX/view/btparse/doc/bt_language.pod).
 */
export function parseBibtex(file: string): { entries: BibtexEntry[]; slips: BibtexSlip[] } {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const starts = lineStarts(text);
  const lineAt = (place: number) => lineOfPlace(starts, place);
  const read: { entry: BibtexEntry; parts: ValuePart[][] }[] = [];
  const slips: BibtexSlip[] = [];
  const strings = stringTable((slip) => slips.push(slip));
  let [at, limit] = [0, 0];
  for (let start = nextStart(text, 0); start; start = nextStart(text, at)) {
    tellOutside(at, start.at);
    at = start.inside;
    if (limit < at) limit = entryLimit(text, at);
    const name = start.type.toLowerCase();
    if (name === 'comment' || name === 'preamble') passOver(name, start);
    else readEntry(name, start);
  }
  tellOutside(at, text.length);
  const entries = read.map(({ entry, parts }) => ({
    ...entry,
    fields: entry.fields.map((field, index) => ({
      ...field,
      value: strings.join(parts[index], field),
    })),
  }));
  return { entries, slips: slips.toSorted((a, b) => a.line - b.line) };

  function tell(from: number, written: string, reason: string, lost = false) {
    slips.push({ line: lineAt(from), text: written, reason, lost });
  }

  /** Text between entries is a comment, unless it looks like an entry or somebody could miss its links. */
  function tellOutside(from: number, to: number) {
    const written = text.slice(from, to);
    const place = from + Math.max(written.search(/\S/), 0);
    if (/^[ \t]*\w+[ \t]*\{[^{},\n]*,\s*\w+\s*=/m.test(written)) {
      tell(place, written, 'It looks like an entry without its @: add one.', true);
    } else if (/https?:\/\//i.test(written)) {
      tell(place, written, 'It stands outside the entries.', true);
    }
  }

  function passOver(name: string, start: EntryStart) {
    const end = closingBrace(text, at, limit) ?? Math.min(lineEnd(text, at), limit);
    const written = text.slice(start.at, end + 1);
    if (/https?:\/\//i.test(written)) tell(start.at, written, `It stands in @${name}.`, true);
    at = end + 1;
  }

  function readEntry(type: string, start: EntryStart) {
    const slipsBefore = slips.length;
    const key = type === 'string' ? '' : readKey(start);
    const fields: BibtexField[] = [];
    const named = new Set<string>();
    const parts: ValuePart[][] = [];
    let unclosed = 0;
    let comma = true;
    const isClosed = readFields();
    const written = text.slice(start.at, at).trim();
    if (isClosed === 'open') {
      // What was read of it may be anything: the entry is named as a whole.
      slips.length = slipsBefore;
      tell(start.at, written, 'The entry does not end: close its braces and quotes.', true);
      return;
    }
    if (!isClosed) tell(start.at, written, 'The entry has no brace at its end.');
    if (type === 'string' && /https?:\/\//i.test(written))
      tell(start.at, written, 'It stands in @string.', true);
    if (type === 'string')
      for (const [index, { name }] of fields.entries())
        strings.define(name, parts[index] ?? [], lineAt(start.at));
    else read.push({ entry: { type, key, line: lineAt(start.at), text: written, fields }, parts });

    /** Read fields up to the closing bracket; nothing of an entry that cannot be told from the next is `open`. */
    function readFields(): boolean | 'open' {
      for (;;) {
        at = skipBlank(text, at, limit, () => {
          comma = true;
        });
        if (at >= limit) return false;
        if (text[at] === '}' || text[at] === ')') {
          const closing = at++;
          if (!goesOn(text, at)) return true;
          tell(closing, lineOf(closing), `A closing ${text[closing]} is too many.`);
          continue;
        }
        const name = matchAt(fieldName, text, at);
        if (!name) {
          passJunk();
          continue;
        }
        if (!comma) tell(at, lineOf(at), `A comma is missing in front of “${name[1]}”.`);
        comma = false;
        const from = at;
        const line = lineAt(at);
        at += name[0].length;
        const value = readValue(name[1] ?? '');
        if (value === undefined) return 'open';
        const field = (name[1] ?? '').toLowerCase();
        // Publishers give each keyword a field.
        if (field !== 'keywords' && named.has(field)) {
          const written = text.slice(from, at).trim();
          tell(from, written, `The field “${field}” stands twice: the first was taken.`);
          continue;
        }
        named.add(field);
        fields.push({ name: field, value: '', line });
        parts.push(value);
      }
    }

    /** What stands where a field should: one behind signs, as in `//url = {…}`, or what stands up to the next comma or line. */
    function passJunk() {
      const from = at;
      const passed = matchAt(passedField, text, at);
      if (passed) {
        at += passed[0].length;
        const isWhole = readValue(passed[1] ?? '') !== undefined;
        const told = `The field “${passed[1]}” was passed over: take ${passed[0][0]} away to have it read.`;
        if (isWhole) tell(from, text.slice(from, at).trim(), told);
        return;
      }
      const end = Math.min(limit, nextOf(text, at, /[,\n}]/g));
      const stop = Math.max(end, at + 1);
      const written = text.slice(at, stop).trim();
      if (written !== '') tell(at, written, 'It is no field: write name = {value}.', true);
      at = stop;
    }

    /** Parts joined by #; nothing where a brace or a quote is never closed. */
    function readValue(field: string): ValuePart[] | undefined {
      const value: ValuePart[] = [];
      for (;;) {
        at = skipSpace(text, at, limit);
        const part = readPart(field);
        if (part === undefined) return undefined;
        value.push(part);
        const next = skipSpace(text, at, limit);
        if (text[next] !== '#') return value;
        at = next + 1;
      }
    }

    function readPart(field: string): ValuePart | undefined {
      const sign = text[at];
      if (sign !== '{' && sign !== '"') return readBare(field);
      const from = at + 1;
      const end = sign === '{' ? closingBrace(text, from, limit) : closingQuote(text, from, limit);
      const isSound = end !== undefined && !swallows(text.slice(from, end), end + 1);
      if (isSound) {
        at = end + 1;
        return { text: text.slice(from, end) };
      }
      // Each try looks through the rest of the entry: a hostile one would take its time again and again.
      const stop = ++unclosed > mostUnclosed ? undefined : nextField(text.slice(from, limit));
      if (stop === undefined) {
        at = limit;
        return undefined;
      }
      tell(
        from - 1,
        lineOf(from - 1),
        `${sign === '{' ? 'A brace' : 'A quote'} is not closed in “${field}”.`,
      );
      at = from + stop;
      comma = true;
      return { text: text.slice(from, at).replace(/[\s,"]{1,99}$/, '') };
    }

    /** A number or the name of a @string; more words than one want braces. */
    function readBare(field: string): ValuePart {
      const from = at;
      const word = matchAt(/[^\s,#{}"()=%]*/y, text, at)?.[0] ?? '';
      at += word.length;
      const next = skipSpace(text, at, limit);
      const isEnd =
        next >= limit || /[,#})%\n]/.test(text[next] ?? '') || matchAt(fieldName, text, next);
      if (isEnd || text.slice(at, next).includes('\n'))
        return /^\d*$/.test(word) ? { text: word } : { name: word };
      const end = Math.min(limit, nextOf(text, at, /[,\n}]/g));
      at = end;
      tell(from, lineOf(from), `The value of “${field}” stands without braces.`);
      return { text: text.slice(from, end).trim() };
    }

    /** Tell a value that only ends because it took in the end of its entry: others of its fields stand in it. */
    function swallows(value: string, behind: number): boolean {
      return skipSpace(text, behind, limit) >= limit && nextField(value) !== undefined;
    }
  }

  function readKey(start: EntryStart): string {
    const key = matchAt(/\s*([^\s,={}"#%][^,={}\n"]{0,200}?)?[ \t\n]{0,20},/y, text, at);
    const bare = key ?? matchAt(/\s*([^\s,={}"]+)\s*(?=[})]|\s[\p{L}_][\w:-]*\s*=)/uy, text, at);
    if (!bare) {
      tell(start.at, lineOf(start.at), 'The entry has no key.');
      return '';
    }
    if (!key && !/[})]/.test(text[at + bare[0].length] ?? '')) {
      tell(start.at, lineOf(start.at), `A comma is missing behind the key “${bare[1]}”.`);
    }
    at += bare[0].length;
    return bare[1] ?? '';
  }

  function lineOf(place: number): string {
    const line = lineAt(place);
    return text.slice(starts[line - 1], starts[line]).slice(0, 200);
  }
}

const mostUnclosed = 20;
