import { readVenueTag, type VenueTag } from '../../catalogue/venue-tag.ts';
import { cleanLine, trimSeparators } from '../../text/clean-text.ts';
import { type Around, readAround, titleMark } from './around-title.ts';
import { badgeTexts } from './badge-texts.ts';
import { readCitedWork } from './cited-work.ts';
import { type Credit, readDetails } from './details.ts';
import {
  bare,
  type FoundTitle,
  findLeadTitle,
  findTitle,
  isOutside,
  isUnnamed,
} from './find-title.ts';
import { isAddressLabel, isGenericLabel, isPaperLabel } from './link-labels.ts';
import { type FoundLink, flattenTokens, type LinkedText, linkMark } from './linked-text.ts';
import { type Marks, takeMarks } from './marks.ts';
import { withNamedDois } from './named-dois.ts';
import { isNumbered, withoutNumber } from './reference.ts';
import type { Token } from './tokens.ts';

/** One item of a list, read: what it is called, where it leads, and what stands around that. */
export type ReadItem = Omit<Marks, 'bare'> &
  Around & {
    /** Empty where nothing names it. */
    title: string;
    /** Whether the title stands in bold type or in quotation marks. */
    marked: boolean;
    /** Whether a number stands in front. */
    numbered: boolean;
    /** Whether it is written as bibliographies cite works, from its names to where it came out. */
    cited?: boolean;
    /** A word such as “Paper” where nothing names it. */
    word?: string;
    /** The main link; absent where the item has none. */
    main?: FoundLink;
    /** What badges say of place and time. */
    badges: VenueTag[];
    /** Whether the item is struck out. */
    struck: boolean;
    /** All other links. */
    others: FoundLink[];
    images: { url: string; alt: string }[];
  };

/** Read an item from its tokens: the first link that names something, or the text before the first link, which comes first where a heading is the item. */
export function readItem(
  tokens: readonly Token[],
  { headed = false, credit = 'unlikely' }: { headed?: boolean; credit?: Credit } = {},
): ReadItem {
  const text = withNamedDois(flattenTokens(tokens));
  const cited = headed ? undefined : readCited(text);
  if (cited?.rest === '') return cited;
  const beside = readBeside(text, { headed, credit });
  // Of two ways to read a reference, the one that leaves nothing.
  const isWhole = beside.authors.length > 0 && beside.rest === '';
  return isWhole ? { ...beside, cited: cited !== undefined } : (cited ?? beside);
}

/** Read an item as a title with what stands around it. */
function readBeside(
  text: LinkedText,
  { headed, credit }: { headed: boolean; credit: Credit },
): ReadItem {
  const found = (headed ? findLeadTitle(text) : undefined) ?? findTitle(text);
  const main = findMain(text, found);
  const others = text.links
    .filter((link) => link !== main)
    .map((link) => ({ ...link, label: toLabel(link) }));
  const { bare: around, ...marks } = takeMarks(
    withInlineLabels(withTitleMark(text, found), text, found),
  );
  const inLabel = text.links
    .filter((it) => it !== found.link && isUnnamed(it))
    .filter(({ label }) => !isGenericLabel(label))
    .map(({ label }) => readVenueTag(bare(label)));
  marks.venue ??= inLabel.find((venue) => venue !== undefined);
  if (marks.venue && marks.venue.year === undefined) marks.venue.year = publishedYear(text.links);
  const read = readAround(around, found, text, { isPlaced: marks.venue !== undefined, credit });
  // A tag that is the link and that nothing reads is told with the other marks: `[[TOG](…)] Thin nets`.
  const isTold = found.title === main?.label || read.authors.includes(main?.label ?? '');
  if (main && main !== found.link && !isUnnamed(main) && isTag(main.label) && !isTold)
    marks.marks.push(main.label);
  const onBadges = text.images.flatMap(({ url }) => badgeTexts(url));
  const struck = main ? main.struck : text.struck;
  const { title, word, marked } = found;
  return {
    title,
    word,
    marked,
    numbered: isNumbered(text.flat),
    main,
    others,
    images: text.images,
    struck,
    ...marks,
    badges: onBadges.flatMap((words) => readVenueTag(words) ?? []),
    ...read,
  };
}

