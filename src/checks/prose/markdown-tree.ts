import type { Nodes, Parent, Root } from 'mdast';
import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import { decodeString } from 'micromark-util-decode-string';

/**
 * Parse the Markdown of a note into a tree of what `findParts` looks at: its texts, links, images and HTML,
 * as deep as remark-parse and remark-gfm have them. A browser loads this, too: it is remark's own parser,
 * without what makes whole trees of its events, which is as heavy as the rest of the checks.
 */
export function parseNote(note: string): Root {
  const root: Root = { type: 'root', children: [] };
  const open: Parent[] = [root];
  /** Open parts whose text is no text of the note: addresses, labels, code. */
  let aside = 0;
  /** The paragraph behind the box of a task, and where its text begins. */
  let task: { parent: Parent | undefined; start: object } | undefined;
  for (const [step, token, context] of toEvents(note)) {
    const { type } = token;
    const value = () => context.sliceSerialize(token);
    const start = { line: token.start.line, column: token.start.column };
    const leaf = leaves[type];
    if (leaf && step === 'enter') add(leaf, start);
    if (asides.has(type) || (type === 'label' && open.at(-1)?.type === 'image')) {
      aside += step === 'enter' ? 1 : -1;
    }
    const kinds = parents[type];
    if (kinds && step === 'enter') for (const kind of kinds) push(kind, start);
    else if (kinds) close(kinds);
    if (step === 'exit') continue;
    if ((type as string) === 'taskListCheck') {
      const { line, column } = token.end;
      task = { parent: open.at(-1), start: { line, column: column + 1 } };
    }
    if (type === 'resource') setAddress('');
    else if (type in autolinks) setAddress(`${autolinks[type]}${value()}`);
    else if (type.endsWith('DestinationString')) setAddress(decodeString(value()));
    else if (aside === 0 && type in texts) addText(texts[type] ?? decodeString(value()));
  }
  linkAddresses(root);
  return root;

  function add(kind: string, start: object): void {
    if (aside === 0) open.at(-1)?.children.push({ type: kind, position: { start } } as never);
  }

  function setAddress(url: string): void {
    Object.assign(open.at(-1) ?? {}, { url });
  }

  function push(kind: string, start: object): void {
    const node = { type: kind, children: [], position: { start } } as unknown as Parent;
    if (aside === 0 || kind === 'definition') open.at(-1)?.children.push(node as never);
    open.push(node);
  }

  function close(kinds: readonly string[]): void {
    for (const _ of kinds) {
      const node = open.pop() as Parent & { url?: string };
      if (node.url === undefined && /^(?:link|image)$/.test(node.type)) {
        Object.assign(node, { type: `${node.type}Reference` });
      }
    }
  }

  function addText(value: string): void {
    const parent = open.at(-1);
    const last = parent?.children.at(-1) as Nodes | undefined;
    if (last?.type === 'text') last.value += value;
    else parent?.children.push({ type: 'text', value });
    const [first, second] = parent?.children ?? [];
    // As remark has it: such a paragraph begins behind the box, where text follows.
    const isTask = task !== undefined && parent === task.parent && second === undefined;
    if (isTask && first?.type === 'text' && first.value.length > 1)
      Object.assign(parent ?? {}, { position: { start: task?.start } });
  }
}

/** Addresses that the parser left in texts are links, too: https://github.github.com/gfm/#autolinks-extension- */
function linkAddresses(root: Root): void {
  const open: Parent[] = [root];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    if (/^link/.test(parent.type)) continue;
    parent.children = parent.children.flatMap((child) => {
      if ('children' in child) open.push(child);
      const found = child.type === 'text' ? addressesIn(child.value) : [];
      return [child, ...found.map((url) => ({ type: 'link', url, children: [] }) as const)];
    }) as typeof parent.children;
  }
}

