/** Text for a format whose values are lines: no line break, control character or half surrogate, no space at the ends. */
export function toOneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
}

/** An address or a DOI for a line: what would break it is percent-encoded, the rest stays as it is. */
export function toLineAddress(address: string): string {
  return address.toWellFormed().replace(/[\s\p{Cc}\p{Z}]/gu, encodeURIComponent);
}
