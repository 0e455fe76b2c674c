/** Lower case without marks over letters: `Kämäräinen` becomes `kamarainen`. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text as search compares them: folded runs of letters and digits. */
export function toWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A name with its joined words apart, as people type them: `Mali-G71` and `PocketFlow` become `Mali G71` and `Pocket Flow`. */
export function takeApart(name: string): string {
  return name.replace(/(?<=\p{Ll})(?=\p{Lu})|[-_/.]/gu, ' ');
}

/**
 * A person's name as one word of the search index, so that the first name of one author and the
 * family name of another are not taken for a person; it begins like no word that people type.
 */
export function wholeName(name: string): string {
  return `qq${toWords(name).join('')}`;
}
