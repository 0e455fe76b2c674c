import { toWords } from '../../catalogue/tag-index.ts';
import type { Draft } from '../../checks/subject.ts';
import type { DraftFields } from '../../content-files/entry-draft.ts';
import { workFinder } from '../../import/known-addresses.ts';
import type { EntryJson } from '../../publish/entries-json.ts';
import { element } from '../dom.ts';
import { entryFinder, toFields } from '../load-entries.ts';

/** Make a function that finds the entry which stands for what was typed: by address, DOI, arXiv id, or the whole title. */
export function knownFinder(
  entries: readonly EntryJson[],
): (fields: DraftFields) => EntryJson | undefined {
  const byId = entryFinder(entries);
  const byWork = workFinder(entries.map((entry) => toFields(entry) as Draft));
  const byTitle = new Map(entries.map((entry) => [toWords(entry.title), entry] as const));
  return ({ url = '', arxiv = '', doi = '', repository = '', title = '' }) => {
    const works = [typedOnly({ url, arxiv, doi }), typedOnly({ url: repository })];
    const known = works.map((work) => byWork(work)).find((entry) => entry !== undefined);
    return known ? byId(known.id) : byTitle.get(toWords(title));
  };
}

/** What says first of all that a work is on the list already, with the ways to its entry. */
export function knownPart(base: string) {
  const node = element('div', { role: 'status' });
  let shown: EntryJson | undefined;
  return {
    node,
    show(entry: EntryJson | undefined) {
      // Said again only where it changed.
      if (entry === shown) return;
      shown = entry;
      node.replaceChildren(...(entry ? [draw(entry, base)] : []));
    },
  };
}

function draw({ id, path, title }: EntryJson, base: string): HTMLElement {
  return element(
    'p',
    { class: 'notice' },
    'Already on the list: ',
    element('a', { href: path }, title),
    '. You can ',
    element('a', { href: `${base}/contribute/edit/?id=${id}` }, 'correct or complete that entry'),
    ' instead of adding it again.',
  );
}

function typedOnly(fields: Record<string, string>): Record<string, string> {
  const typed = Object.entries(fields).map(([name, text]) => [name, text.trim()] as const);
  return Object.fromEntries(typed.filter(([, text]) => text !== ''));
}
