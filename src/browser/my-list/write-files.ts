import { writeAwesomeItem } from '../../publish/awesome-item.ts';
import type { EntryJson } from '../../publish/entries-json.ts';
import { escapeMarkdown } from '../../text/markdown-text.ts';
import { toEntry } from '../load-entries.ts';
import type { MyList } from './list.ts';
import { writeList } from './parse-list.ts';
import { unsavedSign } from './parse-references.ts';

/** Write a list as JSON that can be imported whole: every mark and note, but no visits. */
export function writeJsonFile({ entries }: MyList): string {
  return `${JSON.stringify(JSON.parse(writeList({ entries })), null, 2)}\n`;
}

/** Write a list as a Markdown task list in the order of its ids: what is read is ticked, a note stands under its entry as a quotation, and what is not saved has a sign. */
export function writeMarkdownFile(
  { entries }: MyList,
  find: (id: string) => EntryJson | undefined,
): string {
  return [...entries]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { title, saved, read, note }]) => {
      const entry = find(id);
      const item = entry
        ? writeAwesomeItem(toEntry(entry)).slice(2)
        : `${escapeMarkdown(title || id)} (no longer on the list)`;
      const lines = note ? note.split(/\r\n?|\n/).map((line) => `  > ${line}\n`) : [];
      return `- [${read ? 'x' : ' '}] ${item}${saved ? '' : ` ${unsavedSign}`}\n${lines.join('')}`;
    })
    .join('');
}
