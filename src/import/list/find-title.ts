import { knownVenue } from '../../catalogue/venues.ts';
import { cleanLine, trimSeparators } from '../../text/clean-text.ts';
import { cleanTitle } from '../title.ts';
import { readDetails } from './details.ts';
import { isAddressLabel, isGenericLabel } from './link-labels.ts';
import { type FoundLink, type LinkedText, linkMark } from './linked-text.ts';
import { takeMarks } from './marks.ts';
import { toPhrase } from './phrase.ts';
import {
  isMarked,
  isWhenOrWhere,
  type Reference,
  splitLabel,
  splitReference,
  withoutDescription,
  withoutNumber,
} from './reference.ts';

/** What an item is called, and how that was told. */
export type FoundTitle = {
  /** Empty where nothing names it. */
  title: string;
  /** The text that the title was found in; for a link, its label. */
  source: string;
  /** What stands in front of the title and behind it in a link’s label. */
  inLabel?: Pick<Reference, 'before' | 'after'>;
  /** The link that names it. */
  link?: FoundLink;
  /** Whether it stands in bold type or in quotation marks. */
  marked: boolean;
  /** Whether the link leads to a file beside the list. */
  page?: boolean;
  /** Whether the title is all that the item says. */
  whole?: boolean;
  /** A word such as “Paper”, where nothing else is there. */
  word?: string;
};

