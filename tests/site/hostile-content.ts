import { appendFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Entry } from '../../src/catalogue/entry.ts';
import { writeEntryFile } from '../../src/content-files/write-entry-file.ts';
import { kinds } from '../../src/schema/parts.ts';
import { hostileGuides } from './hostile-guides.ts';

/** An entry of which some things are known. */
export type UnwrittenEntry = Partial<Entry> & Pick<Entry, 'kind' | 'title'>;

/** Texts that the schema takes and that break what does not escape them; `hostile` marks what must not come to life. */
export const hostileTexts = [
  '</title><script>hostile()</script>',
  '"><x-hostile onclick="hostile()">',
  "' onmouseover='hostile()' x='",
  ']]><x-hostile></x-hostile>',
  '--><!-- <x-hostile>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template would fill in.
  '${hostile()} {{hostile()}} {hostile()} <%= hostile() %> `hostile`',
  '\\ \\" \\u003cscript> \\input{x} }{ @article{hostile, %&$#_~^',
  '&lt;x-hostile&gt; &amp; &#60;script&#62; &quot;',
  'right to left \u0627\u0644\u0639\u0631\u0628\u064a\u0629',
  `${'long'.repeat(500)} word`,
  '😀👩‍👩‍👧 e\u0301 ﷽ Z̸͐̑a̷l̵go',
  '__ASTRO_IMAGE_./hostile.png',
  '__proto__',
  'constructor',
] as const;

/** A summary may hold no markup, but everything that markup and templates are made of. */
const hostileSummary =
  `Holds "two' < 3 > 1 & so on; {{hostile()}} and $` + '{hostile()} \\\\ in one sentence.';

/** Names of venues without a Latin letter or digit; each needs an address of its own. */
export const oddVenues = ['!!!', '—', '…/../..', '学会', 'Конференция', '.'];

/** The file beside the content that hostile guides write once their code is run. */
export function tracePath(folder: string): string {
  return `${folder}-was-run`;
}

/** Add hostile entries of every kind, a category, a tag, a device and guides to a content folder. */
export async function addHostileContent(folder: string): Promise<void> {
  const [text] = hostileTexts;
  await appendFile(
    path.join(folder, 'tags.yaml'),
    toYaml('', { id: 'hostile', ...named(`${text} of a tag`) }),
  );
  const device = { id: 'hostile', label: text, maker: text, class: 'phone', chip: text };
  await appendFile(path.join(folder, 'devices.yaml'), `- ${JSON.stringify(device)}\n`);
  const category = toYaml('  ', { id: 'hostile', ...named(hostileTexts[1]) });
  await appendFile(path.join(folder, 'categories.yaml'), category);
  const code = `process.getBuiltinModule("node:fs").writeFileSync(${JSON.stringify(tracePath(folder))}, "")`;
  const guides = hostileGuides(code, 'papers/mobilenetv2').filter(({ refused }) => !refused);
  const bodies = [ownGuide, ...guides.map(({ body }) => body)];
  for (const [index, body] of bodies.entries()) {
    await writeFile(path.join(folder, `guides/hostile-${index}.mdx`), writeGuide(body, index));
  }
  for (const entry of hostileEntries()) {
    await writeFile(path.join(folder, `${entry.id}.md`), writeEntryFile(entry));
  }
}

/** The hostile entries: each text in one of every kind, and each odd name of a venue. */
export function hostileEntries(): UnwrittenEntry[] {
  return [
    ...hostileTexts.flatMap(toEntries),
    ...oddVenues.map((venue, index) => toPaper('Odd venue', `odd-venue-${index}`, venue)),
  ];
}

function toEntries(text: string, index: number): UnwrittenEntry[] {
  return kinds.map((kind) => {
    const slug = `hostile-${kind}-${index}`;
    if (kind === 'papers') return toPaper(text, slug, text);
    if (kind === 'tutorials') {
      return { ...common(text, slug), ...place(kind, slug), category: 'general', authors: [text] };
    }
    return {
      ...common(text, slug),
      ...place(kind, slug),
      category: kind === 'tools' ? 'hostile' : 'web',
      platforms: [text],
      backends: [text],
      license: text,
      status: 'superseded',
      successor: { label: text, url: `https://successors.example/${slug}?'` },
    };
  });
}

function toPaper(text: string, slug: string, venue: string): UnwrittenEntry {
  const url = `https://results.example/${slug}`;
  return {
    ...common(text, slug),
    ...place('papers', slug),
    category: 'survey',
    authors: [text, `Given ${text}`],
    year: 2020,
    venue,
    venueName: text,
    doi: `10.1234/${slug}'"<x-hostile>{\\}%`,
    results: [
      {
        ...{ model: text, task: text, dataset: text, metric: text, value: 1, unit: text },
        ...{ precision: text, conditions: text },
        runs: [
          {
            device: 'hostile',
            latency: 1,
            runtime: `Engine ${text}`,
            precision: text,
            conditions: text,
          },
        ],
        source: { url, place: text, kind: 'paper' as const },
      },
      {
        ...{ model: text, task: text, dataset: 'ImageNet', metric: 'top-1 accuracy', value: 70 },
        ...{ unit: '%', parameters: 1, multiplyAdds: 1e300 },
        runs: [{ device: 'hostile', latency: 1e-300, runtime: `Engine ${text}` }],
        source: { url, place: text, kind: 'table' as const },
      },
    ],
  };
}

function common(text: string, slug: string) {
  return {
    title: `${text} in ${slug}`,
    aliases: [text],
    url: `https://entries.example/${slug}?a='&b={\`$\\}|%22%3Cx-hostile%3E`,
    summary: hostileSummary,
    why: hostileSummary,
    tags: ['hostile'],
    links: [{ label: text, url: `https://links.example/${slug}#'onclick='hostile()` }],
    organizations: [text],
    added: '2026-01-01',
    note: [
      'A note with &lt;script&gt;hostile()&lt;/script&gt; and `<x-hostile>` in it.',
      `[A link](https://notes.example/?q='onclick='hostile() 'title" onclick="hostile()')`,
      '{hostile()} {{hostile()}} $hostile \\<x-hostile>',
    ].join('\n\n'),
  };
}

function place<Kind extends UnwrittenEntry['kind']>(kind: Kind, slug: string) {
  return { id: `${kind}/${slug}`, kind, slug };
}

function named(text: string) {
  return { title: text, label: text, description: `${text} is described.`, synonyms: [text] };
}

/** An item to append to a list in YAML, which reads JSON. */
function toYaml(
  indent: string,
  { title, label, synonyms, ...item }: ReturnType<typeof named> & { id: string },
) {
  const fields = indent === '' ? { ...item, label, synonyms } : { ...item, title };
  return `${indent}- ${JSON.stringify(fields)}\n`;
}

const ownGuide = [
  '## Entries\n',
  `<Chart category="tools/hostile" caption='</figcaption><x-hostile onclick="hostile()">' />\n`,
  '<Entries tag="hostile" limit="3" />\n\n\\<x-hostile> \\{hostile()\\} `<script>hostile()</script>`\n',
].join('\n');

function writeGuide(body: string, index: number): string {
  const title = JSON.stringify(`${hostileTexts[0]} in guide ${index}`);
  const summary = JSON.stringify(hostileSummary);
  return `---\ntitle: ${title}\nsummary: ${summary}\ntags: [hostile]\nupdated: 2026-01-01\n---\n\n${body}`;
}

/** Whether an entry of the fixture site is one of the hostile ones. */
export function isHostile({ id }: { id: string }): boolean {
  return /\/(?:hostile|odd-venue)-/.test(id);
}
