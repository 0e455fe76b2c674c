import { isWebAddress } from './addresses.ts';

/** Find the web addresses in running text, each once, without the stops and brackets that end a sentence. */
export function addressesIn(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"{}|\\^`\p{Cc}]+/giu) ?? [];
  // BibDesk keeps the brace behind a DOI: `…/a.1%7D`.
  return [
    ...new Set(
      found
        .map((it) => withoutStops(it.includes('%7B') ? it : it.replace(/%7D$/i, '')))
        // Of an address with spaces in it, “http://www. example. org”, nothing can be opened.
        .filter((it) => !/^https?:\/\/www$/i.test(it)),
    ),
  ];
}

function withoutStops(address: string): string {
  let end = address.length;
  while (end > 0 && isStop(address, end)) end--;
  return address.slice(0, end);
}

/** A closing bracket belongs to the address where it opens in it. */
function isStop(address: string, end: number): boolean {
  const last = address[end - 1] ?? '';
  if (last === ')') return !address.slice(0, end).includes('(');
  if (last === ']') return !address.slice(0, end).includes('[');
  return ".,;:!?'*$".includes(last);
}

/** The addresses of a field for one: the value where it is one, else those in it; a value without any is told as it stands. */
export function addressesOf(value: string): string[] {
  if (value === '' || isWebAddress(value)) return value === '' ? [] : [value];
  const found = addressesIn(value);
  return found.length > 0 ? found : [value];
}
