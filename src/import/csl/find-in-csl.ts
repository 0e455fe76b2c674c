import { cleanExcerpt } from '../../text/clean-text.ts';
import { addressesIn } from '../addresses-in.ts';
import { toWorkParts } from '../source-facts.ts';
import type { FoundPart } from '../work.ts';
import { readCslItem } from './read-csl.ts';

/** Find the works of a CSL-JSON file: a list of items, one item, or `{ "items": […] }`. */
export function findInCsl(text: string): FoundPart[] {
  return splitItems(text).flatMap(({ line, text: written }): FoundPart[] => {
    const item = parseItem(written);
    if (!item) {
      return [{ line, text: cleanExcerpt(written), reason: notJson, links: addressesIn(written) }];
    }
    const inText = addressesIn(withoutEscapes(item) ?? written);
    return toWorkParts(readCslItem(item), { line, text: written, inText });
  });
}

/** Tell a text that may be CSL-JSON: a list or an item. */
export function isCsl(text: string): boolean {
  return /^\ufeff?\s*(?:\[\s*)?\{\s*"/.test(text);
}

function parseItem(written: string): Record<string, unknown> | undefined {
  try {
    const item: unknown = JSON.parse(written);
    return item !== null && typeof item === 'object'
      ? (item as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The texts of an item as they are meant; nothing where it nests so deep that no program writes it. */
function withoutEscapes(item: Record<string, unknown>): string | undefined {
  try {
    return JSON.stringify(item);
  } catch {
    return undefined;
  }
}

const notJson =
  'It cannot be read as JSON: look for a comma, a quote or a bracket that is missing here.';

/** The outermost objects of a text, one after another, so that a slip in one costs no other; a list under `items` counts as the text. */
function splitItems(file: string): { line: number; text: string }[] {
  const text = file.replace(/^(?:\ufeff|\s*\{\s*"items"\s*:)/, (head) => head.replace(/\S/g, ' '));
  const items: { line: number; text: string }[] = [];
  let [depth, from, line] = [0, 0, 1];
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\n') {
      line++;
      // No string goes on over a line: one quote that is missing costs one item.
      isQuoted = false;
    } else if (isQuoted) {
      if (sign === '\\' && text[at + 1] !== '\n') at++;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === '{' && depth++ === 0) {
      items.push({ line, text: '' });
      from = at;
    } else if (sign === '}' && depth > 0 && --depth === 0) {
      const item = items.at(-1);
      if (item) item.text = text.slice(from, at + 1);
    }
  }
  const open = items.at(-1);
  if (depth > 0 && open) open.text = text.slice(from);
  return items;
}
