import { checkDraft, type DraftSubject, draftToFile } from '../../content-files/entry-draft.ts';
import { readPasted } from '../../import/read-pasted.ts';
import { newFileAddress } from '../../review/github-address.ts';
import { type Kind, kinds } from '../../schema/parts.ts';
import { element } from '../dom.ts';
import { loadEntries } from '../load-entries.ts';
import { loadWords, slugOf, today, toSubject } from './catalogue.ts';
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
  /** What a paste wrote, as the form has it. */
  let filled: Record<string, string> = {};
  /** What was typed into fields that the kind at hand lacks, and the category of each kind. */
  let unseen: Record<string, string> = { ...stored?.fields };
  const chosen: Partial<Record<Kind, string>> = {};

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
  const end = element('p', { class: 'chips' }, anew, kept);
  const restored = element(
    'p',
    { class: 'notice' },
    'This is the draft of your last visit. Go on with it, or begin with another entry: ',
  );
  const form = element(
    'form',
    { class: 'contribute' },
    stored && restored,
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
        'One work as BibTeX, RIS, CSL-JSON or PubMed (.nbib), an arXiv id, a DOI, an address, or a line of a Markdown list: it fills the fields below. On arXiv it is “Export BibTeX Citation” on the paper’s page; publishers and Zotero offer “Cite” or “Export”. Nothing is sent or looked up.',
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
    end,
  );
  form.noValidate = true;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    if (target !== paste) later(update);
  });
  paste.addEventListener('input', () => later(readPaste));
  anew.addEventListener('click', startAnew);
  if (stored) {
    fields.fill(stored.fields);
    restored.append(anew);
  }
  kindFields.replaceChildren(...fields.nodes);
  place.replaceChildren(form);
  update();

  function makeFields(): FieldsPart {
    const made = fieldsPart(kind, words, { hasSlug: true, base });
    made.fill({ added: today() });
    return made;
  }

  /** What fits the other kind goes with it; the rest is there again when one comes back. */
  function changeKind(next: Kind) {
    const { category = '', ...values } = fields.values();
    chosen[kind] = category;
    unseen = { ...unseen, ...values };
    kind = next;
    for (const { input } of radios) input.checked = input.value === kind;
    fields = makeFields();
    fields.fill({ ...unseen, category: chosen[kind] ?? '' });
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
    const old = isOfOne(found.fields, filled) ? [] : takeBack(found.fields);
    const typed = fields.values();
    const names = Object.keys(found.fields).filter((it) => it in typed);
    // What a person wrote stays; what an earlier paste wrote gives way.
    const mine = names.filter(
      (it) => typed[it] !== '' && typed[it] !== filled[it] && typed[it] !== found.fields[it],
    );
    const taken = names.filter((it) => !mine.includes(it));
    fields.fill(Object.fromEntries(taken.map((it) => [it, found.fields[it] ?? ''])));
    const now = fields.values();
    filled = Object.fromEntries([
      ...Object.entries(filled),
      ...taken.map((it) => [it, now[it] ?? '']),
    ]);
    const list = (all: string[]) => all.map(fields.labelOf).join(', ');
    pasted.textContent = [
      ...found.told,
      old.length > 0 && `Emptied, as the earlier paste had filled them: ${list(old)}.`,
      taken.length > 0 && `Filled: ${list(taken)}.`,
      mine.length > 0 && `Left as you wrote it: ${list(mine)}.`,
    ]
      .filter(Boolean)
      .join(' ');
    update();
  }

  /** Empty what an earlier paste filled, nobody changed, and the new one lacks: their names. */
  function takeBack(next: Readonly<Record<string, string>>): string[] {
    const all = { ...unseen, ...fields.values() };
    const old = Object.keys(filled).filter((it) => !next[it] && all[it] === filled[it]);
    const empty = Object.fromEntries(old.map((it) => [it, '']));
    fields.fill(empty);
    unseen = { ...unseen, ...empty };
    for (const it of old) delete filled[it];
    return old;
  }

  function startAnew() {
    kept.textContent = keepDraft(undefined);
    end.prepend(anew);
    restored.remove();
    unseen = {};
    for (const it of kinds) delete chosen[it];
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
    if (!isEmpty) kept.textContent = keepDraft({ kind, fields: { ...unseen, ...values } });
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
    if (isEmpty) {
      fields.show([]);
      problems.say('The checks run while you type.');
    } else if (subject) {
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

/** Whether two pastes tell of one work: then the second adds to the first. */
function isOfOne(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>) {
  return ['url', 'arxiv', 'doi', 'title'].some(
    (name) => one[name] && one[name].toLowerCase() === other[name]?.toLowerCase(),
  );
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
