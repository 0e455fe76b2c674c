import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { parseContent } from '../../../src/content-files/content.ts';
import { parseGuideBody } from '../../../src/content-files/guide-body.ts';
import { type GuidePart, renderGuide } from '../../../src/text/render-guide.ts';
import { hostileGuides } from '../../site/hostile-guides.ts';
import { madeCategories, madeEntry, madeSubject, madeTag } from '../checks/made-subject.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { textOf } from './rendered-guide.ts';

/** What `check` says of a guide with this body, and its parts where it says nothing. */
function check(body: string): { codes: string[]; parts?: GuidePart[]; references: number } {
  const text = `---\ntitle: A\nsummary: About a guide.\nupdated: 2026-11-01\n---\n${body}`;
  const { guideDrafts, guideTrees, problems } = parseContent([{ file: 'guides/a.mdx', text }]);
  const subject = madeSubject({
    ...{ entries: [madeEntry('papers/a')], guides: guideDrafts },
    ...{ categories: madeCategories(['survey']), tags: [madeTag('int8')] },
  });
  const found = [...problems, ...checkContent(subject)].filter(
    ({ file }) => file === 'guides/a.mdx',
  );
  const codes = found.map(({ code }) => code);
  const tree = guideTrees.get('a');
  const references = guideDrafts.flatMap((guide) => guide.references).length;
  return { codes, references, ...(codes.length === 0 && tree && { parts: renderGuide(tree, '') }) };
}

describe.each(hostileGuides('hostile()'))('$what', ({ body, refused }) => {
  test(refused ? 'is refused' : 'passes', () => {
    const { codes, parts } = check(body);
    if (refused) expect(codes).toContain(refused);
    else expect({ codes, faults: liveIn(parts ?? []) }).toEqual({ codes: [], faults: [] });
  });

  test('is inert wherever it can be read', () => {
    const { tree } = parseGuideBody('guides/a.mdx', body, 0);
    expect(liveIn(tree ? renderGuide(tree, '') : [])).toEqual([]);
  });
});

const live = fc.constantFrom(
  ...hostileGuides('hostile()').map(({ body }) => body),
  ...[
    '{x}',
    '{',
    '}',
    '<b onclick="x">',
    '<a href="javascript:x">',
    '</p>',
    '<',
    '<!--',
    '-->',
    ']]>',
    '<?x',
    '<!x',
  ],
  ...[
    '[x](javascript:x)',
    '[x](/papers/)',
    '[x](//x.example/)',
    '[x](/\\x.example/)',
    '![x](x)',
    '[x]',
    '[^1]',
    '<x:y>',
  ],
  ...[
    '&lt;script&gt;',
    '&#123;x&#125;',
    '&quot;',
    '"',
    "'",
    '`',
    '``',
    '~~~',
    '\\',
    '|',
    'www.x.example',
    'a@x.example',
  ],
  ...[
    'import "x"',
    'export default x',
    ':x{y}',
    ':::x',
    '# x',
    '---',
    '===',
    '- [x] ',
    '\uFEFF',
    '\u00a0',
    '\u2028',
    '\t',
  ],
);
const word = fc.oneof(
  { weight: 3, arbitrary: live },
  { weight: 2, arbitrary: fc.constantFrom('Text', 'a **b** *c*', '~~d~~', 'é', '王', ' ') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const words = fc.array(word, { maxLength: 4 }).map((all) => all.join(''));
/** Hostile words as they are, made harmless, or put where one parser may see code and another none. */
const block = fc.oneof(
  words,
  words.map((text) => text.replace(/[^\w\s]/g, '\\$&')),
  words.map((text) => text.replace(/[<{[!:.@]/g, '')),
  fc
    .tuple(words, fc.constantFrom('`', '``', '` '))
    .map(([text, mark]) => mark + text.replaceAll('`', '') + mark.trim()),
  fc
    .tuple(words, fc.constantFrom('~~~', '```', '~~~~ js', '``` {x}', '~~~<b>'), fc.nat(5))
    .map(([text, mark, by]) =>
      shifted(`${mark}\n${text}\n${mark.slice(0, 4).trim()}`, ' '.repeat(by)),
    ),
  fc.tuple(words, words).map(([a, b]) => `| ${a} | b |\n| :- | - |\n| \`${b}\` |`),
  words.map((text) => `[x](https://x.example/ '${text.replaceAll("'", '')}')`),
  words.map((text) => `<Chart category="papers/survey" caption='${text.replaceAll("'", '')}' />`),
  fc.constantFrom('<Entry id="papers/a" />', '<Entries tag="int8" />', '[^1]: x', '[x]: /papers/'),
);
const inside = fc.constantFrom(
  '',
  '',
  '',
  '    ',
  '\t',
  '> ',
  '- ',
  '1. ',
  '[^1]: ',
  '# ',
  '\uFEFF',
  '  ',
  '| ',
);
const bodies = fc
  .array(
    fc
      .tuple(inside, inside, block, fc.constantFrom('\n\n', '\n'))
      .map(([first, rest, text, end]) => first + shifted(text, rest).slice(rest.length) + end),
    { maxLength: 5 },
  )
  .map((all) => all.join(''));

test('whatever passes check renders, and whatever renders is inert', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const { tree } = parseGuideBody('guides/a.mdx', body, 0);
      expect(liveIn(tree ? renderGuide(tree, '') : [])).toEqual([]);
      const { codes, parts, references } = check(body);
      if (codes.length > 0) return;
      expect(parts).toBeDefined();
      const attributes = componentsOf(parts ?? []).flatMap((part) => Object.keys(part.attributes));
      const written = attributes.filter((name) => !derived.has(name));
      expect(written).toHaveLength(references);
    }),
    { numRuns: fuzzRuns(100) },
  );
});

