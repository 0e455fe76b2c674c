/** Where an entry starts: its @ at `at`, and what its bracket holds at `inside`. */
export type EntryStart = { type: string; at: number; inside: number };

/** The name of a field with its equals sign. */
export const fieldName = /([\p{L}_][\w:.+/-]*)\s*=\s*/uy;
/** A field behind signs, as people comment it out: `//url = {…}`. */
export const passedField =
  /[^\p{L}\p{N}\s_,{}()"=#@]{1,4}[ \t]{0,4}([\p{L}_][\w:.+/-]*)\s*=\s*(?=[{"]|\d)/uy;

/** The next @type{ outside of a comment, which starts at % and ends with its line. */
export function nextStart(text: string, from: number): EntryStart | undefined {
  const opening = /%[^\n]*|@\s*([\p{L}_][\w-]*)\s*[{(]/gu;
  opening.lastIndex = from;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const [start, type] = found;
    if (type === undefined) continue;
    const inside = found.index + start.length;
    return { type, at: found.index, inside };
  }
  return undefined;
}

/** Where an entry has to end: at the line that starts the next one. */
export function entryLimit(text: string, from: number): number {
  return nextOf(text, from, /\n[ \t]*@[ \t]*[\p{L}_][\w-]{0,40}[ \t]*[{(]/gu);
}

/** The brace that closes the one in front of `from`, if it stands before `limit`. */
export function closingBrace(text: string, from: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const sign = text[at];
    if (sign === '{') depth++;
    else if (sign === '}' && depth-- === 0) return at;
  }
  return undefined;
}

/** The quote outside of braces that a comma, a bracket, a # or the next field follows: others belong to the value. */
export function closingQuote(text: string, from: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const sign = text[at];
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (sign !== '"' || depth > 0) continue;
    // The next field's own: this one is never closed.
    if (openingQuote.test(text.slice(Math.max(from, at - 60), at))) return undefined;
    const next = text[skipSpace(text, at + 1, limit)] ?? '';
    if (/^[,})#%]?$/.test(next) || goesOn(text, at + 1)) return at;
  }
  return undefined;
}

const openingQuote = /[,\n][ \t]*\p{L}[\w:-]*[ \t]*=[ \t]*$/u;

/** Tell whether another field follows, as behind a forgotten comma or a bracket too many. */
export function goesOn(text: string, at: number): boolean {
  return matchAt(/[\s,]*[\p{L}_][\w:.+/-]*\s*=\s*(?:[{"]|\d)/uy, text, at) !== null;
}

/** Where a line or a comma starts the next field; its value is in braces or quotes, or a number. */
export function nextField(text: string): number | undefined {
  const at = text.search(/[,\n][ \t]*[\p{L}_][\w:-]*[ \t]*=[ \t]*(?:[{"]|\d)/u);
  return at === -1 ? undefined : at;
}

/** Where a pattern is found next, or the end of the text. */
export function nextOf(text: string, from: number, pattern: RegExp): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/** What a sticky pattern finds at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The next place that is no space. */
export function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /\s/.test(text[at] ?? '')) at++;
  return at;
}

/** Pass over space, commas and comments between fields. */
export function skipBlank(text: string, from: number, limit: number, onComma: () => void): number {
  let at = from;
  while (at < limit) {
    if (text[at] === ',') onComma();
    else if (text[at] === '%') at = lineEnd(text, at);
    else if (!/\s/.test(text[at] ?? '')) break;
    at++;
  }
  return Math.min(at, limit);
}

/** Where the line of a place ends. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
