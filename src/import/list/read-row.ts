import { readVenueTag, type VenueTag } from '../../catalogue/venue-tag.ts';
import { knownVenue } from '../../catalogue/venues.ts';
import { cleanLine, trimSeparators } from '../../text/clean-text.ts';
import { venueFields } from '../venue-fields.ts';
import { type Day, readDay } from './day.ts';
import { type Details, readDetails } from './details.ts';
import { bare, isName, isOutside, isUnnamed } from './find-title.ts';
import { isPaperLabel } from './link-labels.ts';
import { type FoundLink, flattenTokens, linkMark } from './linked-text.ts';
import { type ReadItem, readItem } from './read-item.ts';
import type { Token } from './tokens.ts';
import type { Cell } from './unit.ts';

/** Read a row of a table as an item; its columns say which cell is the title, the venue, the year, the authors. */
export function readRow(tokens: readonly Token[], given: readonly Cell[]): ReadItem {
  const cells = given.map((cell) => toRowCell(cell));
  const named = findTitleCell(cells);
  const whole = readItem(tokens);
  // A row of a conference and its month, or how many works it has, is no work.
  if (!named) return /^\d{1,3}$/.test(whole.title) ? { ...whole, title: '' } : whole;
  const item = readItem(named.tokens);
  const others = cells.filter((cell) => cell !== named);
  const links = others.flatMap(toLinks);
  const main = mainOf(item, links);
  const venue = toVenue(cells);
  const place = venue?.venue === undefined ? toVenueName(cells) : undefined;
  const day = cells
    .filter(({ header }) => dateHeader.test(header))
    .map(({ text }) => readDay(text))
    .find((it) => it !== undefined);
  const who = cells.find(({ header }) => authorHeader.test(header));
  const credited: Details | undefined = who && readDetails(who.text, 'likely');
  const read = new Set([
    (venue?.venue ?? place) && 'venue',
    day && 'day',
    credited?.authors.length && 'who',
  ]);
  const left = others.filter(
    ({ header, text }) =>
      !(read.has('venue') && venueHeader.test(header)) &&
      !(read.has('day') && dateHeader.test(header)) &&
      !(read.has('who') && authorHeader.test(header)) &&
      /[\p{L}\p{N}]/u.test(text),
  );
  const described = left.find(({ header }) => descriptionHeader.test(header));
  return {
    ...item,
    main,
    others: [item.main ?? [], item.others, links].flat().filter((link) => link !== main),
    images: whole.images,
    badges: whole.badges,
    marks: whole.marks,
    venue: venue ?? item.venue ?? whole.venue,
    day: day?.day ?? item.day,
    owner: item.owner ?? whole.owner,
    struck: main ? main.struck : item.struck,
    authors: credited && credited.authors.length > 0 ? credited.authors : item.authors,
    more: credited && credited.authors.length > 0 ? credited.more : item.more,
    fields: { ...item.fields, ...place, ...yearOf(day ?? placeYear(cells)) },
    rest: [item.rest, ...left.map(toWords)].filter(Boolean).join('; '),
    description: described?.text ?? item.description,
  };
}

type RowCell = Cell & { text: string; links: FoundLink[] };

function toRowCell(cell: Cell): RowCell {
  const { flat, links } = flattenTokens(cell.tokens);
  const text = trimSeparators(cleanLine(flat.replaceAll(linkMark, ' ')));
  return { ...cell, text: /\p{L}|\p{N}/u.test(text) ? text : '', links };
}

const titleHeader =
  /^(?:title|paper|name|model|method|project|library|tool|framework|work|network|dataset|benchmark|book|course|talk|lecture|system|algorithm|technique|publication|article|repo|repository|resource|题目|论文|名称)s?\b/i;
const venueHeader =
  /^(?:venue|conference|conf|journal|publication|published|pub|publisher|where|year|date|source|会议)\b/i;
const dateHeader = /^(?:year|date|time|when|published|publication date|release|submitted|年份)\b/i;
const authorHeader = /^(?:authors?|first author|by|who|作者)\b/i;
const descriptionHeader =
  /^(?:descriptions?|summary|about|notes?|comments?|tl;?dr|abstract|remarks?|key ideas?)\b/i;
const linkHeader = /^(?:links?|url|address|resources?|paper|pdf|code)s?\b/i;