/** The item as a whole reference, where it is one. */
function readCited(text: LinkedText): ReadItem | undefined {
  if (text.images.length > 0) return undefined;
  const { links } = text;
  const marked = links.filter(({ mark }) => mark !== undefined);
  let next = 0;
  const plain = text.flat.replaceAll(linkMark, () => {
    const link = marked[next++];
    return link && !isUnnamed(link) ? link.label : ' ';
  });
  // It goes on over lines, or the list says something of it on the next.
  const [line = '', ...below] = plain.split('\u2028');
  const whole = readCitedWork(plain);
  const alone = whole?.rest === '' ? undefined : readCitedWork(line);
  const work = alone?.rest === '' ? alone : (whole ?? alone);
  if (!work) return undefined;
  const { title, authors, more, fields } = work;
  const rest = work === alone ? cleanLine(below.join(' ')) : work.rest;
  const link = links.find(({ label }) => label === title);
  const main = link ?? findMain(text, { title, source: '', marked: true });
  return {
    title,
    marked: true,
    numbered: isNumbered(text.flat),
    cited: true,
    main,
    others: links.filter((it) => it !== main).map((it) => ({ ...it, label: toLabel(it) })),
    images: [],
    struck: main ? main.struck : text.struck,
    marks: [],
    badges: [],
    authors,
    more,
    fields,
    rest,
    description: rest,
  };
}

/** `[arXiv, 24 Aug 2025](…)` */
function publishedYear(links: readonly FoundLink[]): number | undefined {
  const dates = links.filter(isUnnamed).map(({ label }) => readDetails(bare(label)).fields.year);
  return dates.find((year) => year !== undefined);
}

function isTag(label: string): boolean {
  return /^\p{Lu}[\p{L}&+-]*(?: \p{L}+){0,2}$/u.test(label);
}

/** Tell whether an item only adds links to the one it is nested in: `Code: https://…`, `[slides](…)`. */
export function isAttachment(tokens: readonly Token[]): boolean {
  const text = flattenTokens(tokens);
  const lead = trimSeparators(takeMarks(text.flat.split(linkMark, 1)[0] ?? '').bare);
  if (!text.links.every(isUnnamed)) return false;
  // `2020/10 | ICLR 2021 | [Paper](…)` says when and where as well.
  return lead === '' || isGenericLabel(lead) || trimSeparators(readDetails(lead).rest) === '';
}

/** The text of an item with a mark where its title stands. */
function withTitleMark({ flat, links }: LinkedText, { source, link, whole }: FoundTitle): string {
  if (whole) return titleMark;
  const text = withoutNumber(flat);
  const named = link ?? links.find(({ label }) => label === source && source !== '');
  if (named?.mark !== undefined) {
    const parts = text.split(linkMark);
    const [before, after] = [parts.slice(0, named.mark + 1), parts.slice(named.mark + 1)];
    return `${before.join(linkMark)}${titleMark}${after.join(linkMark)}`;
  }
  const words = source.trim();
  const at = words === '' ? -1 : text.indexOf(words);
  if (at === -1) return `${titleMark}${text}`;
  return `${text.slice(0, at)}${titleMark}${text.slice(at + words.length)}`;
}

/** The text with the words of each link that stands within a sentence behind the title: “A client for [Redis](…).” */
function withInlineLabels(
  around: string,
  { links }: LinkedText,
  { link: titled }: FoundTitle,
): string {
  const at = around.indexOf(titleMark);
  const [before, after] = [around.slice(0, at + 1), around.slice(at + 1)];
  const marks = (text: string) => text.split(linkMark).length - 1;
  // Marks are in the order of the links; that of the title's link gave way to the title.
  const missing = links.length - marks(around);
  if (at < 0 || missing !== (titled ? 1 : 0)) return around;
  let next = marks(before) + missing;
  const whole = after.replaceAll(linkMark, (mark, place: number) => {
    const link = links[next++];
    const isInline = /\p{L} $/u.test(after.slice(0, place)) && link && !isUnnamed(link);
    return isInline ? link.label : mark;
  });
  return before + whole;
}

/** The link that leads to the work: the one that names it, else one that says “paper” or “pdf”, else the first. */
function findMain({ links }: LinkedText, { link, page }: FoundTitle): FoundLink | undefined {
  if (link && !page) return link;
  const web = links.filter(isOutside);
  // A file beside the list that is called the paper is it, and no other link.
  return [...web, ...links].find(({ label }) => isPaperLabel(bare(label))) ?? web[0] ?? links[0];
}

/** What a reader is told about a further link: its text, or the word before a bare address, or where it leads. */
function toLabel({ label, url, before }: FoundLink): string {
  const bared = cleanLine(bare(label));
  if (bared !== '' && !isAddressLabel(bared)) return bared;
  const word = trimSeparators(cleanLine(before));
  return isGenericLabel(word) ? word : (URL.parse(url)?.hostname.replace(/^www\./, '') ?? url);
}
