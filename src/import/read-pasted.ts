import { tagIndex, toWords } from '../catalogue/tag-index.ts';
import { writeTyped } from '../content-files/typed-value.ts';
import { shapeOf } from '../schema/fields.ts';
import type { Kind } from '../schema/parts.ts';
import type { Tag } from '../schema/tags.ts';
import { cleanExcerpt } from '../text/clean-text.ts';
import { addressFields } from './address-fields.ts';
import { formatOfText, textFault, workFormats } from './formats.ts';
import { toImported } from './to-imported.ts';
import type { FoundPart, Work } from './work.ts';
import { parseWorkAddress, type WorkAddress } from './work-address.ts';

/** What a pasted text says of one work: the texts of a form’s fields, and sentences for the person. */
export type Pasted = { kind: Kind; fields: Record<string, string>; told: string[] };

/** The kind that counts where the text has none, the tags that there are, and the day as YYYY-MM-DD. */
export type PasteOptions = { kind: Kind; tags: readonly Tag[]; added: string };

/** Read one record of a reference manager, an arXiv id, a DOI, an address, or a line of a Markdown list; `kind` counts where the text tells none. A sentence says why nothing was found. */
export async function readPasted(
  text: string,
  { kind, tags, added }: PasteOptions,
): Promise<Pasted | string> {
  const given = text.trim();
  if (given.length > longest) {
    return `It is too long: paste one work of at most ${longest.toLocaleString('en')} characters; npm run import takes whole files.`;
  }
  const address = parseWorkAddress(given);
  if (address) return fromAddress(address, kind);
  const other = textFault(given);
  if (other) return other;
  const [format, parts] = await findParts(given);
  const works = parts.flatMap((part) => ('work' in part ? [part.work] : []));
  const [work] = works;
  if (!work || work.title === '') {
    const fault = parts.find((part) => 'reason' in part);
    return fault ? fault.reason : work ? 'It has no title: add one.' : nothing;
  }
  const told = [`Taken from ${format}.`];
  const slips = parts.flatMap((part) => ('work' in part ? [] : [part.reason]));
  if (works.length > 1) {
    told.push(
      `It holds ${works.length} works: the first was taken, npm run import takes them all.`,
    );
  }
  return toPasted(work, { kind: work.kind ?? kind, tags, added }, [...told, ...slips]);
}

const longest = 20_000;
const nothing =
  'Nothing known was found: paste one record as BibTeX, RIS or CSL-JSON, an arXiv id, a DOI, an address, or a line of a Markdown list.';

/** A browser loads the readers of records, or those of lists, when it meets one. */
async function findParts(text: string): Promise<[format: string, parts: FoundPart[]]> {
  const format = formatOfText(text);
  if (format) {
    const { findWorks } = await import('./find-works.ts');
    return [workFormats[format], findWorks(text, format)];
  }
  const { readListLine } = await import('./list-line.ts');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const works = lines.flatMap((line) => readListLine(line) ?? []);
  return ['a line of a list', works.map((work, line) => ({ line, work }))];
}

/** An address names a work and says nothing else of it. */
function fromAddress(address: WorkAddress, kind: Kind): Pasted {
  const { type, url } = address;
  if (type === 'arxiv') {
    const told = `For the rest, press “Look it up”, or open ${url}, choose “Export BibTeX citation”, and paste it here.`;
    return { kind: 'papers', fields: addressFields(address, 'papers'), told: [told] };
  }
  if (type === 'doi') {
    const told = `For the rest, press “Look it up”, or open ${url}, look for its citation as BibTeX or RIS, and paste it here.`;
    return { kind: 'papers', fields: addressFields(address, 'papers'), told: [told] };
  }
  if (type === 'repository') {
    const told = 'For the rest, press “Look it up”, or fill it in.';
    const [, title = ''] = address.name.split('/');
    const itsKind = 'repository' in shapeOf(kind) ? kind : 'libraries';
    return { kind: itsKind, fields: { title, ...addressFields(address, itsKind) }, told: [told] };
  }
  const told = 'A page’s address says nothing of what stands there: fill in the rest.';
  return { kind, fields: addressFields(address, kind), told: [told] };
}

/** What a work says, as the texts of a form’s fields. */
export function toPasted(work: Work, { kind, tags, added }: PasteOptions, told: string[]): Pasted {
  const ids = tagIndex(tags);
  const found = work.keywords.flatMap((word) => ids.get(toWords(word)) ?? []);
  const unknownWords = work.keywords.filter((word) => !ids.has(toWords(word)));
  const place = { kind, tags: [...new Set(found)], unknownWords };
  const { entry, skipped } = toImported(work, place, { line: 1, added });
  const shape = shapeOf(kind);
  const fields = Object.keys(shape)
    .filter((name) => name !== 'added')
    .map((name) => [name, writeTyped(entry[name as keyof typeof entry])] as const)
    .filter(([, typed]) => typed !== '');
  const hints = Object.values(entry.hints);
  const lost = skipped.map((it) => `${cleanExcerpt(it.links[0] ?? '')}: ${it.reason}`);
  const sentences = [...told, ...hints, ...lost].map((it) => (/[.!?…]$/.test(it) ? it : `${it}.`));
  return { kind, fields: Object.fromEntries(fields), told: sentences };
}
