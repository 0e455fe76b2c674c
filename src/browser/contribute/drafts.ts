import { type Kind, kinds } from '../../schema/parts.ts';
import { storageName } from '../list-name.ts';
import { type Outcome, readStored, removeStored, store, storedKeys } from '../storage.ts';
import { parseStored, type Texts, toTexts } from './change-store.ts';

/** A new entry that somebody began. */
export type StoredDraft = {
  kind: Kind;
  fields: Texts;
  /** What a paste wrote, as the form had it: another paste may take it back. */
  filled: Texts;
  /** When it was last changed, and when it was handed to GitHub: `2026-11-30T17:00:00.000Z`. */
  saved: string;
  sent?: string;
};

/** The id under which a page has a draft open, with the text that it knows to be stored under it. */
export type OpenDraft = { id: string; known: string | null };

/** Every key of a draft: this, a colon and the draft’s id. */
export const draftKeys = storageName('new-entry');

/** An id for a draft that nobody has stored yet. */
export function newDraft(): OpenDraft {
  const id = Date.now().toString(36) + Math.random().toString(36).slice(2, 6);
  return { id, known: null };
}

/** Every draft that can be read, the last changed first. */
export function readDrafts(): { id: string; draft: StoredDraft }[] {
  const stored = storedKeys(`${draftKeys}:`).map((key) => key.slice(draftKeys.length + 1));
  return [...new Set([...stored, ...unstored.keys()])]
    .flatMap((id) => openDraft(id) ?? [])
    .map(({ open: { id }, draft }) => ({ id, draft }))
    .toSorted((a, b) => (a.draft.saved < b.draft.saved ? 1 : -1));
}

/** The draft under an id; nothing where there is none, or none that can be read. */
export function openDraft(id: string): { open: OpenDraft; draft: StoredDraft } | undefined {
  const known = textOf(id);
  const draft = parseDraft(known);
  return draft && { open: { id, known }, draft };
}

/** A draft from its text, whichever version of the form wrote it; nothing of what is damaged. */
export function parseDraft(text: string | null): StoredDraft | undefined {
  const { kind, fields, filled, saved, sent } = parseStored(text);
  const texts = toTexts(fields);
  if (!texts || !kinds.includes(kind as Kind)) return undefined;
  return {
    kind: kind as Kind,
    fields: texts,
    filled: toTexts(filled) ?? {},
    saved: String(saved ?? ''),
    ...(typeof sent === 'string' && { sent }),
  };
}

/** Store a draft under its id, or, where another tab has changed what stands there, under a new one, so that nothing is overwritten. */
export function keepDraft(
  open: OpenDraft,
  draft: StoredDraft,
): { open: OpenDraft; outcome: Outcome } {
  const { id } = isChanged(open) ? newDraft() : open;
  const text = JSON.stringify(draft);
  return { open: { id, known: text }, outcome: write(id, text) };
}

/** Whether another tab has changed or deleted a draft since this page read or wrote it. */
export function isChanged({ id, known }: OpenDraft): boolean {
  return textOf(id) !== known;
}

/** Delete a draft; gives a function that brings it back. */
export function deleteDraft(id: string): () => void {
  const text = textOf(id);
  removeStored(keyOf(id));
  unstored.delete(id);
  return () => {
    if (text !== null) write(id, text);
  };
}

/** Give the one draft of earlier versions of the form an id, as every other has it. */
export function adoptFormerDraft(): void {
  const text = readStored(draftKeys);
  if (text && store(keyOf('former'), text) === 'stored') removeStored(draftKeys);
}

/** What the browser does not store lives as long as the page. */
const unstored = new Map<string, string>();

function textOf(id: string): string | null {
  return unstored.get(id) ?? readStored(keyOf(id)) ?? null;
}

function write(id: string, text: string): Outcome {
  const outcome = store(keyOf(id), text);
  if (outcome === 'stored') unstored.delete(id);
  else unstored.set(id, text);
  return outcome;
}

function keyOf(id: string): string {
  return `${draftKeys}:${id}`;
}
