import { Argument, Command } from 'commander';
import type { Catalogue } from '../../catalogue/entry.ts';
import { writeBibtex } from '../../cite/bibtex.ts';
import { citationKeys } from '../../cite/citation-key.ts';
import { toCslJson } from '../../cite/csl-json.ts';
import { writeRis } from '../../cite/ris.ts';
import { contentFolder, readContent } from '../../files/read-content.ts';
import { saveOutput } from '../../files/save-output.ts';
import { writeAwesomeList } from '../../publish/awesome-list.ts';
import { writeEntriesCsv } from '../../publish/entries-csv.ts';
import { toEntriesJson } from '../../publish/entries-json.ts';
import { CannotRun } from '../cannot-run.ts';
import { conditionFields, parseConditions, selectEntries } from '../export-conditions.ts';
import { print } from '../print.ts';
import { refuseOutput } from '../refuse-unsaved.ts';

type Options = { where: string[]; out?: string; force?: boolean };

/** `npm run export -- FORMAT`: entries in the formats of the site, by the site's own writers. */
export function exportCommand(): Command {
  return new Command('export')
    .summary('Write entries as BibTeX, RIS, CSL-JSON, JSON, CSV or Markdown')
    .description('Write entries in a format of the site, to the output or into a file.')
    .addArgument(new Argument('<format>', 'which format').choices(Object.keys(writers)))
    .option(
      '--where <conditions>',
      `which entries: field=value, with commas between; fields: ${conditionFields.join(', ')}; values of one field are alternatives`,
      (value: string, before: string[]) => [...before, value],
      [],
    )
    .option('--out <file>', 'write into this file, which must not exist')
    .option('--force', 'replace the file where it exists')
    .addHelpText(
      'after',
      '\nSITE_URL and BASE_PATH say where the site stands, as for the build; without SITE_URL no file names it.',
    )
    .action(exportEntries);
}

async function exportEntries(format: keyof typeof writers, options: Options): Promise<void> {
  if (options.force && options.out === undefined) throw new CannotRun('--force needs --out FILE.');
  const folder = contentFolder();
  const today = new Date().toISOString().slice(0, 10);
  const { catalogue, entryFiles } = readContent(folder, today);
  const left = entryFiles - catalogue.entries.length;
  const conditions = parseConditions(options.where, catalogue);
  const entries = selectEntries(catalogue.entries, conditions);
  if (left > 0) {
    const files = left === 1 ? '1 file has an error and is' : `${left} files have errors and are`;
    console.error(`${files} left out: npm run check says what to mend.`);
    process.exitCode = 1;
  }
  if (entries.length === 0) {
    console.error(
      conditions.length > 0
        ? `No entry has ${options.where.join(',')}: leave a condition out. Nothing was written.`
        : `${folder} holds no entries. Nothing was written.`,
    );
    process.exitCode = 1;
    return;
  }
  const text = writers[format]({ ...catalogue, entries }, toSite(catalogue));
  if (options.out === undefined) return print(text);
  refuseOutput(await saveOutput(options.out, text, options.force === true));
  await print(
    `wrote ${options.out}: ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}\n`,
  );
}

/** Where the site stands, as far as that is known, and the keys that the whole list cites under. */
type Site = { url?: string; base: string; keys: ReadonlyMap<string, string> };

function toSite({ entries }: Catalogue): Site {
  const base = (process.env.BASE_PATH || '/').replace(/^\/?/, '/').replace(/\/$/, '');
  const origin = process.env.SITE_URL;
  const keys = citationKeys(entries);
  if (!origin) return { base, keys };
  const url = URL.parse(`${base}/`, origin)?.href;
  if (url === undefined) throw new CannotRun(`SITE_URL is no address: ${origin}.`);
  return { url, base, keys };
}

const writers = {
  bib: ({ entries }: Catalogue, { url, keys }: Site) =>
    writeBibtex(entries, { siteUrl: url, keys }),
  ris: ({ entries }: Catalogue, { keys }: Site) => writeRis(entries, { keys }),
  csl: ({ entries }: Catalogue, { keys }: Site) => JSON.stringify(toCslJson(entries, { keys })),
  json: (catalogue: Catalogue, { base }: Site) =>
    JSON.stringify(toEntriesJson(catalogue, { hrefOf: ({ id }) => `${base}/${id}/` })),
  csv: (catalogue: Catalogue, { url, base }: Site) =>
    writeEntriesCsv(catalogue, { hrefOf: ({ id }) => `${url ?? `${base}/`}${id}/` }),
  list: (catalogue: Catalogue, { url }: Site) => writeAwesomeList(catalogue, { siteUrl: url }),
};
