import { cleanLine, trimSeparators } from '../../text/clean-text.ts';
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
  /** Whether it is struck out. */
  struck: boolean;
  /** Which of the marks in the text stands for it; absent for a link inside a link. */
  mark?: number;
};

/** Tokens as one text in which each link with its label is one mark. */
export type LinkedText = {
  flat: string;
  links: FoundLink[];
  images: { url: string; alt: string }[];
  /** The texts in bold before the first link that leads out of the file. */
  strong: string[];
  /** The texts in italics outside of links. */
  emphasised: string[];
  /** Whether the text that stands outside of links is all struck out. */
  struck: boolean;
  hidden: string[];
};

/** Stands for a link in the text; Markdown turns a real NUL into another character. */
export const linkMark = '\0';

/** Flatten tokens; a link that is not closed ends with the text or with the next link. */
export function flattenTokens(tokens: readonly Token[]): LinkedText {
  const found: LinkedText = {
    flat: '',
    links: [],
    images: [],
    strong: [],
    emphasised: [],
    struck: false,
    hidden: [],
  };
  const links: OpenLink[] = [];
  const flat: string[] = [];
  const runs: Record<Style, string[]> = { strong: [], emphasis: [], delete: [] };
  const depths: Record<Style, number> = { strong: 0, emphasis: 0, delete: 0 };
  let boldEnd = 0;
  let isNext = false;
  let live = '';
  let struck = '';
  // A link ends the HTML link before it, as in a browser; at most an HTML link stands in a Markdown link.
  const open: OpenLink[] = [];
  let afterLast = 0;
  let marks = 0;

  const readers: { [Type in Token['type']]: (token: Extract<Token, { type: Type }>) => void } = {
    text: ({ value }) => {
      const text = value.replace(unshown, ' ').replace(accented, toAccented);
      for (const link of open) link.text.push(text);
      if (depths.delete > 0) struck ||= cleanLine(text);
      else if (open.length === 0) live ||= trimSeparators(cleanLine(text));
      if (open.length > 0) return;
      flat.push(text);
      if (depths.strong > 0 && !links.some(({ url }) => isOutside(url))) runs.strong.push(text);
      if (depths.emphasis > 0) runs.emphasis.push(text);
    },
    strong: style,
    emphasis: style,
    delete: style,
    link: ({ url, html }) => {
      close(true);
      if (!html) close(false);
      const isOuter = open.length === 0;
      if (isOuter) flat.push(linkMark);
      const link: OpenLink = {
        url,
        label: '',
        isImage: false,
        before: '',
        struck: depths.delete > 0,
        ...(isOuter && { mark: marks++ }),
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
  found.flat = withBreaks(flat.join('').replace(/[^\S\u2028]+/g, ' '), found.emphasised);
  found.struck = struck !== '' && live === '';
  found.links = links.map(({ html, text, alts, ...link }) => link);
  return found;

  function style({ type, open: isOpen }: Extract<Token, { type: Style }>): void {
    // A tag of HTML may close what was never opened.
    const isFirst = isOpen && depths[type] === 0;
    depths[type] = Math.max(0, depths[type] + (isOpen ? 1 : -1));
    // Bold type that goes on behind a break is one run.
    if (isFirst && type === 'strong') isNext = cleanLine(flat.slice(boldEnd).join('')) === '';
    if (depths[type] > 0) return;
    const run = cleanLine(runs[type].splice(0).join(''));
    if (type === 'strong') boldEnd = flat.length;
    if (run !== '' && type === 'strong') {
      const last = isNext ? found.strong.pop() : undefined;
      found.strong.push(last === undefined ? run : `${last} ${run}`);
    }
    if (run !== '' && type === 'emphasis') found.emphasised.push(run);
  }

  function close(html: boolean): void {
    const index = open.findIndex((link) => link.html === html);
    if (index !== -1) for (const link of open.splice(index)) finish(link);
  }
}

/** What stands in italics in front of a date, a journal or a title, is no part of what stands before it. */
function withBreaks(flat: string, emphasised: readonly string[]): string {
  let text = flat;
  for (const run of emphasised.slice(0, 8)) {
    const at = text.indexOf(` ${run}`);
    const isDated = /^[,.\s]*\(?(?:\p{Lu}\p{L}{2,8}\.? )?(?:19|20)\d\d\b/u.test(
      text.slice(at + 1 + run.length, at + 30 + run.length),
    );
    const isLed = /(?:^|\s)(?:in|at|on|by|from|of|the)$/i.test(text.slice(Math.max(0, at - 6), at));
    if (at > 0 && isDated && !isLed) text = `${text.slice(0, at)}\u2028${text.slice(at + 1)}`;
  }
  return text;
}

/** `{\"a}` of TeX, whose backslash is Markdown’s. */
const accented = /\{\\?(["'`^~])\\?([A-Za-z])\}/g;

function toAccented(whole: string, sign: string, letter: string): string {
  const mark = { '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303' }[sign];
  const found = `${letter}${mark}`.normalize('NFC');
  return found.length === 1 ? found : whole;
}

/** Marks of this program, and the names of emoji: `:star:`. */
const unshown =
  /[\0\u2029\ufffc]|(?<![\p{L}\p{N}]):(?:[a-z]|\d+[a-z])[a-z0-9_+-]{0,40}:(?![\p{L}\p{N}])/gu;

type Style = 'strong' | 'emphasis' | 'delete';

function isOutside(url: string): boolean {
  return /^https?:/i.test(url);
}

type OpenLink = FoundLink & { html: boolean; text: string[]; alts: string[] };

function finish(link: OpenLink): void {
  const text = cleanLine(link.text.join(''));
  link.label = text || cleanLine(link.alts.join(' '));
  link.isImage = text === '' && link.alts.length > 0;
}
