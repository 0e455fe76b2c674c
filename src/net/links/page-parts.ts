import { Parser } from 'htmlparser2';

/**
 * Those of the parts that a page does not hold, as far as its HTML says it: a text that is cut off may hold any,
 * and so may one without headings, which scripts fill.
 */
export function lackingParts(html: string, isWhole: boolean, parts: readonly string[]): string[] {
  const names = new Set<string>();
  let hasHeading = false;
  const parser = new Parser({
    onopentag(tag, { id, name, href }) {
      hasHeading ||= /^h[1-6]$/.test(tag);
      if (id) names.add(id);
      if (tag === 'a' && name) names.add(name);
      // Whoever links to a part of the own page shows it somehow.
      if (tag === 'a' && href?.startsWith('#')) names.add(decode(href.slice(1)));
    },
  });
  parser.end(html);
  if (!isWhole || !hasHeading) return [];
  return parts.filter((part) => {
    const forms = [part, decode(part)];
    // GitHub puts this before the names that a README gives, and takes them without.
    return !forms.some((form) => names.has(form) || names.has(`user-content-${form}`));
  });
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
