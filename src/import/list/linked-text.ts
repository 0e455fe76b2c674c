import { cleanLine } from '../../text/clean-text.ts';
import type { Token } from './tokens.ts';

/** A link as it was found. */
export type FoundLink = {
  url: string;
  /** Its text, or what its image shows. */
  label: string;
  /** It holds an image and no text. */
  isImage: boolean;
  /** The text between it and the link before it. */
  before: string;
};

/** Tokens as one text in which each link with its label is one mark. */
export type LinkedText = {
  flat: string;
  links: FoundLink[];
  images: { url: string; alt: string }[];
  /** The first text in bold before the first link. */
  strong: string;
  hidden: string[];
};

/** Stands for a link in the text; Markdown turns a real NUL into another character. */
export const linkMark = '\0';

/** Flatten tokens; a link that is not closed ends with the text or with the next link. */
export function flattenTokens(tokens: readonly Token[]): LinkedText {
  const found: LinkedText = { flat: '', links: [], images: [], strong: '', hidden: [] };
  const links: OpenLink[] = [];
  const flat: string[] = [];
  const strong: string[] = [];
  // A link ends the HTML link before it, as in a browser; at most an HTML link stands in a Markdown link.
  const open: OpenLink[] = [];
  let afterLast = 0;
  let strongDepth = 0;

  const readers: { [Type in Token['type']]: (token: Extract<Token, { type: Type }>) => void } = {
    text: ({ value }) => {
      const text = value.replaceAll(linkMark, ' ');
      for (const link of open) link.text.push(text);
      if (open.length === 0) flat.push(text);
      if (links.length === 0 && strongDepth > 0) strong.push(text);
    },
    strong: (token) => {
      strongDepth += token.open ? 1 : -1;
      if (strong.length === 0 || strongDepth > 0) return;
      found.strong ||= cleanLine(strong.splice(0).join(''));
    },
    link: ({ url, html }) => {
      close(true);
      if (!html) close(false);
      if (open.length === 0) flat.push(linkMark);
      const link: OpenLink = {
        url,
        label: '',
        isImage: false,
        before: '',
        html,
        text: [],
        alts: [],
      };
      link.before = flat.slice(afterLast, -1).join('');
      afterLast = flat.length;
      open.push(link);
      links.push(link);
    },
    'link-end': ({ html }) => close(html),
    image: ({ url, alt }) => {
      found.images.push({ url, alt });
      for (const link of open) link.alts.push(alt);
    },
    hidden: ({ text }) => {
      found.hidden.push(text);
    },
  };
  for (const token of tokens) readers[token.type](token as never);
  for (const link of open.splice(0)) finish(link);
  found.flat = flat.join('');
  found.links = links.map(({ html, text, alts, ...link }) => link);
  return found;

  function close(html: boolean): void {
    const index = open.findIndex((link) => link.html === html);
    if (index !== -1) for (const link of open.splice(index)) finish(link);
  }
}

type OpenLink = FoundLink & { html: boolean; text: string[]; alts: string[] };

function finish(link: OpenLink): void {
  const text = cleanLine(link.text.join(''));
  link.label = text || cleanLine(link.alts.join(' '));
  link.isImage = text === '' && link.alts.length > 0;
}
