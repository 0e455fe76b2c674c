import { arxivId, doi as doiOf } from '../catalogue/paper-ids.ts';
import { readItem } from './list/read-item.ts';
import type { Token } from './list/tokens.ts';
import { type Work, workOf } from './work.ts';

/** Read one line of a Markdown list, `- [Title](https://…) [CVPR'18]`; nothing where it holds no link. A file of many is for `npm run import`. */
export function readListLine(line: string): Work | undefined {
  const { title, main, others, venue, authors, more, fields, rest } = readItem(toTokens(line));
  if (!main || !/^https?:/i.test(main.url)) return undefined;
  return workOf({
    title,
    fields: {
      ...fields,
      authors,
      year: venue?.year ?? fields.year,
      venue: venue?.venue ?? fields.venue,
      arxiv: arxivId(main.url) ?? venue?.arxiv ?? fields.arxiv,
      doi: doiOf(main.url),
      organizations: venue?.organizations,
    },
    main: main.url,
    addresses: [main.url, ...others.map(({ url }) => url)],
    text: rest === title ? '' : rest,
    hints: more ? { authors: 'The line says “et al.”: complete the names.' } : {},
  });
}

/** Links with a label, and addresses that stand by themselves; the rest is text, with its marks of emphasis dropped. */
function toTokens(line: string): Token[] {
  const text = line.trim().replace(/^(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/, '');
  const tokens: Token[] = [];
  let at = 0;
  for (const found of text.matchAll(link)) {
    const [whole, label, labelled, alone] = found;
    tokens.push({ type: 'text', value: toPlain(text.slice(at, found.index)) });
    const url = (labelled ?? alone ?? '').replace(/\\(?=[!-/:-@[-`{-~])/g, '');
    const value = label === undefined ? url : toPlain(label);
    tokens.push({ type: 'link', url, html: false }, { type: 'text', value });
    tokens.push({ type: 'link-end', html: false });
    at = found.index + whole.length;
  }
  return [...tokens, { type: 'text', value: toPlain(text.slice(at)) }];
}

const link =
  /\[((?:[^[\]\\]|\\.|\[[^[\]]{0,200}\]){1,500})\]\(\s*<?(https?:\/\/(?:[^\s<>()\\]|\\.|\([^\s<>()]*\))+)>?(?:\s+"[^"]*")?\s*\)|<?(https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?*)\]])>?/gi;

function toPlain(text: string): string {
  return text
    .replace(/(?<!\\)(?:\*\*|__|`)/g, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replaceAll('\0', ' ');
}
