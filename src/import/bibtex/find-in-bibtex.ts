import { cleanExcerpt } from '../../text/clean-text.ts';
import { addressesIn } from '../addresses-in.ts';
import { braceDepth } from '../latex-text.ts';
import { plainLinks } from '../plain-tex.ts';
import { toWorkParts } from '../source-facts.ts';
import type { FoundPart } from '../work.ts';
import { inheritFields } from './inherit-fields.ts';
import { type BibtexEntry, parseBibtex } from './parse-bibtex.ts';
import { readBibtexEntry } from './read-bibtex.ts';

/** Find the works of a BibTeX file, in its order, without any catalogue at hand. */
export function findInBibtex(text: string): FoundPart[] {
  const { entries, slips } = parseBibtex(text);
  const told = slips.map(({ line, text: written, reason, lost }) => {
    const remark = { line, text: cleanExcerpt(written), reason };
    return lost ? { ...remark, links: addressesIn(plainLinks(written)) } : remark;
  });
  const { entries: whole, missing } = inheritFields(entries);
  const orphans = missing.map(({ entry, key }) => ({
    line: entry.line,
    text: cleanExcerpt(entry.text),
    reason: `No entry of the file has the key “${key}” that its crossref names.`,
  }));
  return [...whole.flatMap(toParts), ...told, ...orphans].toSorted((a, b) => a.line - b.line);
}

function toParts(entry: BibtexEntry): FoundPart[] {
  const { line, fields } = entry;
  const text = cleanExcerpt(entry.text);
  const inText = addressesIn(plainLinks(entry.text));
  const skip = (reason: string, links = inText): FoundPart => ({ line, text, reason, links });
  if (fields.length === 0) return [skip('It cannot be read as BibTeX: it has no fields.')];
  // The reader's stack is as deep as the braces.
  if (fields.some(({ value }) => braceDepth(value) > mostBraces)) {
    return [skip(`Take braces away: they nest more than ${mostBraces} levels deep here.`)];
  }
  if (/^xdata$/.test(entry.type)) return inText.length > 0 ? [skip('It stands in @xdata.')] : [];
  return toWorkParts(readBibtexEntry(entry), { line, text, inText });
}

const mostBraces = 50;
