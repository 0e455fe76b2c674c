import { slug } from 'github-slugger';
import { cleanExcerpt } from '../../text/clean-text.ts';
import { addressFault, isWebAddress } from '../addresses.ts';
import type { Remark, SkippedItem, UnfiledDraft } from '../imported-draft.ts';
import { workFinder } from '../known-addresses.ts';
import type { ListSubject } from '../list-subject.ts';
import { isBareLink, isListOfParagraphs } from './bare-links.ts';
import { isReference, isUnlinkedWork, readsLikeReference, titleFault } from './is-work.ts';
import { itemPlacer } from './item-place.ts';
import { flattenTokens, linkMark } from './linked-text.ts';
import type { NewCategory } from './new-categories.ts';
import type { ReadItem } from './read-item.ts';
import { readUnits } from './read-units.ts';
import { toEntry } from './to-entry.ts';
import type { Unit } from './unit.ts';

/** Turn each part of a list into an entry or into what was skipped; a link that its entry can't hold is skipped by itself. */
export function toCandidates(
  units: readonly Unit[],
  subject: ListSubject,
): {
  entries: UnfiledDraft[];
  skipped: SkippedItem[];
  notes: Remark[];
  newCategories: NewCategory[];
} {
  const findKnown = workFinder(subject.known);
  const placeOf = itemPlacer(subject);
  const entries: UnfiledDraft[] = [];
  const skipped: SkippedItem[] = [];
  const notes: Remark[] = [];
  const headings = units.filter(({ type }) => type === 'heading').flatMap(({ tokens }) => tokens);
  const anchors = new Set(
    headings.map((token) => (token.type === 'text' ? slug(token.value.trim()) : '')),
  ).difference(new Set(['']));
  const told = new Set<string>();
  const proposed = new Map<string, NewCategory>();
  const ofParagraphs = isListOfParagraphs(units);
  const items = readUnits(units.filter(({ type }) => reasons[type] === undefined));
  for (const unit of units) {
    const turned = reasons[unit.type] ?? readUnit(unit);
    if (turned !== undefined) skipped.push(...skipUnit(unit, turned));
    skipped.push(...skipHidden(unit));
  }
  const isNew = ({ kind, id }: NewCategory) =>
    !subject.categories[kind].some((category) => category.id === id);
  return { entries, skipped, notes, newCategories: [...proposed.values()].filter(isNew) };

  /** Take an item in, or say why not. */
  function readUnit(unit: Unit): string | Refusal | undefined {
    const item = items.get(unit) as ReadItem;
    const { main } = item;
    if (unit.type === 'paragraph' && !isReference(item) && !(ofParagraphs && isBareLink(unit)))
      return unit.amongReferences || readsLikeReference(flattenTokens(unit.tokens).flat)
        ? unreadReference
        : reasons.text;
    if (item.struck) return 'It is struck out in the list.';
    if (!main && !isUnlinkedWork(item)) {
      return item.images.length > 0
        ? 'It holds images and no link to a page.'
        : 'It holds no link.';
    }
    if (main && !isWebAddress(main.url)) return addressFault(main.url);
    if (main && anchors.has(anchorOf(main.url))) return addressFault('#');
    const fault = titleFault(item);
    if (fault) return fault;
    const place = placeOf(unit.section, item.marks, main?.url ?? '');
    if (typeof place === 'string') return place;
    const entry = toEntry(unit, item, place, subject);
    const stands = findKnown(entry);
    if (stands) {
      const reason = `The content has it as ${stands.id} (${stands.file}).`;
      return { reason, known: stands.id };
    }
    if (place.told && !told.has(place.told.heading)) {
      const { heading, reason } = place.told;
      told.add(heading);
      notes.push({ line: unit.line, text: cleanExcerpt(heading), reason });
    }
    if (place.proposed) proposed.set(`${place.proposed.kind}/${place.proposed.id}`, place.proposed);
    entries.push(entry);
    skipped.push(...skipFaulty(unit, item));
    return undefined;
  }
}

/** The section that an address of a list on GitHub names: `https://github.com/o/list#tools`. */
function anchorOf(url: string): string {
  const anchor = /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/?(?:blob\/\S+\.md)?#([^#]+)$/i.exec(
    url,
  )?.[1];
  return (anchor ?? '').toLowerCase();
}

type Refusal = Pick<SkippedItem, 'reason' | 'known'>;

// An item or a row has no reason to be skipped before it is read.
const reasons: { [Type in Unit['type']]?: string } & { text: string } = {
  text: 'It stands in running text or HTML, not in an item of a list.',
  heading: 'It stands in a heading.',
  definition: 'No item uses this definition.',
  footnote: 'No item uses this footnote.',
};

const unreadReference =
  'It reads like a reference, but its title could not be told: put the title in quotation marks.';

/** A part as a whole; text without any link is only worth a word where a work was expected. */
function skipUnit(unit: Unit, refusal: string | Refusal): SkippedItem[] {
  const { reason, known } = typeof refusal === 'string' ? { reason: refusal } : refusal;
  const { flat, links, images } = flattenTokens(unit.tokens);
  const urls = [...links, ...images].map(({ url }) => url).filter((url) => url !== '');
  const isItem = unit.type === 'item' || unit.type === 'row';
  const isProse = !isItem && reason === (reasons[unit.type] ?? reasons.text);
  if (isProse && urls.length === 0) return [];
  let next = 0;
  const text = flat.replaceAll(linkMark, () => links[next++]?.label ?? '');
  return [{ line: unit.line, text: cleanExcerpt(text), reason, links: [...new Set(urls)], known }];
}

/** Further links of an item that an entry cannot hold. */
function skipFaulty({ line }: Unit, item: ReadItem): SkippedItem[] {
  return item.others
    .filter(({ url }) => !isWebAddress(url) && url !== '')
    .map(({ label, url }) => ({
      line,
      text: cleanExcerpt(label === item.title ? label : `${item.title}: ${label}`),
      reason: addressFault(url),
      links: [url],
    }));
}

/** Addresses in HTML comments: nobody sees them, so they are not taken in. */
function skipHidden({ line, tokens }: Unit): SkippedItem[] {
  const comments = tokens.filter((token) => token.type === 'hidden').map(({ text }) => text);
  return comments.flatMap((text) => {
    const links = text.match(/https?:\/\/[^\s<>"')\]]+/gi) ?? [];
    if (links.length === 0) return [];
    return [
      {
        line,
        text: cleanExcerpt(text),
        reason: 'It stands in a comment or in front matter.',
        links,
      },
    ];
  });
}
