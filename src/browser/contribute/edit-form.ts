import { editEntryFile } from '../../content-files/edit-entry-file.ts';
import { checkDraft, draftToFile } from '../../content-files/entry-draft.ts';
import { inFormWords } from '../../content-files/form-words.ts';
import { writeTyped } from '../../content-files/typed-value.ts';
import { diffLines } from '../../text/line-diff.ts';
import { element } from '../dom.ts';
import { entryFinder, loadEntries, toFields } from '../load-entries.ts';
import { loadSource, loadWords, today, toSubject } from './catalogue.ts';
import { keepChange, readChange } from './change-store.ts';
import { copyButton } from './copy-button.ts';
import { fieldsPart } from './fields-part.ts';
import { later } from './later.ts';
import { drawDiff, drawItem } from './preview-part.ts';
import { problemsPart } from './problems-part.ts';

/** The form for a correction of one entry: its own file, changed where its fields changed and nowhere else. */
export async function startEdit(place: HTMLElement): Promise<void> {
  const { base = '', repository = '' } = place.dataset;
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const [words, entries] = await Promise.all([loadWords(base), loadEntries(base)]);
  const entry = entryFinder(entries)(id);
  if (!entry) {
    place.replaceChildren(...withoutEntry(id, base));
    return;
  }
  const { kind, id: entryId } = entry;
  const source = await loadSource(base, entry.id);
  const parts = fieldsPart(kind, words, { hasSlug: false, base });
  const known = Object.entries(toFields(entry)).map(([name, value]) => [name, writeTyped(value)]);
  parts.fill(Object.fromEntries(known));
  // As the form gives them back: line breaks are its own.
  const before = { ...parts.values() };
  const restored = restoredNotice();
  const subject = toSubject(
    words,
    entries.filter((it) => it !== entry),
  );
  const problems = problemsPart();
  const item = element('ul', { class: 'entries' });
  const diff = element('pre', {
    class: 'diff',
    tabindex: '0',
    role: 'region',
    'aria-label': 'What changes',
  });
  const said = element('p', { role: 'status' });
  const file = element('pre', { tabindex: '0', role: 'region', 'aria-label': 'The file' });
  const send = element(
    'a',
    {
      class: 'send',
      href: `${repository}/edit/main/content/${entry.id}.md`,
      target: '_blank',
      rel: 'noopener',
    },
    'Open it on GitHub',
  );
  const kept = element('span', { class: 'muted', role: 'status' });
  const form = element(
    'form',
    { class: 'contribute' },
    element(
      'p',
      { class: 'notice' },
      'You are correcting ',
      element('a', { href: entry.path }, entry.title),
      '.',
    ),
    restored,
    ...(before.sources ? [checkedPart()] : []),
    ...parts.nodes,
    problems.node,
    element('section', {}, element('h2', { class: 'part' }, 'As it will look'), item),
    element('section', {}, element('h2', { class: 'part' }, 'What changes'), said, diff),
    element(
      'section',
      {},
      element(
        'details',
        {},
        element('summary', {}, `The whole file: content/${entry.id}.md`),
        file,
      ),
    ),
    element(
      'p',
      { class: 'chips' },
      ...copyButton('Copy the file', () => file.textContent ?? ''),
      send,
      kept,
    ),
    element(
      'p',
      { class: 'hint' },
      'GitHub’s page for a file cannot be filled in by a link: copy the file, open the page, select all that stands there, and paste. “Commit changes” then proposes it.',
    ),
  );
  form.noValidate = true;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    later(keep);
    later(update);
  });
  place.replaceChildren(form);
  update();

  /** Put back what the last visit changed, but for what was published anew since; a notice says so. */
  function restoredNotice(): HTMLElement | undefined {
    const { was = {}, fields = {} } = readChange(entryId) ?? {};
    const typed = Object.entries(fields).filter(([name, text]) => text !== before[name]);
    const still = typed.filter(([name]) => name in before && was[name] === before[name]);
    if (still.length < Object.keys(fields).length) keepChange(entryId, toChange(still));
    if (typed.length === 0) return undefined;
    parts.fill(Object.fromEntries(still));
    const lost = typed.filter((it) => !still.includes(it)).map(([name]) => parts.labelOf(name));
    const undo = element(
      'button',
      { type: 'button', class: 'chip' },
      'Start from the published entry',
    );
    const notice = element('p', { class: 'notice' });
    undo.addEventListener('click', () => {
      parts.fill(before);
      notice.remove();
      keep();
      update();
      parts.focus('title');
    });
    if (still.length > 0)
      notice.append('What you changed on your last visit is here again. ', undo);
    if (lost.length > 0)
      notice.append(` Left out, as it was published anew since: ${lost.join(', ')}.`);
    return notice;
  }

  /** Whoever held the whole entry against its sources says so at once. */
  function checkedPart(): HTMLElement {
    const button = element(
      'button',
      { type: 'button', class: 'chip' },
      'I checked all its sources today',
    );
    button.addEventListener('click', () => {
      const sources = parts.values().sources ?? '';
      parts.fill({ sources: sources.replaceAll(/(?<=\| *)\d{4}-\d\d-\d\d$/gm, today()) });
      keep();
      update();
    });
    return element('p', { class: 'chips' }, button);
  }

  function keep() {
    const values = Object.entries(parts.values());
    kept.textContent = keepChange(
      entryId,
      toChange(values.filter(([name, text]) => text !== before[name])),
    );
  }

  function toChange(fields: [name: string, text: string][]) {
    if (fields.length === 0) return undefined;
    const was = fields.map(([name]) => [name, before[name] ?? '']);
    return { was: Object.fromEntries(was), fields: Object.fromEntries(fields) };
  }

  function update() {
    const values = parts.values();
    const edited = editEntryFile(kind, source, before, values);
    const text = edited ?? source;
    const lines = diffLines(source, text);
    const changed = lines.filter(({ sign }) => sign !== ' ').length;
    if (edited === undefined) {
      said.textContent =
        'This file is laid out in a way that this form cannot change: edit it on GitHub.';
    } else said.textContent = changed === 0 ? 'Nothing has changed yet.' : '';
    diff.hidden = changed === 0;
    diff.replaceChildren(...drawDiff(lines));
    file.textContent = text;
    item.replaceChildren(
      drawItem(kind, values, (tag) => words.tags.find((it) => it.id === tag)?.label ?? tag),
    );
    const { text: written } = draftToFile(kind, values);
    const made = { file: `${entry?.id}.md`, text: written };
    const found = inFormWords(checkDraft(kind, values, subject, made));
    parts.show(found);
    problems.show(found, parts);
  }
}

function withoutEntry(id: string, base: string): HTMLElement[] {
  const said =
    id === '' ? 'No entry is named in the address.' : `There is no entry “${id.slice(0, 100)}”.`;
  const way = (path: string, text: string) => element('a', { href: base + path }, text);
  return [
    element(
      'p',
      { class: 'notice', role: 'status' },
      `${said} `,
      way('/search/', 'Search for it'),
      ' and choose “Correct this entry” at the end of its page, or ',
      way('/contribute/new/', 'add an entry'),
      '.',
    ),
  ];
}
