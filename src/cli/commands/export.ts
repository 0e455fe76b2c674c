import { Argument, Command } from 'commander';
import type { Catalogue } from '../../catalogue/entry.ts';
import { citationKeys } from '../../cite/citation-key.ts';
import { type CitationFormat, type CitedSite, citationFormats } from '../../cite/exports.ts';
import { readContent } from '../../files/read-content.ts';
import { saveOutput } from '../../files/save.ts';
import { type ListFormat, type ListSite, listFormats } from '../../publish/exports.ts';
import { conditionFields, parseConditions, selectEntries } from '../export-conditions.ts';
import { refuseOutput } from '../refuse-unsaved.ts';
import { CannotRun, complain, print, type Run } from '../run.ts';

type Format = CitationFormat | ListFormat;
type Options = { where: string[]; out?: string; force?: boolean };

/** `npm run export -- FORMAT`: entries in the formats of the site, by the site's own writers. */
export function exportCommand(
  run: Run,
  formats: readonly Format[] = [...citationFormats, ...listFormats],
): Command {
  const names = formats.map(({ name }) => name);
  const labels = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
    formats.map(({ label }) => label),
  );
  return new Command('export')
    .summary('Write entries in a format of citations, data or text')
    .description(`Write entries as ${labels}, to the output or into a file.`)
    .addArgument(new Argument('<format>', 'which format').choices(names))
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
    .action((name: string, options: Options) =>
      exportEntries(run, formats.find((it) => it.name === name) as Format, options),
    );
}

async function exportEntries(run: Run, format: Format, options: Options): Promise<void> {
  if (options.force && options.out === undefined) throw new CannotRun('--force needs --out FILE.');
  const { catalogue, entryFiles } = readContent(run.folder, run.today);
  const left = entryFiles - catalogue.entries.length;
  const conditions = parseConditions(options.where, catalogue);
  const entries = selectEntries(catalogue.entries, conditions);
  if (left > 0) {
    const files = left === 1 ? '1 file has an error and is' : `${left} files have errors and are`;
    complain(run, `${files} left out: npm run check shows what to fix.`);
    run.exitCode = 1;
  }
  if (entries.length === 0) {
    complain(
      run,
      conditions.length > 0
        ? `No entry has ${options.where.join(',')}: leave a condition out. Nothing was written.`
        : `${run.folder} holds no entries. Nothing was written.`,
    );
    run.exitCode = 1;
    return;
  }
  const text = await format.write({ ...catalogue, entries }, toSite(run, catalogue));
  if (options.out === undefined) return print(run, text);
  refuseOutput(await saveOutput(options.out, text, options.force === true));
  await print(
    run,
    `wrote ${options.out}: ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}\n`,
    `${options.out} is written.`,
  );
}

/** Where the site stands, as far as that is known, and the keys that the whole list cites under. */
function toSite({ env }: Run, { entries }: Catalogue): CitedSite & ListSite {
  const base = (env.BASE_PATH || '/').replace(/^\/?/, '/').replace(/\/$/, '');
  const origin = env.SITE_URL;
  const keys = citationKeys(entries);
  if (!origin) return { base, keys };
  const siteUrl = URL.parse(`${base}/`, origin)?.href;
  if (siteUrl === undefined) throw new CannotRun(`SITE_URL is no address: ${origin}.`);
  return { siteUrl, base, keys };
}
