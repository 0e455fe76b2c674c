import { type ContentDraft, draftOf } from '../../../src/change/content-draft.ts';
import { contentWith } from '../../../src/files/read-content.ts';

const today = '2026-11-22';

/** The front matter that every entry needs, with more of it in `fields`, each on lines of its own. */
export function entryText(
  title: string,
  category: string,
  fields = '',
  note = 'It is a note of its own.',
): string {
  return `---
title: ${title}
url: https://example.org/${title.toLowerCase()}
category: ${category}
summary: What ${title} is, in a sentence.
${title.startsWith('P') ? 'year: 2018\n' : ''}${fields}added: 2020-01-02
---
${note}
`;
}

/** A small list without a fault: papers `p-one`, `p-two`, `p-three`, a tool, a guide, two devices. */
export function madeList(files: Record<string, string> = {}): Map<string, string> {
  const category = (id: string) =>
    `  - id: ${id}\n    title: ${id.toUpperCase()}\n    description: About ${id}.\n`;
  return new Map(
    Object.entries({
      'categories.yaml': `# In reading order.\npapers:\n${category('cat')}  # The second.\n${category('dog')}libraries:\n${category('lib')}tutorials:\n${category('tut')}tools:\n${category('tool')}${category('gadget')}`,
      'tags.yaml':
        '- id: red\n  label: Red\n  description: About red.\n  synonyms: [crimson]\n- id: blue\n  label: Blue\n  description: About blue.\n',
      'devices.yaml':
        '- id: phone-a\n  label: Phone A\n  class: phone\n- id: phone-b\n  label: Phone B\n  class: phone\n  aliases: [B]\n',
      'papers/p-one.md': entryText(
        'POne',
        'cat',
        'alsoIn: [papers/dog]\ntags: [red, blue]\nrelated: [papers/p-two, tools/t-one]\n',
        '## Idea\n\nIt uses [the second](/papers/p-two/#idea) and [cats](/papers/cat/).\n\n## Next\n\nSee [the tool](/tools/t-one/).',
      ),
      'papers/p-two.md': entryText(
        'PTwo',
        'cat',
        `# The tags.\ntags:\n  - red\nformerSlugs: [p-2]\nresults:\n  - model: M\n    task: t\n    runs: [{device: phone-a, runtime: tools/t-one, latency: 3}]\n    source: {url: https://example.org/r, place: Table 1, kind: paper}\n`,
      ),
      'papers/p-three.md': entryText(
        'PThree',
        '"dog"',
        "tags: ['blue']\nbuildsOn: [papers/p-one, papers/p-two]\nresults:\n  - model: M\n    task: t\n    runs: [{device: phone-b, latency: 3}]\n    source: {url: https://example.org/r3, place: Table 1, kind: paper}\n",
      ),
      'libraries/l-one.md': entryText('LOne', 'lib'),
      'tutorials/u-one.md': entryText('UOne', 'tut'),
      'tools/t-one.md': entryText('TOne', 'tool', 'aliases: [T1]\n'),
      'guides/start.mdx':
        '---\ntitle: Start\nsummary: A way through it.\ntags: [red]\nupdated: 2026-01-02\n---\n\n<Step title="One">\n\n<Entry id="papers/p-one" />\n\n[All](/tags/red/) of them.\n\n</Step>\n\n<Entries category="papers/dog" tag="red" />\n',
      ...files,
    }),
  );
}

/** Make a change of a list, with what its checks say of it afterwards; a list that is wrong before is a fault of the test. */
export function changed(texts: Map<string, string>, change: (draft: ContentDraft) => void) {
  const before = contentWith('content', texts, today);
  const wrong = before.problems.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong, null, 2));
  const draft = draftOf(before.catalogue, texts);
  change(draft);
  const after = contentWith('content', draft.texts, today);
  return {
    ...draft,
    after: after.catalogue,
    errors: after.problems.filter(({ severity }) => severity === 'error'),
    files: [...draft.texts]
      .filter(([file, text]) => texts.get(file) !== text)
      .map(([file]) => file)
      .sort(),
    read: (file: string) => draft.texts.get(file) ?? '',
  };
}
