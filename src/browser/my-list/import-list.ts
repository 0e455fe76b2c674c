import { taggedFormat } from '../../import/ris/parse-ris.ts';
import { sizeFault } from '../../import/size-fault.ts';
import type { EntryJson } from '../../publish/entries-json.ts';
import { entryFinder } from '../load-entries.ts';
import { changeEntry, emptyList, type MyList, mergeNotes, renameEntries } from './list.ts';
import { matchReferences } from './match-references.ts';
import { parseList } from './parse-list.ts';
import { findReferences, parseMarkdownReferences, type Reference } from './parse-references.ts';

/** What a file holds: a list to merge, and the items that are no entries of the site. */
type Imported = {
  list: MyList;
  /** Items that cannot be kept, as they stand in the file. */
  unmatched: string[];
  /** Ids in the list that the site does not have: an entry may be gone, and what was kept about it is not. */
  gone: string[];
  fault?: string;
};

const nothing =
  'Nothing in this file could be read as a list. Choose a file in JSON, Markdown, BibTeX, RIS or .nbib.';

/** Read a list from the text of a file, whatever its name: this site's own JSON, other JSON of entries, BibTeX, RIS, .nbib, or Markdown. */
export function importList(text: string, entries: readonly EntryJson[], day: string): Imported {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
    const json = importJson(trimmed, entries, day);
    // A Markdown list may start with a bracket, too.
    if (json) return json;
  }
  const format =
    taggedFormat(trimmed) ?? (/^\s*@\s*\w+\s*[{(]/m.test(trimmed) ? 'bibtex' : undefined);
  const tooLarge = format && sizeFault(trimmed, format);
  if (tooLarge) return { list: emptyList, unmatched: [], gone: [], fault: tooLarge };
  const references = format ? findReferences(trimmed, format) : parseMarkdownReferences(trimmed);
  return toImported(references, entries, day);
}

function importJson(
  text: string,
  entries: readonly EntryJson[],
  day: string,
): Imported | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const own = parseList(text);
  if (own.list.entries.size > 0) {
    const fault = own.whole ? undefined : 'A part of the file could not be read and was left out.';
    const find = entryFinder(entries);
    const list = renameEntries({ entries: own.list.entries }, (id) => find(id)?.id ?? id);
    const gone = [...list.entries.keys()].filter((id) => !find(id));
    return { list, unmatched: [], gone, ...(fault && { fault }) };
  }
  const items = (data as { entries?: unknown } | null)?.entries ?? data;
  return toImported(Array.isArray(items) ? items.flatMap(toReference) : [], entries, day);
}

/** An item of `/entries.json` or of CSL-JSON. */
function toReference(item: unknown): Reference[] {
  if (typeof item !== 'object' || item === null) return [];
  const fields = item as Record<string, unknown>;
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : undefined);
  const title = text('title');
  const id = text('id');
  const urls = [text('url'), text('URL')].filter((url) => url !== undefined);
  const number = text('arxiv') ?? /^arXiv:(\S+)$/.exec(text('note') ?? text('number') ?? '')?.[1];
  const doi = text('doi') ?? text('DOI');
  if (!title && !id && urls.length === 0) return [];
  return [{ text: title ?? id ?? urls[0] ?? '', title, id, arxiv: number, doi, urls }];
}

function toImported(
  references: readonly Reference[],
  entries: readonly EntryJson[],
  day: string,
): Imported {
  let list = emptyList;
  const unmatched: string[] = [];
  for (const { reference, entry } of matchReferences(references, entries)) {
    if (!entry) {
      unmatched.push(reference.text);
      continue;
    }
    const { saved, read, note } = list.entries.get(entry.id) ?? {};
    list = changeEntry(list, entry, {
      saved: reference.unsaved ? saved : day,
      read: reference.read ? day : read,
      note: mergeNotes(note, reference.note),
    });
  }
  return { list, unmatched, gone: [], ...(references.length === 0 && { fault: nothing }) };
}
