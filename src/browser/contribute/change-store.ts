import { storageName } from '../list-name.ts';
import { type Outcome, readStored, removeStored, store } from '../storage.ts';

/** The texts of a form’s fields. */
export type Texts = Record<string, string>;

/** What is kept of a correction: the fields that were changed, as published then and as typed. */
type StoredChange = { was: Texts; fields: Texts };

/** The correction of an entry that an earlier visit left. */
export function readChange(id: string): StoredChange | undefined {
  const text = readStored(changeOf(id)) ?? null;
  known.set(id, text);
  const stored = parseStored(text);
  const [was, fields] = [toTexts(stored.was), toTexts(stored.fields)];
  return was && fields && { was, fields };
}

/** Keep the correction of an entry, or forget it; a sentence says where the browser does not let it, or another tab keeps one that this page has not seen. */
export function keepChange(id: string, change: StoredChange | undefined): string {
  const key = changeOf(id);
  const stored = readStored(key) ?? null;
  if (known.has(id) && stored !== known.get(id)) {
    return 'Another tab is correcting this entry, too, and its draft is the one that this browser keeps: finish yours in one go, or copy the file.';
  }
  const text = change ? JSON.stringify(change) : null;
  if (text === stored) return change ? sayKept('stored') : '';
  const outcome = text === null ? removeStored(key) : store(key, text);
  if (outcome === 'stored') known.set(id, text);
  return change || outcome !== 'stored' ? sayKept(outcome) : '';
}

/** What this page knows to be stored of each entry’s correction. */
const known = new Map<string, string | null>();

/** Whether a draft is kept, as a sentence for the person who writes it. */
export function sayKept(outcome: Outcome): string {
  return {
    stored: 'Your draft is kept in this browser.',
    full: 'The room that this browser gives to the site is full, so it does not keep your draft: delete other drafts, finish it in one go, or copy the file.',
    off: 'This browser does not keep your draft: finish it in one go, or copy the file.',
  }[outcome];
}

/** What was stored as JSON; nothing of what is damaged. */
export function parseStored(text: string | null | undefined): Record<string, unknown> {
  try {
    return JSON.parse(text ?? 'null') ?? {};
  } catch {
    return {};
  }
}

/** The texts among what was stored under names. */
export function toTexts(fields: unknown): Texts | undefined {
  if (typeof fields !== 'object' || fields === null) return undefined;
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => typeof text === 'string'));
}

function changeOf(id: string): string {
  return storageName(`edit:${id}`);
}
