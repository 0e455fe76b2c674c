import { writeLlmsTxt } from '../publish/llms-txt.ts';
import { loadCatalogue } from '../site/catalogue.ts';
import { absolute, devicesPath } from '../site/urls.ts';

/** What the site is, for language models, with every entry as Markdown. */
export async function GET(): Promise<Response> {
  const catalogue = await loadCatalogue();
  const { name, subject, matters } = catalogue.site;
  const text = writeLlmsTxt(catalogue, {
    title: name,
    summary: `A reading list on ${subject}: every entry with its facts and a note on what it is and why it matters ${matters}.`,
    hrefOf: ({ id }) => absolute(`/${id}.md`),
    optional: [
      { label: 'The whole list', url: absolute('/list.md'), about: 'one line an entry.' },
      { label: 'All entries as JSON', url: absolute('/entries.json'), about: 'every field.' },
      ...(catalogue.menu.results.length > 0
        ? [
            {
              label: 'All results as JSON',
              url: absolute('/results.json'),
              about: 'every number with its device and conditions.',
            },
          ]
        : []),
      ...(catalogue.devices.length > 0
        ? [
            {
              label: 'Devices',
              url: absolute(devicesPath),
              about: 'what was measured on each device.',
            },
          ]
        : []),
      {
        label: 'JSON Schema',
        url: absolute('/entries.schema.json'),
        about: 'what each field of the JSON means.',
      },
      ...(catalogue.menu.kinds.includes('papers')
        ? [{ label: 'All papers as BibTeX', url: absolute('/papers.bib'), about: 'to cite them.' }]
        : []),
    ],
  });
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
