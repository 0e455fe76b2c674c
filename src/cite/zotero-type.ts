import type { Entry } from '../catalogue/entry.ts';
import type { Reference } from './reference.ts';

/** Zotero's item type for what is neither a conference paper nor in a journal, which its readers recognise by other fields. */
export function zoteroType({ type, format }: Reference): string | undefined {
  if (type === 'preprint') return 'preprint';
  if (type === 'software') return 'computerProgram';
  if (type === 'web') return (format && formatTypes[format]) ?? 'webpage';
  return undefined;
}

const formatTypes: Partial<Record<NonNullable<Entry['format']>, string>> = {
  slides: 'presentation',
  video: 'videoRecording',
  book: 'book',
};
