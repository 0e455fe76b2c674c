/** Read `Ames et al., 2019)` or `Ames & Burr, 2019)` behind its bracket; `first` is the only author where others follow. */
export function readCitation(
  text: string,
): { names: string; first?: string; year: number; length: number } | undefined {
  const found =
    /^(\p{Lu}[\p{L}'’-]{1,30})(?: (et al)\.?| (?:&|and) \p{Lu}[\p{L}'’-]{1,30}),? \(?((?:19|20)\d\d)[a-z]?\)/u.exec(
      text.slice(0, 100),
    );
  if (!found) return undefined;
  const [{ length }, first = '', others, year] = found;
  const names = found[0].slice(0, found[0].search(/,? \(?\d/));
  return { names, ...(others && { first }), year: Number(year), length };
}