/** Find what an item is called: the first link that names something, a text in bold or quotation marks, or the text before or behind the first link. */
export function findTitle(text: LinkedText): FoundTitle {
  const web = text.links.filter(isOutside);
  const first = web[0] ?? text.links[0];
  const lead = toLead(text, first);
  const rival = inBold(text, lead) ?? inItalics(text, lead) ?? inLead(lead);
  if (first && isLikeTag(text, first)) return fromLabel(first);
  if (first && !isUnnamed(first)) {
    const phrase = toPhrase(text, first, lead);
    if (phrase) return phrase;
    const isLonger = rival?.marked && countWords(rival.title) > 3 && countWords(first.label) < 4;
    if (isLonger) return rival;
    // `[[Vis Comput](…)] A long title` has a tag in front.
    const tagged = /^\s*\[\0\]\s*(?=["“\p{L}\p{N}])/u.test(text.flat)
      ? behind(text, [first])
      : undefined;
    return tagged && countWords(tagged.title) > 3 && countWords(first.label) < 4
      ? tagged
      : fromLabel(first);
  }
  // A page of the list about the work names it, and the links behind it lead to it.
  const page = text.links.find((link) => !isOutside(link) && !isUnnamed(link) && link.url !== '');
  const named = web.find((link) => !isUnnamed(link));
  const isBehind = named && text.links.indexOf(named) < text.links.indexOf(page ?? named);
  if (page && !isBehind && !/^(?:#|[a-z][a-z0-9+.-]*:)/i.test(page.url) && web.length > 0) {
    return { ...fromLabel(page), page: true };
  }
  if (rival) return rival;
  return behind(text, web) ?? unnamed(text, first);
}

/** What an item is called whose first line is its heading. */
export function findLeadTitle(text: LinkedText): FoundTitle | undefined {
  return inLead(toLead(text, text.links[0]).split('\u2028', 1)[0] ?? '');
}

/** A link that does not name what it leads to: a badge, an address, a person, a word like “pdf”, a venue, a day. */
export function isUnnamed({ label, isImage }: FoundLink): boolean {
  if (label === '' || isImage || isAddressLabel(label) || isGenericLabel(label)) return true;
  return /^@\S+$|^[\d\s.#-]+$/.test(label) || isWhenOrWhere(bare(label)) || isPublished(label);
}

/** `[BCI2000](…): Software for boards` is no conference of that year: what stands behind it says what it is. */
function isLikeTag({ flat, links }: LinkedText, first: FoundLink): boolean {
  const [, name = ''] = /^(\p{L}+)\d{4}$/u.exec(first.label) ?? [];
  return (
    name !== '' &&
    knownVenue(name) === undefined &&
    first === links[0] &&
    /^\s*\0\s*(?::|[-–—])\s*\p{L}/u.test(flat)
  );
}

/** `arXiv, 24 Aug 2025`, `Findings of ACL 2024` */
function isPublished(label: string): boolean {
  const { authors, fields, rest } = readDetails(bare(label));
  const isRead = fields.year !== undefined && (fields.venue ?? fields.venueName) !== undefined;
  return isRead && authors.length === 0 && trimSeparators(rest) === '' && !isMarked(label);
}

/** A label without the brackets around it. */
export function bare(label: string): string {
  return /^[[(]+([^[\]()]*)[\])]+$/.exec(label)?.[1] ?? label;
}

/** Tell whether a text can be a title: it has letters or a number, and is no word for a link and no date. */
export function isName(text: string): boolean {
  if (isWhenOrWhere(text) || /^@\S+$/.test(text)) return false;
  return /\p{L}{2}|\p{N}/u.test(text) && !isGenericLabel(text);
}

/** Whether a link leads to the web, and not to a place of the list itself. */
export function isOutside({ url }: FoundLink): boolean {
  return /^https?:/i.test(url);
}

/** The text before the first link, without its number and its tags. */
function toLead({ flat }: LinkedText, first: FoundLink | undefined): string {
  const lead = first === undefined ? flat : flat.split(linkMark, (first.mark ?? 0) + 1).join(' ');
  return takeMarks(withoutNumber(lead.replace(openBracket, ''))).bare;
}

/** The bracket around the link that follows. */
const openBracket = /[[(（【]$|(?<=[^\s[(（【])[\s[(（【]{1,9}$/;

function fromLabel(link: FoundLink): FoundTitle {
  const { title, before, after, quoted } = splitLabel(link.label);
  const isWhole = title === link.label;
  const name = isWhole && !quoted ? cleanTitle(withoutBraces(title)) : toTitle(title);
  return {
    title: unquoted(name),
    source: link.label,
    inLabel: { before, after },
    link,
    marked: quoted,
  };
}

function inLead(lead: string): FoundTitle | undefined {
  const { title: found, quoted } = splitReference(lead);
  const title = quoted ? found : withoutDescription(withoutYear(found));
  const name = toTitle(title);
  return isName(name) ? { title: name, source: title, marked: quoted } : undefined;
}

/** `Models of turbulence at the walls, 2018`: a year behind several words is no part of the title. */
function withoutYear(title: string): string {
  const [, name = ''] = /^(.{20,}?),\s*(?:19|20)\d\d\.?\s*$/u.exec(title) ?? [];
  return countWords(name) > 3 ? name : title;
}

/** The longest text in bold that stands for itself: at the start, behind names, or long enough to be no word of a sentence. */
function inBold({ strong }: LinkedText, lead: string): FoundTitle | undefined {
  if (inLead(lead)?.marked) return undefined;
  const run =
    strong.find((it) => countWords(it) > 2 && isName(it)) ??
    strong.toSorted((a, b) => b.length - a.length)[0] ??
    '';
  const bold = takeMarks(withoutNumber(run)).bare;
  const { title, quoted } = splitReference(bold);
  const name = toTitle(title);
  if (!isName(name)) return undefined;
  const at = lead.indexOf(title.trim());
  const [before, after] = [lead.slice(0, at), lead.slice(at + title.trim().length)];
  // `**LoRA:** low-rank adaptation` is one title.
  if (/[:：]$/.test(run) && at !== -1 && isName(trimSeparators(after))) return undefined;
  const details = readDetails(before);
  const wordsBefore = countWords(cleanLine(details.rest));
  const isAlone = at === -1 || wordsBefore === 0 || (countWords(name) > 2 && wordsBefore < 3);
  return isAlone ? { title: name, source: title, marked: true || quoted } : undefined;
}

/** Words in italics at the start, with a comma, a stop or a bracket behind them: `*Nets and law*, A. Ames`. */
function inItalics({ emphasised }: LinkedText, lead: string): FoundTitle | undefined {
  const run = emphasised[0] ?? '';
  const start = trimSeparators(lead);
  if (countWords(run) < 3 || !start.startsWith(run) || !isName(run)) return undefined;
  if (!/^\s*(?:$|[,.;(\u2028–—-]|by\b)/.test(start.slice(run.length))) return undefined;
  const { title, rest } = { ...splitReference(run), ...readDetails(run, 'likely') };
  if (title !== run || trimSeparators(rest) === '') return undefined;
  return { title: toTitle(run), source: run, marked: false };
}

/** Text or a link behind links that name nothing: `[[CVPR 2020](…)] Thin nets [[code](…)]`. */
function behind({ flat }: LinkedText, web: readonly FoundLink[]): FoundTitle | undefined {
  const texts = flat.split(linkMark);
  for (const link of web) {
    if (!isUnnamed(link) && web.length > 1) return fromLabel(link);
    const text = takeMarks(texts[(link.mark ?? -2) + 1] ?? '').bare;
    const { title, quoted } = splitReference(text.replace(/^[\s\])|.,:;*–—-]+/, ''));
    const name = toTitle(title);
    if (!isName(name) || !startsLikeTitle.test(name)) continue;
    if (countWords(name) > 1 || link === web.at(-1))
      return { title: name, source: title, marked: quoted };
  }
  return undefined;
}

/** Text behind a bare address is a title where it starts like one; “is great” is none. */
const startsLikeTitle = /^["“]?(?:[\p{Lu}\p{Lo}\p{N}]|[\p{L}\p{N}.+-]+: \p{Lu})/u;

function unnamed(text: LinkedText, first: FoundLink | undefined): FoundTitle {
  const none = { title: '', source: '', marked: false };
  if (!first) return none;
  const { url, isImage, label } = first;
  const title =
    ((isAddressLabel(label) || isImage) && repositoryName(url)) ||
    (isImage && isName(label) ? label : '');
  if (title !== '') return { ...none, title: cleanTitle(title), link: first };
  const word = isAddressLabel(label) ? trimSeparators(cleanLine(text.flat)) : label;
  return isSeveralWords(label) && !isImage
    ? { ...none, title: label, source: label, link: first }
    : { ...none, word: word.replaceAll(linkMark, '') };
}

/** `Google Scholar` names something although each of its words stands in many labels. */
function isSeveralWords(label: string): boolean {
  if (/^An? \S/.test(label)) return true;
  return (
    /^\p{Lu}\S+(?: \p{Lu}\S+)+$/u.test(label) &&
    !isAddressLabel(label) &&
    !isWhenOrWhere(label) &&
    !isPlainLabel(label)
  );
}

function isPlainLabel(label: string): boolean {
  return /\b(?:paper|pdf|code|link|page|website|slides?|video|project|here|repo|book|blog|post|abstract|site|source|demo)s?\b/i.test(
    label,
  );
}

function toTitle(text: string): string {
  return cleanTitle(unquoted(trimSeparators(withoutBraces(cleanLine(text)))));
}

/** Titles of BibTeX keep the braces around their capitals: `{ZebraNet}: On {A} Scale`; those of a formula stay. */
function withoutBraces(title: string): string {
  return title.replace(/(?<!\\[a-z]{0,12} ?|[_^}])\{([\p{L}\p{N} -]+)\}/giu, '$1');
}

function unquoted(line: string): string {
  return /^["“”„]([^"“”„]*)["“”]\.?$/.exec(line)?.[1] ?? line;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** `owner/name` of a repository's address. */
function repositoryName(url: string): string {
  return cleanLine(
    /^https?:\/\/(?:github|gitlab)\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/i.exec(url)?.[1] ?? '',
  );
}
