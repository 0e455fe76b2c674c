import { readVenueTag, type VenueTag } from '../../catalogue/venue-tag.ts';
import { knownVenue } from '../../catalogue/venues.ts';
import { cleanLine, trimSeparators } from '../../text/clean-text.ts';
import { isAddressLabel, isGenericLabel } from './link-labels.ts';
import { type FoundLink, flattenTokens, type LinkedText, linkMark } from './linked-text.ts';
import { type Marks, takeMarks } from './marks.ts';
import type { Token } from './tokens.ts';

/** One item of a list, read: what it is called, where it leads, and what stands around that. */
export type ReadItem = Marks & {
  /** Empty where nothing names it. */
  title: string;
  /** The main link; absent where the item has none. */
  main?: FoundLink;
  /** All other links. */
  others: FoundLink[];
  images: { url: string; alt: string }[];
  /** Text in HTML comments. */
  hidden: string[];
};

/** Read an item from its tokens: the first link that names something, or the text before the first link. */
export function readItem(tokens: readonly Token[]): ReadItem {
  const text = flattenTokens(tokens);
  const { links, images, hidden } = text;
  const { title, main } = findMain(text);
  const others = links
    .filter((link) => link !== main)
    .map((link) => ({ ...link, label: toLabel(link) }));
  const inTitle = splitTitle(title);
  const name = inTitle?.venue ? title : (inTitle?.title ?? title);
  const marks = takeMarks(main?.label === title ? text.flat : text.flat.replace(name, ' '));
  const inLabel = links
    .filter((it) => it.label !== title && isUnnamed(it))
    .map(({ label }) => readVenueTag(bare(label)));
  marks.venue ??= inLabel.find((venue) => venue !== undefined);
  marks.venue ??= inTitle?.venue;
  return { title: inTitle?.title ?? title, main, others, images, hidden, ...marks };
}

/** What a reader is told about a further link: its text, or the word before a bare address, or where it leads. */
function toLabel({ label, url, before }: FoundLink): string {
  const bared = cleanLine(bare(label));
  if (bared !== '' && !isAddressLabel(bared)) return bared;
  const word = trimSeparators(cleanLine(before));
  return isGenericLabel(word) ? word : (URL.parse(url)?.hostname.replace(/^www\./, '') ?? url);
}

function bare(label: string): string {
  return /^[[(]+([^[\]()]*)[\])]+$/.exec(label)?.[1] ?? label;
}

/** A title that ends in a known venue and year gives them up: `MobileNetV2 (CVPR 2018)`, `MobileNetV2, CVPR, 2018`. */
function splitTitle(title: string): { title: string; venue?: VenueTag } | undefined {
  const [, name, inBrackets, atEnd] =
    /^(.{2,400}?)(?:\s*[[(（]([^[\]()（）]{4,40})[\])）]|,\s+([^,]{2,40},?\s+\d{4}))$/u.exec(
      title,
    ) ?? [];
  const venue = readVenueTag(inBrackets ?? atEnd ?? '');
  if (name && venue?.year && knownVenue(venue.venue ?? '')) return { title: name, venue };
  // `Maxout networks, I. Goodfellow et al.` says the authors as well; they stay in the words around the title.
  const bare = /^(.{8,400}?),\s+(?:\p{Lu}\.[ -]?){1,3}\p{L}[\p{L} '’-]{1,40} et al\.?$/u.exec(
    title,
  )?.[1];
  return bare === undefined ? undefined : { title: bare };
}

/** Tell whether an item only adds links to the one it is nested in: `Code: https://…`, `[slides](…)`. */
export function isAttachment(tokens: readonly Token[]): boolean {
  const text = flattenTokens(tokens);
  const lead = toLead(text);
  return text.links.every(isUnnamed) && (lead === '' || isGenericLabel(lead));
}

function findMain(text: LinkedText): { title: string; main?: FoundLink } {
  const web = text.links.filter(({ url }) => /^https?:/i.test(url));
  const first = web[0] ?? text.links[0];
  if (!first) return { title: withoutTags(text.flat) };
  if (!isUnnamed(first)) return { title: first.label, main: first };
  const lead = [withoutTags(text.strong), toLead(text)].find(isName);
  if (lead) return { title: lead, main: first };
  const named = web.find((link) => !isUnnamed(link));
  if (named) return { title: named.label, main: named };
  if (!first.isImage && !isAddressLabel(first.label)) return { title: first.label, main: first };
  const after = withoutTags(text.flat);
  const title = repositoryName(first.url) || (startsLikeTitle.test(after) ? after : '');
  return { title: title || (first.isImage ? first.label : ''), main: first };
}

/** Text behind a bare address is a title where it starts like one; “is great” is none. */
const startsLikeTitle = /^["“]?[\p{Lu}\p{Lo}\p{N}]/u;

function isName(text: string): boolean {
  // A year in front of links says when, not what.
  if (/^(?:19|20)\d\d$/.test(text)) return false;
  return /\p{L}{2}|\p{N}/u.test(text) && !isGenericLabel(text);
}

/** A link that does not name what it leads to: a badge, an address, a word like “pdf”, a venue. */
function isUnnamed(link: FoundLink): boolean {
  const { label, isImage } = link;
  if (label === '' || isImage || isAddressLabel(label) || isGenericLabel(label)) return true;
  return readVenueTag(bare(label)) !== undefined;
}

/** The text before the first link, without tags. */
function toLead({ flat }: LinkedText): string {
  return withoutTags(flat.split(linkMark, 1)[0] ?? '');
}

function withoutTags(text: string): string {
  return trimSeparators(takeMarks(text).rest);
}

/** `owner/name` of a repository's address. */
function repositoryName(url: string): string {
  return cleanLine(
    /^https?:\/\/(?:github|gitlab)\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/i.exec(url)?.[1] ?? '',
  );
}