function addressesIn(text: string): string[] {
  const found: string[] = [];
  address.lastIndex = 0;
  for (let match = address.exec(text); match; match = address.exec(text)) {
    const url = toAddress(match);
    if (url) found.push(url);
    // In what is none, another may begin.
    else address.lastIndex = match.index + 1;
  }
  return found;
}

function toAddress([written, scheme = '', host = '']: RegExpExecArray): string | undefined {
  if (/^xmpp/.test(written)) return written;
  const isBare = /^w/i.test(scheme);
  const domain = isBare ? scheme + host : host;
  const [last = '', second = ''] = domain.split('.').toReversed();
  const isDomain = [last, second].every((label) => !label || /^[^_]*[\da-z][^_]*$/i.test(label));
  if (!isDomain || /^[\p{P}\p{S}]/u.test(domain)) return undefined;
  return `${isBare ? 'http://' : ''}${withoutStops(written)}`;
}

const address =
  /(?<![^\s\p{P}\p{S}])(https?:\/\/|www(?=\.))([\w-]*\.[\w\-.]*)[^\t\n\r ]*|(?<![\w+\-.@])xmpp:[\w+\-.]+@[\w-]+(?:\.[\w-]+)+(?:\/(?:[\w\-/]|\.(?=[\dA-Za-z]))*)?/giu;

/** An address without the signs that end a sentence; a bracket that it opened is its own. */
function withoutStops(text: string): string {
  const end = /[!"&'),.:;<>?\]}]*$/.exec(text)?.index ?? text.length;
  let url = text.slice(0, end);
  let rest = text.slice(end);
  const count = (sign: string) => url.split(sign).length;
  for (let at = rest.indexOf(')'); at !== -1 && count('(') > count(')'); at = rest.indexOf(')')) {
    url += rest.slice(0, at + 1);
    rest = rest.slice(at + 1);
  }
  return url;
}

function toEvents(note: string) {
  const document = parse({ extensions: [gfm()] }).document();
  return postprocess(document.write(preprocess()(note, undefined, true)));
}

/** The parts of Markdown that hold others, each with the nodes that remark makes of it. */
const parents: Record<string, readonly string[]> = {
  ...{
    blockQuote: ['blockquote'],
    listOrdered: ['list', 'listItem'],
    listUnordered: ['list', 'listItem'],
  },
  ...{ paragraph: ['paragraph'], atxHeading: ['heading'], setextHeading: ['heading'] },
  ...{ emphasis: ['emphasis'], strong: ['strong'], strikethrough: ['delete'] },
  ...{
    link: ['link'],
    autolink: ['link'],
    literalAutolink: ['link'],
    image: ['image'],
    definition: ['definition'],
  },
  ...{ gfmFootnoteDefinition: ['footnoteDefinition'], table: ['table'], tableRow: ['tableRow'] },
  ...{ tableHeader: ['tableCell'], tableData: ['tableCell'] },
};

/** The parts that hold none; one between two texts keeps them apart. */
const leaves: Record<string, string> = {
  ...{
    htmlFlow: 'html',
    htmlText: 'html',
    codeText: 'inlineCode',
    gfmFootnoteCall: 'footnoteReference',
  },
  ...{ hardBreakEscape: 'break', hardBreakTrailing: 'break' },
};

/** Addresses that are links by themselves, and what stands for each in front of what was written. */
const autolinks: Record<string, string> = {
  ...{ autolinkProtocol: '', autolinkEmail: 'mailto:' },
  ...{ literalAutolinkHttp: '', literalAutolinkWww: 'http://', literalAutolinkEmail: 'mailto:' },
};

/** Parts that are text, as they are written unless another text is given. */
const texts: Record<string, string | undefined> = {
  ...{ data: undefined, characterEscapeValue: undefined, characterReference: undefined },
  lineEnding: '\n',
};

const asides = new Set(
  'resource reference definition codeFenced gfmFootnoteCall gfmFootnoteDefinitionLabel'.split(' '),
);