/** The cell under a header such as “Title” that names something, else the first with a link that does, else the longest text. */
function findTitleCell(cells: readonly RowCell[]): RowCell | undefined {
  const naming = cells.filter(
    (cell) =>
      (isName(cell.text) && isWorded(cell.text)) || cell.links.some((link) => !isUnnamed(link)),
  );
  const candidates = naming.filter(
    ({ header }) =>
      !authorHeader.test(header) && !(venueHeader.test(header) && !titleHeader.test(header)),
  );
  return (
    candidates
      .filter(({ header }) => titleHeader.test(header))
      .toSorted((a, b) => lengthOf(b) - lengthOf(a))[0] ??
    candidates.find(
      ({ links, header }) => !linkHeader.test(header) && links.some((link) => !isUnnamed(link)),
    ) ??
    longestOf(candidates.filter(({ header }) => !descriptionHeader.test(header))) ??
    candidates[0]
  );
}

/** The longest text where it is longer than a few words, else the first. */
function longestOf(cells: readonly RowCell[]): RowCell | undefined {
  const [longest] = cells.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  return longest && longest.text.split(' ').length > 3 ? longest : cells[0];
}

function isWorded(text: string): boolean {
  return /\p{L}{2}|^\p{L}[\p{L}\p{N}]+$/u.test(text);
}

function lengthOf({ text, links }: RowCell): number {
  return Math.max(text.length, ...links.map((link) => (isUnnamed(link) ? 0 : link.label.length)));
}

/** Links of a further cell; where their text says nothing, the column’s header does. */
function toLinks({ header, links }: RowCell): FoundLink[] {
  return links.map((link) => {
    const label = cleanLine(bare(link.label));
    const isEmpty =
      label === '' || link.isImage || /^(?:links?|here|url|http\S*|www\.\S*|✓|✔|🔗)$/iu.test(label);
    const host = URL.parse(link.url)?.hostname.replace(/^www\./, '') ?? link.url;
    const column = /\p{L}/u.test(header) && !/^links?$/i.test(header) ? header : '';
    return { ...link, label: isEmpty ? wordFor(host, column) || column || host : label };
  });
}

/** Of a header such as “PyPI Conda” the word that the host has in its name. */
function wordFor(host: string, header: string): string | undefined {
  const words = header.split(/[\s/|,&]+/);
  if (words.length < 2) return undefined;
  return words.find((word) => word.length > 2 && host.includes(word.toLowerCase()));
}

/** The link of the title, else one that leads to a paper by its text or its column, else the first. */
function mainOf(item: ReadItem, links: readonly FoundLink[]): FoundLink | undefined {
  if (item.main && isOutside(item.main)) return item.main;
  const web = links.filter(isOutside);
  const own = web.find(({ label }) => !aside.test(label));
  return web.find(({ label }) => isPaperLabel(label)) ?? own ?? web[0] ?? item.main ?? links[0];
}

/** What leads to something about the work and not to the work. */
const aside = /\b(?:licen[cs]e|tweets?|videos?|slides?|talk|stars?|demo)\b/i;

function toVenue(cells: readonly RowCell[]): VenueTag | undefined {
  const tags = cells
    .filter(({ header }) => venueHeader.test(header))
    .flatMap(({ text, links }) => [text, ...links.map(({ label }) => label)])
    .map((text): VenueTag | undefined => {
      const venue =
        knownVenue(text) ??
        (/^\p{Lu}[\p{L}&@-]*\p{Lu}[\p{L}-]*$/u.test(text) && text.length < 16 ? text : undefined);
      return readVenueTag(text) ?? (venue ? { venue, organizations: [], unread: [] } : undefined);
    })
    .filter((tag) => tag !== undefined);
  const [first] = tags;
  if (!first) return undefined;
  const venue = tags.find((tag) => tag.venue !== undefined)?.venue;
  return { ...first, venue, year: tags.find((tag) => tag.year !== undefined)?.year };
}

/** A journal or conference by its whole name. */
function toVenueName(cells: readonly RowCell[]): Details['fields'] | undefined {
  const cell = cells.find(({ header }) => venueHeader.test(header) && !dateHeader.test(header));
  const name = cell?.text.replace(/[,\s]*\(?(?:19|20)\d\d\)?$/, '') ?? '';
  return /\p{L}{2}/u.test(name) && name.length < 150 ? venueFields({ name }) : undefined;
}

/** The year behind a name of a place that says no more: `nets letters 2019`. */
function placeYear(cells: readonly RowCell[]): Day | undefined {
  const cell = cells.find(({ header }) => venueHeader.test(header) && !dateHeader.test(header));
  const [, year] = /\p{L}{2}[,\s]+\(?((?:19|20)\d\d)\)?$/u.exec(cell?.text ?? '') ?? [];
  return year === undefined ? undefined : { year: Number(year) };
}

function yearOf(day: Day | undefined): { year?: number } {
  return day ? { year: day.year } : {};
}

/** What a cell says, with the name of its column where that says something. */
function toWords({ header, text }: RowCell): string {
  return /\p{L}/u.test(header) && !descriptionHeader.test(header) ? `${header}: ${text}` : text;
}
