import { findWorks } from '../../import/find-works.ts';
import type { WorkFormat } from '../../import/formats.ts';

/** A work as a list of another kind names it: what may identify its entry. */
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

/** Read the works of a reference manager's file, and what of it cannot be read as one. */
export function findReferences(text: string, format: WorkFormat): Reference[] {
  const parts = findWorks(text, format);
  const lines = new Set(parts.flatMap((part) => ('work' in part ? [part.line] : [])));
  return parts.flatMap((part): Reference[] => {
    if ('work' in part) {
      const { title, fields, addresses } = part.work;
      const { arxiv, doi } = fields;
      const named = title || doi || arxiv || addresses[0] || 'A work without a title';
      return [
        {
          text: named.slice(0, longest),
          ...(title && { title }),
          ...(arxiv && { arxiv }),
          ...(doi && { doi }),
          urls: addresses,
        },
      ];
    }
    // Links in the text of a work may lead to others, and a comment is no item.
    const isItem = 'links' in part && !lines.has(part.line) && !part.text.startsWith('%');
    if (!isItem) return [];
    return [{ text: part.text.slice(0, longest), urls: part.links }];
  });
}
