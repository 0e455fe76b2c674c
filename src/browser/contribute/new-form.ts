import { checkDraft, type DraftSubject, draftToFile } from '../../formats/entry-draft.ts';
import { newFileAddress } from '../../formats/github-address.ts';
import { readPasted } from '../../formats/works/read-pasted.ts';
import { type Kind, kinds } from '../../schema/parts.ts';
import { element } from '../search/dom.ts';
import { loadEntries, loadWords, slugOf, today, toSubject } from './catalogue.ts';
import { copyButton } from './copy-button.ts';
import { keepDraft, readDraft } from './draft-store.ts';
import { type FieldsPart, fieldsPart } from './fields-part.ts';
import { later } from './later.ts';
import { drawItem } from './preview-part.ts';
import { problemsPart } from './problems-part.ts';

/** The form for a new entry: what is typed or pasted becomes a file, checked as the command does, and handed to GitHub. */
export async function startNew(place: HTMLElement): Promise<void> {
  const { base = '', repository = '' } = place.dataset;
  const words = await loadWords(base);
  const stored = readDraft();
  let kind: Kind = kindOf(new URLSearchParams(location.search).get('kind')) ?? 'papers';
  if (stored) kind = stored.kind;
  let fields = makeFields();
  let subject: DraftSubject | undefined;
  let filled: Record<string, string> = {};

  const kindFields = element('div', { class: 'kind-fields' });
  const radios = kinds.map((it) => {
    const input = element('input', { type: 'radio', name: 'kind', value: it });
    input.checked = it === kind;
    input.addEventListener('change', () => changeKind(it));
    return { input, node: element('label', {}, input, ` ${words.kinds[it]}`) };
  });
  const paste = element('textarea', {
    id: 'paste',
    rows: '4',
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': 'paste-hint',
  });
  const pasted = element('p', { role: 'status', class: 'pasted' });
  const problems = problemsPart();
  const item = element('ul', { class: 'entries' });
  const file = element('pre', { tabindex: '0', role: 'region', 'aria-label': 'The file' });
  const name = element('code', {});
  const send = element(
    'a',
    { class: 'send', target: '_blank', rel: 'noopener' },
    'Open it on GitHub',
  );
  const sendHint = element('p', { class: 'hint' });
  const kept = element('span', { class: 'muted', role: 'status' });
  const anew = element('button', { type: 'button', class: 'chip' }, 'Start anew');
  const form = element(
    'form',
    { class: 'contribute' },
    element(
      'fieldset',
      {},
      element('legend', {}, 'What is it?'),
      ...radios.map(({ node }) => node),
    ),
    element(
      'div',
      { class: 'field' },
      element('label', { for: 'paste' }, 'Paste what you have'),
      paste,
      pasted,
      element(
        'p',
        { class: 'hint', id: 'paste-hint' },
        'A BibTeX or RIS record, an arXiv id, a DOI, an address, or a line of a Markdown list: it fills the fields below. On arXiv it is “Export BibTeX Citation” on the paper’s page; publishers and Zotero offer “Cite” or “Export”. Nothing is sent or looked up.',
      ),
    ),
    kindFields,
    problems.node,
    element('section', {}, element('h2', { class: 'part' }, 'As it will look'), item),
    element(
      'section',
      {},
      element('h2', { class: 'part' }, 'The file'),
      element('p', {}, name),
      file,
    ),
    element(
      'p',
      { class: 'chips' },
      send,
      ...copyButton('Copy the file', () => file.textContent ?? ''),
    ),
    sendHint,
    element('p', { class: 'chips' }, anew, kept),
  );
  form.noValidate = true;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    if (target !== paste) later(update);
  });
  paste.addEventListener('input', () => later(readPaste));
  anew.addEventListener('click', startAnew);
  if (stored) fields.fill(stored.fields);
  kindFields.replaceChildren(...fields.nodes);
  place.replaceChildren(form);
  if (stored) kept.textContent = 'This is the draft of your last visit.';
  update();

  function makeFields(): FieldsPart {
    const made = fieldsPart(kind, words, { hasSlug: true, base });
    made.fill({ added: today() });
    return made;
  }

  /** What fits the other kind goes with it. */
  function changeKind(next: Kind) {
    const { category, ...values } = fields.values();
    kind = next;
    for (const { input } of radios) input.checked = input.value === kind;
    fields = makeFields();
    fields.fill(values);
    kindFields.replaceChildren(...fields.nodes);
    update();
  }

  function readPaste() {
    const text = paste.value;
    if (text.trim() === '') {
      pasted.textContent = '';
      return;
    }
    const found = readPasted(text, { kind, tags: words.tags, added: today() });
    if (typeof found === 'string') {
      pasted.textContent = found;
      return;
    }
    if (found.kind !== kind) changeKind(found.kind);
    const typed = fields.values();
    const names = Object.keys(found.fields).filter((it) => it in typed);
    // What a person wrote stays; what an earlier paste wrote gives way.
    const mine = names.filter(
      (it) => typed[it] !== '' && typed[it] !== filled[it] && typed[it] !== found.fields[it],
    );
    const taken = names.filter((it) => !mine.includes(it));
    fields.fill(Object.fromEntries(taken.map((it) => [it, found.fields[it] ?? ''])));
    filled = found.fields;
    const list = (all: string[]) => all.map(fields.labelOf).join(', ');
    pasted.textContent = [
      ...found.told,
      taken.length > 0 && `Filled: ${list(taken)}.`,
      mine.length > 0 && `Left as you wrote it: ${list(mine)}.`,
    ]
      .filter(Boolean)
      .join(' ');
    update();
  }

  function startAnew() {
    kept.textContent = keepDraft(undefined);
    paste.value = '';
    pasted.textContent = '';
    filled = {};
    fields = makeFields();
    kindFields.replaceChildren(...fields.nodes);
    update();
    paste.focus();
  }

  function update() {
    const values = fields.values();
    const isEmpty = Object.entries(values).every(
      ([it, text]) => it === 'added' || text.trim() === '',
    );
    if (!isEmpty) kept.textContent = keepDraft({ kind, fields: values });
    const taken = subject ? takenSlugs(kind, subject) : [];
    const made = draftToFile(kind, values, taken);
    item.replaceChildren(
      drawItem(kind, values, (id) => words.tags.find((tag) => tag.id === id)?.label ?? id),
    );
    name.textContent = `content/${made.file}`;
    file.textContent = made.text;
    const { address, whole } = newFileAddress(
      `${repository}/new/main/content/${kind}`,
      `${made.slug}.md`,
      made.text,
    );
    send.href = address;
    sendHint.textContent = whole
      ? 'GitHub opens with the file filled in; “Commit changes” there proposes it. It needs a GitHub account and no software.'
      : 'The file is too long for an address: copy it, open GitHub’s page for a new file, and paste it there.';
    if (isEmpty) problems.say('The checks run while you type.');
    else if (subject) {
      const found = checkDraft(kind, values, subject, made);
      fields.show(found);
      problems.show(found, fields);
    } else void loadSubject();
  }

  /** The catalogue comes with the first word that is typed. */
  async function loadSubject() {
    problems.say('The list is on its way, to hold your entry against it…');
    try {
      subject = toSubject(words, await loadEntries(base));
      update();
    } catch {
      problems.say('The list could not be loaded: check the connection, then go on typing.');
    }
  }
}

/** Slugs that an entry, a former one or a category has. */
function takenSlugs(kind: Kind, { entries, categories }: DraftSubject): string[] {
  const own = entries.filter((it) => it.kind === kind);
  const used = own.flatMap(({ id, formerSlugs = [] }) => [slugOf(id), ...formerSlugs]);
  return [...used, ...categories[kind].map(({ id }) => id)];
}

function kindOf(text: string | null): Kind | undefined {
  return kinds.find((kind) => kind === text);
}
