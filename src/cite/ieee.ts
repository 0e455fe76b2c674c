import type { Entry } from '../catalogue/entry.ts';
import type { PersonName } from '../catalogue/person-name.ts';
import { ended, hostOf, linkOf } from './citation-parts.ts';
import { toInitials } from './initials.ts';
import { pagesOf, type Reference, toReference } from './reference.ts';

/** Write an entry as a reference in the style of IEEE, without its number, in plain text. */
export function writeIeee(entry: Entry): string {
  const reference = toReference(entry);
  const names = joinNames(reference.names.map(writeName));
  const work = reference.type === 'software' ? softwareOf(reference) : textOf(reference);
  return [names && `${names},`, ...work].filter(Boolean).join(' ');
}

/** The title as it stands, with the version of the last release, its maker's site, and where it is. */
function softwareOf(reference: Reference): (string | undefined)[] {
  const { title, release, year = release?.year } = reference;
  const named = release ? `${title}, version ${release.version}` : title;
  return [ended(named), year && `(${year}).`, hostOf(reference), availableAt(reference)];
}

/** The title in quotation marks, where it appeared, and its DOI, its number or its address. */
function textOf(reference: Reference): string[] {
  const { type, title, arxiv, doi } = reference;
  const pieces = doi ? [...piecesOf(reference), `doi: ${doi}`] : piecesOf(reference);
  const source = pieces.length > 0 ? [ended(pieces.join(', '))] : [];
  const numbered = doi || (type === 'preprint' && arxiv);
  return [
    quote(title, pieces.length > 0),
    ...source,
    ...(numbered ? [] : [availableAt(reference)]),
  ];
}

function writeName({ family, given, suffix }: PersonName): string {
  return [given && toInitials(given), family, suffix].filter(Boolean).join(' ');
}

function joinNames(names: string[]): string {
  const [first = '', second] = names;
  if (names.length > 6) return `${first} et al.`;
  if (names.length === 2) return `${first} and ${second}`;
  return names
    .map((name, at) => (at > 0 && at === names.length - 1 ? `and ${name}` : name))
    .join(', ');
}

function piecesOf(reference: Reference): string[] {
  const { type, container, volume, issue, articleNumber, lastPage, year, arxiv, archive } =
    reference;
  const pages = pagesOf(reference, '–');
  const label = articleNumber ? 'Art. no.' : lastPage ? 'pp.' : 'p.';
  const place = pages && `${label} ${pages}`;
  const number = [volume && `vol. ${volume}`, issue && `no. ${issue}`];
  const pieces =
    type === 'preprint'
      ? [year, arxiv ? `arXiv:${arxiv}` : archive]
      : type === 'journal'
        ? [container, ...number, place, year]
        : [container && `in ${container}`, ...number, year, place];
  return pieces.filter((piece) => piece !== undefined && piece !== '') as string[];
}

/** A title in quotation marks with the comma or period inside; its own ? or ! takes their place. */
function quote(title: string, goesOn: boolean): string {
  if (/[?!]$/.test(title)) return `“${title}”`;
  return goesOn ? `“${title},”` : `“${ended(title)}”`;
}

function availableAt(reference: Reference): string {
  const medium = reference.format === 'video' ? 'Online Video' : 'Online';
  return `[${medium}]. Available: ${linkOf(reference)}`;
}
