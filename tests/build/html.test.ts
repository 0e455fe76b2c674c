import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, inject, test } from 'vitest';
import { readPages } from '../site/read-pages.ts';

const sites = [
  ['of the fixture site', inject('fixtureSite')],
  ['of the real site', inject('realSite')],
] as const;

const rules = new StaticConfigLoader({
  extends: [
    'html-validate:recommended',
    'html-validate:document',
    'html-validate:a11y',
    'html-validate:standard',
  ],
  rules: {
    // Every script and style comes from the site's own host.
    'require-sri': 'off',
    // A page is titled like its paper, and some papers have long titles.
    'long-title': 'off',
    // The boxes of one facet share its name; the rule's default grants that to radio buttons alone.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
});
// The loader works the rules out for each page anew, a quarter of the time, and they are the same for all.
const resolved = rules.getConfigFor('page');
rules.getConfigFor = () => resolved;
const validator = new HtmlValidate(rules);

/** A hundred pages a test, which a busy machine validates in its time. */
const hundreds = sites.flatMap(([name, site]) => {
  const pages = readPages(site);
  const count = Math.ceil(pages.length / 100);
  return Array.from({ length: count }, (_, at) => ({
    name,
    number: at + 1,
    count,
    pages: pages.slice(at * 100, at * 100 + 100),
  }));
});

test.each(hundreds)('every page $name is valid HTML ($number of $count)', ({ pages }) => {
  const places = new Map<string, string[]>();
  for (const { path, html } of pages) {
    const lines = html.split('\n');
    for (const { line, column, ruleId, message } of validate(html)) {
      const excerpt = lines[line - 1]?.slice(Math.max(0, column - 20), column + 60);
      const fault = `${ruleId}: ${message}`;
      places.set(fault, [...(places.get(fault) ?? []), `${path}: …${excerpt}…`]);
    }
  }
  // The same component is on many pages: one place of each fault says enough.
  const faults = [...places].map(([fault, [first, ...more]]) => ({
    fault,
    first,
    more: more.length,
  }));

  expect(faults).toEqual([]);
});

test.each(sites)(
  'no page %s carries a comment, which is for people who read the source',
  (_, site) => {
    const faults = readPages(site).filter(({ html }) => hasComment(html));
    expect(faults.map(({ path }) => path)).toEqual([]);
  },
);

/** A text that looks like a comment may stand in an attribute. */
function hasComment(html: string): boolean {
  const nodes = html.includes('<!--') ? parseDocument(html).children : [];
  return DomUtils.find(({ type }) => type === 'comment', nodes, true, 1).length > 0;
}

function validate(html: string) {
  return validator.validateStringSync(html).results.flatMap(({ messages }) => messages);
}
