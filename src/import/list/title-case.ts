/** Tell whether no more than a share of the longer words of a text are small: of titles of works most are. */
export function isTitleCase(text: string, share = 0.5): boolean {
  const words = text.split(' ').filter((word) => /^\p{L}{4}/u.test(word));
  return words.filter((word) => /^\p{Ll}/u.test(word)).length <= share * words.length;
}
