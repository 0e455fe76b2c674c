import type { ContributeWords } from '../../publish/contribute-words.ts';
import { element } from '../dom.ts';
import { deleteDraft, draftKeys, readDrafts, type StoredDraft } from './drafts.ts';

type Options = {
  kinds: ContributeWords['kinds'];
  /** The id of the draft that stands in the form. */
  current: () => string;
  open: (id: string) => void;
};

/** The drafts that this browser keeps: a way to each, and to delete it; nothing where there is none but the one in the form. */
export function draftsPart({ kinds, current, open }: Options) {
  const list = element('ul', {});
  const summary = element('summary', {});
  const status = element('p', { role: 'status', class: 'hint' });
  const details = element('details', { class: 'drafts' }, summary, list);
  const node = element('div', {}, details, status);
  let isFirst = true;
  addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(draftKeys)) show();
  });
  return { node, show };

  function show() {
    const others = readDrafts().filter(({ id }) => id !== current());
    const open = others.filter(({ draft }) => !draft.sent).length;
    const handed = others.length - open;
    details.hidden = others.length === 0;
    // Once, so that a person who comes back sees them; later it stays as it was left.
    details.open ||= isFirst && open > 0;
    isFirst = false;
    summary.textContent = `Your drafts: ${[open > 0 && `${open} to finish`, handed > 0 && `${handed} handed to GitHub`].filter(Boolean).join(', ')}`;
    list.replaceChildren(...others.map(({ id, draft }) => drawDraft(id, draft)));
  }

  function drawDraft(id: string, draft: StoredDraft): HTMLElement {
    const title = nameOf(draft);
    const way = element('a', { href: `?draft=${id}` }, title);
    way.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      status.replaceChildren();
      open(id);
    });
    const remove = element(
      'button',
      { type: 'button', class: 'chip', 'aria-label': `Delete the draft “${title}”` },
      'Delete',
    );
    remove.addEventListener('click', () => {
      const bringBack = deleteDraft(id);
      const undo = element('button', { type: 'button', class: 'chip' }, 'Undo');
      undo.addEventListener('click', () => {
        bringBack();
        status.replaceChildren(`“${title}” is there again.`);
        show();
        summary.focus();
      });
      status.replaceChildren(`“${title}” was deleted. `, undo);
      show();
      undo.focus();
    });
    const facts = [
      kinds[draft.kind],
      draft.sent
        ? `handed to GitHub on ${toTime(draft.sent)}`
        : `changed on ${toTime(draft.saved)}`,
    ];
    return element(
      'li',
      {},
      way,
      element('small', { class: 'muted' }, ` ${facts.join(', ')} `),
      remove,
    );
  }
}

/** What a draft is called while it may have no title. */
export function nameOf({ fields }: Pick<StoredDraft, 'fields'>): string {
  const name = fields.title?.trim() || fields.url?.trim() || 'A draft without a title';
  return name.length > 80 ? `${name.slice(0, 79)}…` : name;
}

function toTime(moment: string): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime())
    ? 'a day that is not known'
    : date.toLocaleString('en-GB', {
        day: 'numeric',
        month: 'long',
        hour: '2-digit',
        minute: '2-digit',
      });
}
