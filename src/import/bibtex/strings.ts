/** A part of the file that became no entry (`lost`), or a slip in one that was read all the same. */
export type BibtexSlip = { line: number; text: string; reason: string; lost: boolean };

/** A part of a value: as it stands in braces or quotes, or the name of a @string. */
export type ValuePart = { text: string } | { name: string };

/** Keep the @strings of a file: `define` takes one in, `join` puts their texts into a value of parts. */
export function stringTable(tell: (slip: BibtexSlip) => void) {
  const strings = new Map<string, string>();
  /** How many characters their values have put into the file. */
  let written = 0;
  let isTold = false;
  return { define, join };

  function define(name: string, parts: readonly ValuePart[], line: number) {
    const value = join(parts, { name, line });
    const reason = `The @string “${name}” has more than ${longestString} characters: shorten it.`;
    if (value.length <= longestString) strings.set(name, value);
    else tell({ line, text: name, reason, lost: true });
  }

  function join(parts: readonly ValuePart[] = [], field: { name: string; line: number }): string {
    const { line } = field;
    const texts = parts.map((part) => {
      if ('text' in part) return part.text;
      const value = strings.get(part.name.toLowerCase());
      // Months have names that every style knows.
      if (value === undefined && field.name !== 'month' && !/\d/.test(part.name)) {
        const reason = `No @string gives “${part.name}”: its name was taken.`;
        tell({ line, text: part.name, reason, lost: false });
      }
      written += value?.length ?? 0;
      if (written > longestExpansion) {
        if (!isTold) tell({ line, text: part.name, reason: tooMuch, lost: false });
        isTold = true;
        return part.name;
      }
      return value ?? part.name;
    });
    return texts.join('');
  }
}

const longestString = 10_000;
const longestExpansion = 5_000_000;
const tooMuch = `The values of @string make more than ${longestExpansion.toLocaleString('en')} characters here: from this line on their names were taken.`;
