/** One line without control characters, direction overrides, tag characters and spaces in a row: fit for a title, a terminal and YAML. */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(
      /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]/gu,
      '',
    )
    .trim();
}

/** The same, shortened to a length that a report can show. */
export function cleanExcerpt(text: string, length = 160): string {
  const line = cleanLine(text.slice(0, length * 20));
  return line.length > length ? `${line.slice(0, length - 1).toWellFormed()}…` : line;
}

/** A text without the separators that lists put around titles: dashes, colons, commas, bullets. */
export function trimSeparators(text: string): string {
  // Two indices instead of a pattern: a pattern anchored at the end takes quadratic time on long rows of dashes.
  let [start, end] = [0, text.length];
  while (start < end && leading.has(text[start] ?? '')) start++;
  while (start < end && trailing.has(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

const leading = new Set(' \t\n-–—:,;.|/*•·→»>)]}】）：，。、_~');
const trailing = new Set(' \t\n-–—:,;|/*•·→«<([{【（：，、_~');
