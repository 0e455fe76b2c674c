import { formerSlugsIn } from '../../catalogue/former-ids.ts';
import type { CheckSubject } from '../../checks/subject.ts';
import { checkDraft, draftToFile } from '../../content-files/entry-draft.ts';
import { inFormWords } from '../../content-files/form-words.ts';
import type { Pasted } from '../../import/read-pasted.ts';
import { type Kind, kinds } from '../../schema/parts.ts';
import { element } from '../dom.ts';
import { loadEntries } from '../load-entries.ts';
import { loadWords, slugOf, today, toSubject } from './catalogue.ts';
import { sayKept, type Texts } from './change-store.ts';
import {
  adoptFormerDraft,
  deleteDraft,
  draftKeys,
  isChanged,
  keepDraft,
  newDraft,
  type OpenDraft,
  openDraft,
  parseDraft,
  type StoredDraft,
} from './drafts.ts';
import { draftsPart, nameOf } from './drafts-part.ts';
import { entryPart } from './entry-part.ts';
import { filePart } from './file-part.ts';
import { knownFinder, knownPart } from './known-part.ts';
import { later } from './later.ts';
import { pastePart } from './paste-part.ts';
import { problemsPart } from './problems-part.ts';
import { statePart, type Way } from './state-part.ts';

/** The form for a new entry: what is typed, pasted or looked up becomes a file, checked as the command does, and handed to GitHub. */
export async function startNew(place: HTMLElement): Promise<void> {
  const { base = '', repository = '' } = place.dataset;
  const words = await loadWords(base);
  const asked = new URLSearchParams(location.search);
  let open = newDraft();
  /** When the draft was handed to GitHub, as long as nobody has changed it since. */
  let sent: string | undefined;
  let subject: CheckSubject | undefined;
  let findKnown: ReturnType<typeof knownFinder> = () => undefined;

  const state = statePart();
  const known = knownPart(base);
  const drafts = draftsPart({ kinds: words.kinds, current: () => open.id, open: goTo });
  const entry = entryPart(kindOf(asked.get('kind')) ?? 'papers', words, { base, onKind: update });
  const pastes = pastePart({
    options: () => ({ kind: entry.kind(), tags: words.tags, added: today() }),
    take,
  });
  const problems = problemsPart();
  const file = filePart({ repository, tags: words.tags, onSend: markSent });
  const kept = element('span', { class: 'muted', role: 'status' });
  const anew = element('button', { type: 'button', class: 'chip' }, 'Start anew');
  const form = element(
    'form',
    { class: 'contribute' },
    drafts.node,
    state.node,
    entry.choice,
    pastes.node,
    known.node,
    entry.node,
    problems.node,
    ...file.nodes,
    element('p', { class: 'chips' }, anew, kept),
  );
  form.noValidate = true;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    if (target !== pastes.paste) later(update);
  });
  anew.addEventListener('click', startAnew);
  addEventListener('storage', ({ key }) => {
    if ((key === null || key.startsWith(draftKeys)) && isChanged(open)) tellOfOther();
  });
  // What was typed in the last moment is kept, too.
  addEventListener('pagehide', keep);
  adoptFormerDraft();
  const id = asked.get('draft');
  const stored = id === null ? undefined : openDraft(id);
  if (stored) show(stored.open, stored.draft);
  else if (id !== null) {
    state.say(
      'The draft of this address is not in this browser: it was deleted, or begun in another one.',
    );
  }
  place.replaceChildren(form);
  drafts.show();
  update();

  /** Put what a paste or a registry says into the form; sentences on what was done. */
  function take(found: Pasted): string[] {
    if (entry.isOther(found)) {
      const before = open.id;
      leaveDraft('This is another work, so a new draft is begun.', [
        {
          label: 'It is the same work: put them together',
          go: () => {
            deleteDraft(open.id);
            goTo(before);
            pastes.say(fill(found, { isSame: true }));
          },
        },
      ]);
    }
    return fill(found);
  }

  function fill(found: Pasted, options?: { isSame: boolean }): string[] {
    const told = entry.take(found, options);
    update();
    return told;
  }

  function startAnew() {
    pastes.empty();
    leaveDraft('A new draft is begun.');
    pastes.paste.focus();
  }

  /** Begin another draft; what stands in the form stays among the drafts, and the way back is said. */
  function leaveDraft(sentence: string, ways: readonly Way[] = []) {
    keep();
    const { id } = open;
    const before = openDraft(id)?.draft;
    state.clear();
    show(newDraft(), { kind: entry.kind(), fields: {}, filled: {}, saved: '' });
    if (before) {
      state.say(`${sentence} “${nameOf(before)}” is among your drafts.`, [
        { label: 'Go back to it', go: () => goTo(id) },
        ...ways,
      ]);
    }
  }

  function goTo(id: string) {
    keep();
    const found = openDraft(id);
    if (!found) return;
    state.clear();
    pastes.empty();
    show(found.open, found.draft);
    entry.fields().focus('title');
  }

  /** Draw a draft into the form. */
  function show(next: OpenDraft, draft: StoredDraft) {
    open = next;
    sent = draft.sent;
    entry.write(draft);
    showAddress();
    drafts.show();
    if (form.isConnected) update();
    if (sent) tellOfSent();
  }

  /** The address names the draft, so that it is there again after a reload. */
  function showAddress() {
    const query = open.known === null ? '' : `?draft=${open.id}`;
    history.replaceState(null, '', location.pathname + query);
  }

  function toDraft(): StoredDraft {
    return {
      ...entry.written(),
      saved: new Date().toISOString(),
      ...(sent !== undefined && { sent }),
    };
  }

  /** Store the draft where it has changed; the address and the list follow. */
  function keep() {
    const draft = toDraft();
    const isEmpty = Object.entries(draft.fields).every(
      ([it, text]) => it === 'added' || !text.trim(),
    );
    const before = parseDraft(open.known);
    if (before ? saysTheSame(before, draft) : isEmpty) return;
    // A draft that is changed after it was handed over is to be finished again.
    if (before?.sent && before.sent === sent) {
      sent = undefined;
      delete draft.sent;
      state.clear();
    }
    const { id } = open;
    const { open: now, outcome } = keepDraft(open, draft);
    open = now;
    kept.textContent = sayKept(outcome);
    if (open.id !== id) tellOfCopy(id);
    showAddress();
    drafts.show();
  }

  function tellOfOther() {
    const there = openDraft(open.id);
    state.say(
      `Another tab has ${there ? 'changed' : 'deleted'} this draft. What you go on to write here becomes a draft of its own.`,
      there
        ? [{ label: 'Show what the other tab wrote', go: () => show(there.open, there.draft) }]
        : [],
    );
  }

  function tellOfCopy(id: string) {
    const there = openDraft(id);
    state.say(
      `Another tab has ${there ? 'changed' : 'deleted'} the draft that you had here. What you write here is now a draft of its own.`,
      there ? [{ label: 'Go to the other one', go: () => goTo(id) }] : [],
    );
  }

  function markSent() {
    keep();
    if (open.known === null) return;
    sent = new Date().toISOString();
    keep();
    tellOfSent();
  }

  function tellOfSent() {
    state.say(
      'This draft was handed to GitHub: “Commit changes” there proposes it. It stays among your drafts, marked as handed over.',
      [
        { label: 'Add another entry', go: startAnew },
        {
          label: 'It was not proposed',
          go: () => {
            sent = undefined;
            keep();
            entry.fields().focus('title');
          },
        },
      ],
    );
  }

  function update() {
    keep();
    const kind = entry.kind();
    const fields = entry.fields();
    const values = fields.values();
    const taken = subject ? takenSlugs(kind, subject) : [];
    const made = draftToFile(kind, values, taken);
    file.show(kind, values, made);
    known.show(findKnown(values));
    if (Object.entries(values).every(([it, text]) => it === 'added' || text.trim() === '')) {
      fields.show([]);
      problems.say('The checks run while you type.');
    } else if (subject) {
      const found = inFormWords(checkDraft(kind, values, subject, made));
      fields.show(found);
      problems.show(found, fields);
    } else void loadSubject();
  }

  /** The catalogue comes with the first word that is typed. */
  async function loadSubject() {
    problems.say('The list is on its way, to hold your entry against it…');
    try {
      const entries = await loadEntries(base);
      subject = toSubject(words, entries);
      findKnown = knownFinder(entries);
      update();
    } catch {
      problems.say('The list could not be loaded: check the connection, then go on typing.');
    }
  }
}

/** Whether a draft says what is stored of it. */
function saysTheSame(one: StoredDraft, other: StoredDraft): boolean {
  const typed = (fields: Texts) =>
    Object.entries(fields)
      .filter(([, it]) => it !== '')
      .sort();
  const text = ({ kind, sent, fields, filled }: StoredDraft) =>
    JSON.stringify([kind, sent, typed(fields), typed(filled)]);
  return text(one) === text(other);
}

/** Slugs that an entry, a former one or a category has. */
function takenSlugs(kind: Kind, subject: CheckSubject): string[] {
  const { entries, categories } = subject;
  const own = entries.filter((it) => it.kind === kind).map(({ id }) => slugOf(id));
  return [...own, ...formerSlugsIn(kind, subject), ...categories[kind].map(({ id }) => id)];
}

function kindOf(text: string | null): Kind | undefined {
  return kinds.find((kind) => kind === text);
}
