/** A sentence's beginning for a word that stands in the middle of one. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
