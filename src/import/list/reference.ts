import { readVenueTag } from '../../catalogue/venue-tag.ts';
import { cleanLine, trimSeparators } from '../../text/clean-text.ts';
import { readCitation } from './citation.ts';
import { readDay } from './day.ts';
import { type Credit, type Details, readDetails } from './details.ts';

/** A text taken apart: the title, and what stands in front of it and behind it. */
export type Reference = { title: string; before: string; after: string; quoted: boolean };

/** The same for the label of a link, of which nothing is left out but what says when and where: upright lines may stand in a title. */
export function splitLabel(label: string): Reference {
  const found = splitReference(label);
  if (isMarked(label)) return found;
  const fields = withoutNumber(label).split(between);
  const others = fields.filter((field) => field !== found.title);
  const hasFields = others.every(isDetail) && others.some(isWhenOrWhere);
  const isQuoted = found.quoted && (trimSeparators(found.before) === '' || isDetail(found.before));
  const isFound = found.quoted ? isQuoted : fields.length === 1 || hasFields;
  return isFound ? found : whole(withoutNumber(label));
}

/** Find the title in `"Thin Nets", ICML, 2023`, `Ames, Ann. Thin nets. ICML 2023`, `2023 | Thin Nets | Ann Ames`, or take the whole text for it. */
export function splitReference(text: string): Reference {
  const line = withoutNumber(text);
  return (
    fromMark(line) ??
    fromTag(line) ??
    fromYear(line) ??
    fromQuotes(line) ??
    fromCitation(line) ??
    fromVerdict(line) ??
    fromFields(line) ??
    fromLines(line) ??
    fromNames(line) ??
    fromEnd(line) ??
    whole(line)
  );
}

/** A text without the number that a list puts in front: `[12]`, `3)`, `4.`; wide brackets are written as others write them. */
export function withoutNumber(text: string): string {
  return text.replace(numbered, '').replace(/\s*（([^（）]*)）/g, ' ($1)');
}

/** Tell whether a text starts with such a number. */
export function isNumbered(text: string): boolean {
  return numbered.test(text);
}

const numbered = /^\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|#?\d{1,3}[.)、](?=[\s【])|#\d{1,4}(?=\s))[\s:.-]*/;

function whole(text: string): Reference {
  return { title: text, before: '', after: '', quoted: false };
}

/** Tell whether a text has the mark behind its title that references in Chinese papers have: `Thin nets[J]. TCAD, 2019`. */
export function isMarked(text: string): boolean {
  return fromMark(text) !== undefined;
}

function fromMark(text: string): Reference | undefined {
  const found = /\s?\[(?:[CDJMNRS]|(?:C|EB|J)\/OL)\][.\s/]*/.exec(text);
  if (!found || found.index < 8 || found.index > 300) return undefined;
  const after = text.slice(found.index + found[0].length);
  return { title: text.slice(0, found.index), before: '', after, quoted: false };
}

/** `21-SOSP-Thin nets`, `2019-CVPR-Thin nets` */
function fromTag(text: string): Reference | undefined {
  const [before = '', year = '', venue = ''] =
    /^\s*((?:19|20)?\d\d)\s*[-_]\s*(\p{Lu}[\p{L}&+]{2,11})\s*[-_:]\s*(?=\S)/u.exec(text) ?? [];
  const tag = `${venue} ${year.length === 2 ? `'${year}` : year}`;
  if (before === '' || readVenueTag(tag)?.venue === undefined) return undefined;
  const inner = splitReference(text.slice(before.length));
  return { ...inner, before: `${tag}\u2028${inner.before}` };
}

