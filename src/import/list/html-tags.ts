/** A piece of raw HTML, as far as links and images go. */
type HtmlPiece =
  | { type: 'text'; value: string }
  | { type: 'tag'; name: string; closing: boolean; attributes: ReadonlyMap<string, string> }
  | { type: 'comment'; value: string };

/** Take raw HTML apart into tags, comments and the text between them, in one pass. */
export function parseHtml(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let place = 0;
  for (const match of html.matchAll(tagOrComment)) {
    if (match.index > place) pieces.push(toText(html.slice(place, match.index)));
    place = match.index + match[0].length;
    const { comment, slash, name = '', attributes = '' } = match.groups ?? {};
    if (comment !== undefined) pieces.push({ type: 'comment', value: comment });
    else {
      pieces.push({
        type: 'tag',
        name: name.toLowerCase(),
        closing: slash === '/',
        attributes: parseAttributes(attributes),
      });
    }
  }
  if (place < html.length) pieces.push(toText(html.slice(place)));
  return pieces;
}

// A comma behind a value is passed over, as browsers do; a slash between attributes is read as one without a value,
// for a way of its own would give two readings of each, and of thirty a thousand million.
const tagOrComment =
  /<!--(?<comment>[\s\S]*?)(?:-->|$)|<(?<slash>\/?)(?<name>[a-z][a-z0-9-]*)(?<attributes>(?:(?:\s+|(?<=["']),\s*)(?:[^\s"'<>=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?))*)\s*\/?>/gi;

function parseAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const pattern = /([^\s"'<>=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
  for (const [, name = '', double, single, bare] of text.matchAll(pattern)) {
    const value = decodeEntities(double ?? single ?? bare ?? '').trim();
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), value);
  }
  return attributes;
}

function toText(html: string): HtmlPiece {
  return { type: 'text', value: decodeEntities(html) };
}

/** The few entities that stand in addresses and names; any other stays as it is written. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (whole, decimal, hex, name) => {
      if (name) return named[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};
