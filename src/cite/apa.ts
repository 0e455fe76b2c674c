import type { Entry } from '../catalogue/entry.ts';
import type { PersonName } from '../catalogue/person-name.ts';
import { ended, hostOf, linkOf } from './citation-parts.ts';
import { toInitials } from './initials.ts';
import { pagesOf, type Reference, toReference } from './reference.ts';
import { toSentenceCase } from './sentence-case.ts';

/** Write an entry as a reference in the style of APA (7th edition), in plain text: the title of a work in sentence case, software of the year and with the version of its last release. */
export function writeApa(entry: Entry): string {
  const reference = toReference(entry);
  const names = joinNames(reference.names.map(writeName));
  const title = ended([titleOf(reference, entry), describe(reference)].filter(Boolean).join(' '));
  const date = `(${reference.year ?? reference.release?.year ?? 'n.d.'}).`;
  const head = names ? [ended(names), date, title] : [title, date];
  return [...head, sourceOf(reference), linkOf(reference)].filter(Boolean).join(' ');
}

/** A name is no sentence. */
function titleOf({ type, title }: Reference, { summary, why = '', note }: Entry): string {
  if (type === 'software') return title;
  return toSentenceCase(title, [summary, why, note].join('\n'));
}

function writeName({ family, given, suffix }: PersonName): string {
  return [family, given && toInitials(given), suffix].filter(Boolean).join(', ');
}

/** All names up to twenty, else the first nineteen and the last. */
function joinNames(names: string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}

/** What stands behind an APA title: the number of a preprint, a version, or what a work is that is no text. */
function describe({ type, arxiv, format, release }: Reference): string | undefined {
  if (type === 'preprint') return arxiv && `(arXiv:${arxiv})`;
  if (type === 'software') {
    return [release && `(Version ${release.version})`, '[Computer software]']
      .filter(Boolean)
      .join(' ');
  }
  return format && descriptions[format];
}

const descriptions: Partial<Record<NonNullable<Entry['format']>, string>> = {
  slides: '[Slides]',
  course: '[Online course]',
  video: '[Video]',
};

function sourceOf(reference: Reference): string | undefined {
  const { type, container, volume, issue, articleNumber, firstPage, lastPage, archive } = reference;
  if (type === 'preprint') return archive && ended(archive);
  if (!container) return hostOf(reference);
  const pages = articleNumber ? `Article ${articleNumber}` : pagesOf(reference, '–');
  // Proceedings with volume and issue are cited as the periodicals that they are.
  if (type === 'journal' || (volume && issue)) {
    const number = `${volume ?? ''}${issue ? `(${issue})` : ''}`;
    return ended([container, number, pages].filter(Boolean).join(', '));
  }
  const places = [
    volume && `Vol. ${volume}`,
    issue && `No. ${issue}`,
    firstPage ? `${lastPage ? 'pp.' : 'p.'} ${pages}` : pages,
  ].filter(Boolean);
  return ended(`In ${container}${places.length > 0 ? ` (${places.join(', ')})` : ''}`);
}