/** `(2024) Thin nets` */
function fromYear(text: string): Reference | undefined {
  const [all, year] = /^\s*[([]((?:19|20)\d\d)[)\]][\s:.-]*(?=[\p{L}\p{N}"“])/u.exec(text) ?? [];
  if (all === undefined) return undefined;
  const inner = splitReference(text.slice(all.length));
  return { ...inner, before: `${year}\u2028${inner.before}` };
}

/** `ThinSet (Ames et al., 2019)` */
function fromCitation(text: string): Reference | undefined {
  const at = text.slice(0, 200).search(/\s*\(\p{Lu}/u);
  const cited = at < 2 ? undefined : readCitation(text.slice(text.indexOf('(', at) + 1));
  if (!cited || !/^[\s\0.]*$/.test(text.slice(text.indexOf('(', at) + 1 + cited.length)))
    return undefined;
  return { title: text.slice(0, at), before: '', after: text.slice(at), quoted: false };
}

/** `Thin nets (ICML 2017 reject)` names a place where it did not come out: it is told, and read as no place. */
function fromVerdict(text: string): Reference | undefined {
  const at = text.search(
    /\s*\([^()]{0,60}\b(?:reject(?:ed)?|submi(?:tted|ssion)|under review|withdrawn)\b[^()]{0,30}\)[\s.]*$/i,
  );
  return at < 4
    ? undefined
    : { title: text.slice(0, at), before: '', after: text.slice(at), quoted: false };
}

/** Quotation marks around the whole title: what follows them is a stop, a comma or a bracket, or nothing. */
function fromQuotes(text: string): Reference | undefined {
  for (const found of text.slice(0, 2000).matchAll(quotation)) {
    const [all, double, curly, low, tex, wide] = found;
    const title = double ?? curly ?? low ?? tex ?? wide ?? '';
    const after = text.slice(found.index + all.length);
    const isFollowed = /^\s*(?:[.,;|([\0\u2028–—-]|(?:by|in|arxiv)\b|$)/iu.test(after);
    const isLong = title.split(' ').length > 4 && /^\s+\p{Lu}/u.test(after);
    const isEnded = isFollowed || isLong || (/[.,?!]$/.test(title) && !/^\s*:/.test(after));
    const isTitle = title.trim().split(/\s+/).length > 1 || title.length > 7;
    const before = text.slice(0, found.index);
    const isStart = trimSeparators(before) === '' || /[.,:;)\]|\0\u2028–—-]\s*$/.test(before);
    if (isEnded && isTitle && isStart) {
      return { title: title.replace(/,$/, ''), before, after, quoted: true };
    }
  }
  return undefined;
}

const quotation =
  /(?<![\p{L}\p{N}])(?:"([^"]{3,300})"|[“”]([^“”]{3,300})[”“]|[„]([^“”]{3,300})[“”]|``([^`']{3,300})''|[《「『]([^》」』]{2,300})[》」』])(?!\p{L})/gu;

/** What stands between fields. */
const between = /\s+[|｜]\s+/;

/** Fields between upright lines: the title is the longest that is no name, place or time. */
function fromFields(text: string): Reference | undefined {
  if (!between.test(text)) return undefined;
  const fields = text.slice(0, 2000).split(between);
  const titles = fields.map((field) => (isDetail(field) ? '' : field));
  const title = titles.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const at = fields.indexOf(title);
  if (title === '' || (fields.length < 3 && !titles.includes(''))) return undefined;
  const join = (some: string[]) => some.filter((it) => trimSeparators(it) !== '').join(' | ');
  return {
    title,
    before: join(fields.slice(0, at)),
    after: join(fields.slice(at + 1)),
    quoted: false,
  };
}

/** Lines of their own: the first that is no detail is the title, and goes on where the next starts small or it ends with a word such as “for”. */
function fromLines(text: string): Reference | undefined {
  const lines = text.slice(0, 2000).split('\u2028');
  const start = lines.findIndex((line) => /\p{L}{2}/u.test(line) && !isDetail(line));
  let end = start + 1;
  while (isContinued(lines[end - 1], lines[end])) end++;
  const after = `${lines.slice(end).join('\u2028')}${text.slice(2000)}`;
  if (start === -1 || lines.length < 2 || (trimSeparators(after) === '' && start === 0))
    return undefined;
  const own = lines.slice(start, end).join(' ');
  const inner = fromEnd(own) ?? whole(own);
  const before = lines.slice(0, start).join('\u2028');
  return { ...inner, before, after: `${inner.after}\u2028${after}` };
}

function isContinued(line = '', next = ''): boolean {
  return (
    /^\s*\p{Ll}/u.test(next) ||
    (/\s(?:a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|using|via|with)\s*$|:\s*$/i.test(
      line,
    ) &&
      next !== '')
  );
}

function isDetail(text: string): boolean {
  const details = readDetails(text, 'likely');
  return isRead(details) && trimSeparators(details.rest) === '';
}

/** Names first, as in a bibliography: `Ames, A., & Burr, B. (2019). Thin nets. ICML.` */
function fromNames(text: string): Reference | undefined {
  const { authors, more, fields, rest } = readDetails(text);
  const isRow = authors.length > 1 || more || (authors.length === 1 && fields.year !== undefined);
  if (!isRow || cleanLine(rest).length < 8) return undefined;
  const before = text.slice(0, text.length - rest.length);
  const isFree = authors.length > 1 && /^\S+\s+\S+\s+\S/.test(rest);
  if (!/[.:)|\u2028–—-]\s*$/.test(before) && !((more || isFree) && /,\s*$/.test(before))) {
    return undefined;
  }
  const inner = fromQuotes(rest) ?? fromEnd(rest) ?? firstSentence(rest);
  return { ...inner, before: `${before}${inner.before}` };
}

function firstSentence(text: string): Reference {
  const [title = ''] = /^.{8,300}?[.?!](?=\s+\p{Lu}|\s*$)/u.exec(text) ?? [text];
  return { title, before: '', after: text.slice(title.length), quoted: false };
}

/** A title with names, a place and a time behind it; a split counts where everything behind it is understood. */
function fromEnd(text: string): Reference | undefined {
  const line = text.slice(0, 1000);
  const [, sentence, inBrackets] =
    /^([^()]{4,300}[.?!])\s*(\([^()]{2,100}\)[.\s]*)$/.exec(line) ?? [];
  if (sentence && inBrackets)
    return { title: sentence, before: '', after: inBrackets, quoted: false };
  let tried = 0;
  for (const found of line.matchAll(ends)) {
    const at = found.index;
    if (at < 4 || ++tried > 30) continue;
    const after = line.slice(at + found[0].trimEnd().length);
    // A year in brackets left a space in front of its comma: `Thin nets (2018), A. Ames`.
    const isDated = /^\s+,/.test(found[0]);
    const isStrong = isDated || !/^[,:]/.test(found[0].trim());
    // `Symposium on Nets, SON` is its name and the short one.
    if (!isStrong && /\b(?:Conference|Symposium|Workshop)\b/.test(line.slice(0, at))) continue;
    if (!isAllDetails(after, isStrong, isDated ? 'likely' : 'unlikely')) continue;
    // Works stand in places, not in people.
    if (/^,?\s*in\s/i.test(found[0]) && readDetails(after).authors.length > 0) continue;
    const kept = /^[.?!]/.test(found[0].trim()) ? found[0].trim().charAt(0) : '';
    return {
      title: line.slice(0, at) + kept,
      before: '',
      after: after + text.slice(1000),
      quoted: false,
    };
  }
  return undefined;
}

/** Where a title may end. */
const ends =
  /\s*[,|\u2028]\s*|[.?!]['”"]?\s+|\s+[-–—]+\s+|\s+(?=\()|\s+by\s+(?=\p{Lu})|,?\s+[Ii]n\s+(?=\p{Lu})/gu;

/** Details and nothing else; a year alone behind a comma may belong to the title. */
function isAllDetails(text: string, isStrong: boolean, credit: Credit): boolean {
  const details = readDetails(text, credit);
  if (/[\p{L}\p{N}]/u.test(details.rest.replaceAll('\0', ''))) return false;
  const { authors, more, fields } = details;
  // “Theories, Taxonomies, and Trends” is a title, not T. Theories.
  const isWords = text.split(/,|\band\b/).some((part) => /^\s*\p{L}+\s*$/u.test(part));
  if (more || (authors.length > 1 && !isWords)) return true;
  if (fields.venue !== undefined || fields.venueName !== undefined) return true;
  return isStrong && (authors.length > 0 || fields.year !== undefined);
}

function isRead({ authors, fields }: Details): boolean {
  return authors.length > 0 || Object.keys(fields).length > 0;
}

/** Cut a description off that stands behind a dash: it starts small, or is a sentence. */
export function withoutDescription(title: string): string {
  const found = /^(.{3,200}?)\s+[-–—]+\s+(.+)$/u.exec(title);
  const [, name = '', after = ''] = found ?? [];
  const words = after.split(' ').filter((word) => /^\p{L}{4}/u.test(word));
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  const isSentence = /[.!]$/.test(after) && words.length > 2 && small > words.length / 2;
  return name !== '' && (/^\p{Ll}/u.test(after) || isSentence) ? name : title;
}

/** Tell whether a text says when or where and not what: `CVPR 2020`, `2023-05`, `Nov 2023`. */
export function isWhenOrWhere(text: string): boolean {
  const tag = readVenueTag(text);
  const isRead = tag !== undefined && tag.unread.length + tag.organizations.length === 0;
  return isRead || readDay(text) !== undefined;
}
