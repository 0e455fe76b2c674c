import { type Kind, kinds } from '../../schema/parts.ts';

/** What is kept of a new entry between visits. */
type StoredDraft = { kind: Kind; fields: Texts };

/** What is kept of a correction: the fields that were changed, as published then and as typed. */
type StoredChange = { was: Texts; fields: Texts };

type Texts = Record<string, string>;

const newEntry = 'emdl:new-entry';

/** The draft of an earlier visit; nothing where there is none, or none that can be read. */
export function readDraft(): StoredDraft | undefined {
  const { kind, fields } = readStored(newEntry);
  const texts = toTexts(fields);
  return texts && kinds.includes(kind as Kind) ? { kind: kind as Kind, fields: texts } : undefined;
}

/** Keep a draft, or forget it; a sentence says where the browser does not let it. */
export function keepDraft(draft: StoredDraft | undefined): string {
  return keep(newEntry, draft);
}

/** The correction of an entry that an earlier visit left. */
export function readChange(id: string): StoredChange | undefined {
  const stored = readStored(changeOf(id));
  const [was, fields] = [toTexts(stored.was), toTexts(stored.fields)];
  return was && fields && { was, fields };
}

/** Keep the correction of an entry, or forget it, as `keepDraft` does. */
export function keepChange(id: string, change: StoredChange | undefined): string {
  return keep(changeOf(id), change);
}

function changeOf(id: string): string {
  return `emdl:edit:${id}`;
}

function readStored(key: string): Record<string, unknown> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? {};
  } catch {
    return {};
  }
}

function toTexts(fields: unknown): Texts | undefined {
  if (typeof fields !== 'object' || fields === null) return undefined;
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => typeof text === 'string'));
}

function keep(key: string, draft: StoredDraft | StoredChange | undefined): string {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
    return draft ? 'Your draft is kept in this browser.' : '';
  } catch {
    return 'This browser does not keep your draft: finish it in one go, or copy the file.';
  }
}
