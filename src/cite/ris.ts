import type { Entry } from '../catalogue/entry.ts';
import type { PersonName } from '../catalogue/person-name.ts';
import type { PublicationType } from '../catalogue/publication.ts';
import { toOneLine } from '../text/one-line.ts';
import { citationKeys } from './citation-key.ts';
import { pagesOf, type Reference, toReference } from './reference.ts';
import { writtenOnce } from './written-once.ts';

/**
 * Write entries as a RIS file in UTF-8, in the order of their ids, after the specification of Reference Manager:
 * lines end in CR LF, a record starts with TY and ends with ER. `keys` are the whole catalogue's.
 */
export function writeRis(
  entries: readonly Entry[],
  { keys = citationKeys(entries) }: { keys?: ReadonlyMap<string, string> } = {},
): string {
  return entryTexts(entries, keys).join('');
}

const entryTexts = writtenOnce(writeRisEntry);

/** Write one entry under a citation key: the published version, with the preprint's number in a note. */
export function writeRisEntry(entry: Entry, key: string): string {
  const reference = toReference(entry);
  const fields: [string, string | undefined][] = [
    ['ID', toOneLine(key)],
    ...reference.names.map((name): [string, string] => ['AU', withoutStar(writeName(name))]),
    ['TI', reference.title],
    ...containerFields(reference),
    ['PY', reference.year ?? reference.release?.year],
    ['ET', reference.release?.version],
    ['DO', reference.doi],
    ['UR', reference.url],
    ...reference.tags.map((tag): [string, string] => ['KW', withoutStar(tag)]),
  ];
  const lines = fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return [`TY  - ${risTypes[reference.type]}\r\n`, ...lines, 'ER  - \r\n'].join('');
}

const risTypes: Record<PublicationType, string> = {
  conference: 'CONF',
  workshop: 'CONF',
  journal: 'JOUR',
  preprint: 'GEN',
  software: 'COMP',
  web: 'ELEC',
};

/** `Family, Given, Suffix`; a comma inside an organization's name would start a given name. */
function writeName({ family, given, suffix }: PersonName): string {
  if (given) return [family, given, suffix].filter(Boolean).join(', ');
  return [family, suffix].filter(Boolean).join(' ').replace(/,\s*/g, ' ').trim();
}

function containerFields(reference: Reference): [string, string | undefined][] {
  const { type, arxiv, archive } = reference;
  const number = arxiv && `arXiv:${arxiv}`;
  if (type === 'preprint') {
    return [
      ['PB', archive],
      ['AN', number],
    ];
  }
  const container = reference.container && withoutStar(reference.container);
  const short = reference.shortContainer && withoutStar(reference.shortContainer);
  return [
    ['T2', container],
    // Zotero takes T2 for the conference's name and C3 for the proceedings', which its styles print.
    [type === 'journal' ? 'J2' : 'C3', type === 'journal' ? short : container],
    ['VL', reference.volume],
    ['IS', reference.issue],
    ['SP', reference.firstPage ?? pagesOf(reference)],
    ['EP', reference.lastPage],
    ['N1', number],
  ];
}

// The specification has no asterisk in names, keywords and titles of periodicals.
function withoutStar(text: string): string {
  return toOneLine(text.replaceAll('*', ' '));
}