/** What a step is given beside its title, from where it stands and what it holds. */
const derived: ReadonlySet<string> = new Set(['number', 'of', 'anchor', 'entries']);

type Component = Extract<GuidePart, { component: unknown }>;

/** All components, those inside others too. */
function componentsOf(parts: readonly GuidePart[]): Component[] {
  return parts.flatMap((part) =>
    'component' in part ? [part, ...componentsOf(part.children)] : [],
  );
}

function shifted(text: string, by: string): string {
  return text.replace(/^/gm, by);
}

const inline = ['a', 'br', 'code', 'del', 'em', 'strong', 'sup'];
// What `check` refuses leaves a `div` behind.
const blocks = ['div', 'blockquote', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'ul'];
const tables = ['table', 'tbody', 'td', 'th', 'thead', 'tr'];
const elements = new Set([...inline, ...blocks, ...tables, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** What an attribute may hold, by its name. */
const attributes: Record<string, { test: (value: string) => boolean }> = {
  href: { test: leadsToPageOrMailbox },
  id: /./,
  class:
    /^(?:language-.+|sr-only|footnotes|data-footnote-backref|contains-task-list|task-list-item)?$/s,
  rel: /^noopener$/,
  title: /(?:)/,
  start: /^\d+$/,
  align: /^(?:left|right|center)$/,
  'aria-describedby': /^footnote-label$/,
  'aria-label': /^Back to reference /,
  'data-footnotes': /^$/,
  'data-footnote-ref': /^$/,
  'data-footnote-backref': /^$/,
};

/** Everything in the HTML of a guide that no guide may hold. */
function liveIn(parts: readonly GuidePart[]): string[] {
  const faults: string[] = [];
  const parser = new Parser({
    onopentag(name, given) {
      if (!elements.has(name)) faults.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(given)) {
        if (!attributes[attribute]?.test(value)) faults.push(`${name} ${attribute}="${value}"`);
      }
    },
    oncomment: (text) => faults.push(`<!--${text}-->`),
    onprocessinginstruction: (_, text) => faults.push(`<${text}>`),
  });
  parser.end(textOf(parts));
  return faults;
}

function leadsToPageOrMailbox(address: string): boolean {
  const url = URL.parse(address, 'https://here.example/');
  return url === null || ['http:', 'https:', 'mailto:'].includes(url.protocol);
}
