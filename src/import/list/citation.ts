/** Read `Ames et al., 2019)`, `Ames & Burr, 03-2019)` or `Ames, 2019)` behind its bracket; `first` is the only author that is sure, where others follow. */
export function readCitation(
  text: string,
): { names: string; first?: string; year: number; length: number } | undefined {
  const found = citation.exec(text.slice(0, 120));
  if (!found) return undefined;
  const [{ length }, first = '', others, year] = found;
  const names = found[0].slice(0, found[0].search(/,? ?\(?(?:\d|\p{Lu}\p{Ll}{2,8}\.? \d)/u));
  return { names, ...(others && { first }), year: Number(year), length };
}

const family = String.raw`\p{Lu}[\p{L}'’-]{1,30}`;
const citation = new RegExp(
  String.raw`^((?:\p{Lu}\. ?){0,3}${family})(?: (et al)\.?,? ?| (?:&|and) ${family},? |, ?)\(?(?:\d\d?[-/.]|\p{Lu}\p{Ll}{2,8}\.? )?((?:19|20)\d\d)[a-z]?\)`,
  'u',
);
