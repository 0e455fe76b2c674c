/** A work as a list of another kind names it: what may tell which entry it is. */
export type Reference = {
  /** The text it was read from, for the report. */
  text: string;
  title?: string;
  id?: string;
  arxiv?: string;
  doi?: string;
  urls: string[];
  read?: boolean;
  /** Whether the list says that it is there for its mark or note alone. */
  unsaved?: boolean;
  note?: string;
};

/** Ends the item of an entry that is read or noted but not saved; no reader of the list sees it. */
export const unsavedSign = '<!-- not saved -->';

/** Longest line of a report. */
const longest = 120;

/**
 * Parse the items of a Markdown list: every line that starts as an item or holds a link. `[x]` marks
 * what is read, `unsavedSign` what is not saved, and a quotation under an item is its note.
 */
export function parseMarkdownReferences(text: string): Reference[] {
  const references: Reference[] = [];
  let noting = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const last = references.at(-1);
    const quoted = /^\s{2,}> ?(.*)$/.exec(line)?.[1];
    if (quoted !== undefined && last) {
      last.note = noting ? `${last.note}\n${quoted}` : quoted;
      noting = true;
      continue;
    }
    noting = false;
    const reference = readLine(line);
    if (reference) references.push(reference);
  }
  return references;
}

function readLine(line: string): Reference | undefined {
  const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(.*)$/.exec(line)?.[1];
  const whole = (item ?? line).trim();
  const unsaved = whole.endsWith(unsavedSign);
  const body = unsaved ? whole.slice(0, -unsavedSign.length).trim() : whole;
  // The addresses of a list of contents lead nowhere else.
  const urls = [...body.matchAll(/https?:\/\/(?:[^\s<>()\\]|\\.|\([^\s<>()]*\))+/gi)].map(([url]) =>
    url.replace(/\\(.)/g, '$1').replace(/[.,;:!?'"*_\]]+$/, ''),
  );
  if (urls.length === 0 && (item === undefined || /^\[[^\]]*\]\(#/.test(body))) return undefined;
  const [, mark, rest = body] = /^\[([ xX])\]\s+(.*)$/.exec(body) ?? [];
  const label = /\[((?:[^[\]\\]|\\.){1,500})\]\(/.exec(rest)?.[1] ?? rest;
  const title = label.replace(/\\(.)/g, '$1').replace(/&lt;/g, '<').replace(/&amp;/g, '&');
  const read = mark === 'x' || mark === 'X';
  return {
    text: rest.slice(0, longest),
    title,
    urls,
    ...(read && { read }),
    ...(unsaved && { unsaved }),
  };
}

/** Parse the entries of a BibTeX file as far as it takes to tell which work they are. */
export function parseBibtexReferences(text: string): Reference[] {
  // What stands before the first @ is a comment.
  return text
    .split(/^\s*@(?=\s*\w+\s*[{(])/m)
    .slice(1)
    .filter((entry) => !/^\s*(?:comment|string|preamble)\b/i.test(entry))
    .map((entry) => {
      const fields = readFields(entry);
      const title = plainTex(fields.get('title') ?? '');
      const key = /^\s*\w+\s*[{(]\s*([^,\s}]*)/.exec(entry)?.[1] ?? '';
      const eprint = fields
        .get('eprint')
        ?.replace(/^arxiv:/i, '')
        .replace(/v\d+$/, '');
      const urls = [...entry.matchAll(/https?:\/\/[^\s{}"<>]+/gi)].map(([url]) =>
        plainTex(url).replace(/[,.;]+$/, ''),
      );
      const doi = fields.get('doi');
      return {
        text: (title || key).slice(0, longest),
        ...(title && { title }),
        ...(eprint && /^[\w.-]+(?:\/\d{7})?$/.test(eprint) && { arxiv: eprint }),
        ...(doi && { doi: plainTex(doi).replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '') }),
        urls,
      };
    });
}

/** The fields of one entry: `name = {value}`, `name = "value"` or `name = 2018`. */
function readFields(entry: string): Map<string, string> {
  const fields = new Map<string, string>();
  const start = /(\w+)\s*=\s*(?:([{"])|(\w+))/g;
  for (let found = start.exec(entry); found; found = start.exec(entry)) {
    const [, name = '', open, bare] = found;
    const value = bare ?? readValue(entry, start.lastIndex, open === '"' ? '"' : '}');
    if (open) start.lastIndex += value.length + 1;
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

function readValue(text: string, from: number, end: string): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '\\') at += 1;
    else if (depth === 0 && sign === end) return text.slice(from, at);
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
  }
  return text.slice(from);
}

/** A text without the commands and braces of TeX, as far as comparing needs. */
function plainTex(text: string): string {
  return text
    .replace(/\\[`'^"~=.uvHtcdbk](?![a-z])\s*/g, '')
    .replace(/\\([%&$#_{}])/g, '$1')
    .replace(/\\[a-zA-Z]+\s*/g, '')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
