import type { Entry } from '../catalogue/entry.ts';
import type { LabelledLink } from '../catalogue/entry-links.ts';
import { arxivId, doi as doiOf } from '../catalogue/paper-ids.ts';
import { readVenueTag } from '../catalogue/venue-tag.ts';
import { cleanLine } from '../text/clean-text.ts';
import { escapeMarkdown, markdownLink } from '../text/markdown-text.ts';

/**
 * Write an entry as an item of an awesome list:
 * `- [Title](https://…) - What it is \[Tag, tag\]. (CVPR 2018) ([Code](https://…))`.
 */
export function writeAwesomeItem(
  entry: Entry,
  tagName: (id: string) => string = (id) => id,
): string {
  const links = furtherLinks(entry).map(({ label, url }) => markdownLink(cleanLine(label), url));
  const when = toWhen(entry);
  return [
    `- ${markdownLink(cleanLine(entry.title), entry.url)} -`,
    writeDescription(entry, tagName),
    ...(when === undefined ? [] : [`(${when})`]),
    ...(links.length > 0 ? [`(${links.join(', ')})`] : []),
  ].join(' ');
}

/** The summary with the tags before its period: an item has to end in a period or a closing bracket. */
function writeDescription({ summary, tags = [] }: Entry, tagName: (id: string) => string): string {
  const text = cleanLine(summary).replace(/\.$/, '');
  const marks = tags.length > 0 ? ` \\[${tags.map(tagName).join(', ')}\\]` : '';
  return `${setNameApart(escapeMarkdown(text))}${marks}.`;
}

/** A name written small, as in `ncnn`, stands in italics: a description may start in lower case in no other way. */
function setNameApart(text: string): string {
  return text.replace(/^\p{Ll}[\p{L}\p{N}]*/u, '*$&*');
}

/** `CVPR 2018` in the first form that reads back as it is; a venue that cannot be read back is left out. */
function toWhen({ venue, year }: Entry): string | undefined {
  if (year === undefined) return undefined;
  const forms = venue === undefined ? [] : [`${venue} ${year}`, `${venue}'${year}`];
  return forms.find((form) => readsAs(form, venue, year)) ?? String(year);
}

function readsAs(form: string, venue: string | undefined, year: number): boolean {
  const tag = /[[\]()【】\\`*_~<&]/.test(form) ? undefined : readVenueTag(form);
  const others = [...(tag?.organizations ?? []), ...(tag?.unread ?? [])];
  return tag?.venue === venue && tag?.year === year && !tag.arxiv && others.length === 0;
}

/** Every address of an entry but its main one, each once; those that its main address already names are left out. */
function furtherLinks(entry: Entry): LabelledLink[] {
  const { url, arxiv, doi, code, repository, links = [] } = entry;
  const made = [
    { label: 'arXiv', url: arxiv && arxivId(url) !== arxiv && `https://arxiv.org/abs/${arxiv}` },
    { label: 'DOI', url: doi && doiOf(url) !== doi && `https://doi.org/${encodeDoi(doi)}` },
    { label: 'Code', url: code },
    { label: 'Repository', url: repository },
  ];
  const own = new Set([url, ...links.map((link) => link.url)]);
  const others = made.flatMap(({ label, url: other }) =>
    other && !own.has(other) ? [{ label, url: other }] : [],
  );
  const seen = new Set([url]);
  return [...others, ...links].filter((link) => !seen.has(link.url) && seen.add(link.url));
}

/** Some DOIs hold signs that no address may. */
function encodeDoi(doi: string): string {
  return doi.replace(/[^\w.()/:;-]+/g, (signs) => encodeURIComponent(signs.toWellFormed()));
}
