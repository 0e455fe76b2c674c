import type { Element, ElementContent } from 'hast';

/**
 * Put the words of a command that hold a hyphen into spans, which the styles keep on one line: browsers end lines
 * behind a hyphen, and `--write` as `-` and `-write` is another command. Longer words may break.
 */
export function keepWordsWhole(code: Element): void {
  code.children = code.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'text') return [child];
    return child.value
      .split(hyphened)
      .filter(Boolean)
      .map((value) => {
        const text = { type: 'text', value } as const;
        if (value.replace(hyphened, '') !== '') return text;
        return { type: 'element', tagName: 'span', properties: {}, children: [text] };
      });
  });
}

/** A word with a hyphen, short enough for a column of a table on a phone. */
const hyphened = /(?<!\S)(\S*-\S*(?<!\S{21}))(?!\S)/;
