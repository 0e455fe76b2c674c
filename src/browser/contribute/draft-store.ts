import { type Kind, kinds } from '../../schema/parts.ts';

/** What is kept of a form between visits. */
export type StoredDraft = { kind: Kind; fields: Record<string, string> };

const key = 'emdl:new-entry';

/** The draft of an earlier visit; nothing where there is none, or none that can be read. */
export function readDraft(): StoredDraft | undefined {
  try {
    const { kind, fields } = JSON.parse(localStorage.getItem(key) ?? 'null') ?? {};
    if (!kinds.includes(kind) || typeof fields !== 'object' || fields === null) return undefined;
    const texts = Object.entries(fields).filter(([, text]) => typeof text === 'string');
    return { kind, fields: Object.fromEntries(texts) as Record<string, string> };
  } catch {
    return undefined;
  }
}

/** Keep a draft, or forget it; a sentence says where the browser does not let it. */
export function keepDraft(draft: StoredDraft | undefined): string {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
    return draft ? 'Your draft is kept in this browser.' : '';
  } catch {
    return 'This browser does not keep your draft: finish it in one go, or copy the file.';
  }
}
