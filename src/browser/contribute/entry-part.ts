import { toWords } from '../../catalogue/tag-index.ts';
import type { Pasted } from '../../import/read-pasted.ts';
import type { ContributeWords } from '../../publish/contribute-words.ts';
import { type Kind, kinds } from '../../schema/parts.ts';
import { element } from '../dom.ts';
import { today } from './catalogue.ts';
import type { Texts } from './change-store.ts';
import type { StoredDraft } from './drafts.ts';
import { fieldsPart } from './fields-part.ts';

/** What stands in the form, as a stored draft has it. */
type Written = Pick<StoredDraft, 'kind' | 'fields' | 'filled'>;

/** The kind of a new entry and its fields: what a person writes, and what a paste or a registry fills in beside it. */
export function entryPart(
  start: Kind,
  words: ContributeWords,
  { base, onKind }: { base: string; onKind: () => void },
) {
  let kind = start;
  /** What a paste wrote, as the form has it. */
  let filled: Texts = {};
  /** What was typed into fields that the kind at hand lacks, and the category of each kind. */
  let unseen: Texts = {};
  let chosen: Partial<Record<Kind, string>> = {};
  let fields = makeFields();
  const node = element('div', { class: 'kind-fields' });
  // A kind without a category has no place for an entry.
  const offered = kinds.filter((it) => words.categories[it].length > 0);
  const radios = offered.map((it) => {
    const input = element('input', { type: 'radio', name: 'kind', value: it });
    input.addEventListener('change', () => {
      changeKind(it);
      onKind();
    });
    return { input, node: element('label', {}, input, ` ${words.kinds[it]}`) };
  });
  draw();
  return {
    choice: element(
      'fieldset',
      {},
      element('legend', {}, 'What is it?'),
      ...radios.map(({ node }) => node),
    ),
    node,
    kind: () => kind,
    /** The fields of the kind at hand. */
    fields: () => fields,
    written: (): Written => ({ kind, fields: allTexts(), filled }),
    /** Put a draft in the place of all that stands in the form. */
    write(draft: Written) {
      ({ kind, filled } = draft);
      unseen = { ...draft.fields };
      chosen = {};
      fields = makeFields();
      fields.fill(draft.fields);
      draw();
    },
    isOther,
    take,
  };

  function makeFields() {
    const made = fieldsPart(kind, words, { hasSlug: true, base });
    made.fill({ added: today() });
    return made;
  }

  function draw() {
    for (const { input } of radios) input.checked = input.value === kind;
    node.replaceChildren(...fields.nodes);
  }

  function allTexts(): Texts {
    return { ...unseen, ...fields.values() };
  }

  /** What fits the other kind goes with it; the rest is there again when one comes back. */
  function changeKind(next: Kind) {
    const { category = '', ...values } = fields.values();
    chosen[kind] = category;
    unseen = { ...unseen, ...values };
    kind = next;
    fields = makeFields();
    fields.fill({ ...unseen, category: chosen[kind] ?? '' });
    draw();
  }

  /** Whether what was found is another work than the one in the form, of which a person wrote something. */
  function isOther({ fields: next }: Pasted): boolean {
    const all = allTexts();
    const isNamed = ['title', 'url', 'arxiv', 'doi'].some((it) => all[it]);
    return isNamed && !isOfOne(next, all) && Object.keys(all).some((it) => isOwn(it, all[it]));
  }

  /** Whether a person wrote what stands in a field. */
  function isOwn(name: string, text = ''): boolean {
    return name !== 'added' && text.trim() !== '' && text !== filled[name];
  }

  /** Put what a paste or a registry says into the fields; sentences on what was done. */
  function take(
    found: Pasted,
    { isSame }: { isSame: boolean } = { isSame: isOfOne(found.fields, filled) },
  ): string[] {
    if (found.kind !== kind) changeKind(found.kind);
    const old = isSame ? [] : takeBack(found.fields);
    const typed = fields.values();
    const names = Object.keys(found.fields).filter((it) => it in typed);
    // What a person wrote stays; what an earlier paste wrote gives way.
    const mine = names.filter(
      (it) => typed[it] !== '' && typed[it] !== filled[it] && typed[it] !== found.fields[it],
    );
    const taken = names.filter((it) => !mine.includes(it));
    fields.fill(Object.fromEntries(taken.map((it) => [it, found.fields[it] ?? ''])));
    const now = fields.values();
    filled = { ...filled, ...Object.fromEntries(taken.map((it) => [it, now[it] ?? ''])) };
    const list = (all: string[]) => all.map(fields.labelOf).join(', ');
    return [
      ...found.told,
      ...(old.length > 0 ? [`Emptied, as the earlier paste had filled them: ${list(old)}.`] : []),
      ...(taken.length > 0 ? [`Filled: ${list(taken)}.`] : []),
      ...(mine.length > 0 ? [`Left as you wrote it: ${list(mine)}.`] : []),
    ];
  }

  /** Empty what an earlier paste filled, nobody changed, and the new one lacks: their names. */
  function takeBack(next: Readonly<Texts>): string[] {
    const all = allTexts();
    const old = Object.keys(filled).filter((it) => !next[it] && all[it] === filled[it]);
    const empty = Object.fromEntries(old.map((it) => [it, '']));
    fields.fill(empty);
    unseen = { ...unseen, ...empty };
    for (const it of old) delete filled[it];
    return old;
  }
}

/** Whether two sets of fields are of one work: by an address, an id, or a title that begins as the other. */
function isOfOne(one: Readonly<Texts>, other: Readonly<Texts>): boolean {
  // A space behind each, so that a title ends with a whole word.
  const [title = '', next = ''] = [one.title, other.title].map((it) => `${toWords(it ?? '')} `);
  const isTitled = title !== ' ' && next !== ' ';
  return (
    (isTitled && (title.startsWith(next) || next.startsWith(title))) ||
    ['url', 'arxiv', 'doi'].some(
      (name) => one[name] && one[name].toLowerCase() === other[name]?.toLowerCase(),
    )
  );
}
