/** A sentence's beginning for a word that stands in the middle of one; a name with capitals of its own (mAP) stays. */
export function capitalise(text: string): string {
  return /^\p{Ll}+\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
