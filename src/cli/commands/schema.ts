import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { parseContent } from '../../content-files/content.ts';
import { editorSchemas, writeCollectionFiles } from '../../content-files/editor-schemas.ts';
import { writeTemplate } from '../../content-files/entry-template.ts';
import { renewFieldTables } from '../../content-files/field-tables.ts';
import { renewScope } from '../../content-files/guide-scope.ts';
import { listMarkdown } from '../../files/list-markdown.ts';
import { readText } from '../../files/read-text.ts';
import { replaceFiles } from '../../files/save.ts';
import { writeIssueForm } from '../../review/issue/write-form.ts';
import { type Kind, kinds } from '../../schema/parts.ts';
import { refuseOutput } from '../refuse-unsaved.ts';
import { print, type Run } from '../run.ts';

/** Where the schemas stand that `.vscode/settings.json` names; they are part of the repository. */
const editorFolder = '.vscode/schemas';
/** Where Astro's extension looks for the front matter's schemas; each machine makes its own. */
const astroFolder = '.astro/collections';
/** The form with which an entry is proposed in an issue asks for the same fields. */
const issueForm = '.github/ISSUE_TEMPLATE/add.yml';
/** The contributor guide, whose tables of fields are written from the schema, and what belongs on the list from `site.yaml`. */
const guide = '.github/CONTRIBUTING.md';

/** `npm run schema`: JSON Schemas for editors, the guide's tables of fields, the issue form and the templates, from the schema of the content. */
export function schemaCommand(run: Run): Command {
  return new Command('schema')
    .summary('Write the files that follow from the schema of entries')
    .description(
      'Write the JSON Schemas with which editors complete and check front matter, the guide’s tables, the issue form and the templates.',
    )
    .action(async () => {
      const schemas = Object.entries(editorSchemas());
      const files = [
        ...schemas.map(([name, text]) => ({ file: `${editorFolder}/${name}.schema.json`, text })),
        ...schemas.map(([name, text]) => ({ file: `${astroFolder}/${name}.schema.json`, text })),
        { file: `${astroFolder}/collections.json`, text: writeCollectionFiles(contentFiles(run)) },
        ...(existsSync(guide) ? [{ file: guide, text: renewGuide(run) }] : []),
        { file: issueForm, text: writeIssueForm(readCategories(run)) },
        ...kinds
          .map((kind) => ({ file: templateFile(run, kind), text: writeTemplate(kind) }))
          .filter(({ file }) => existsSync(file)),
      ];
      refuseOutput(replaceFiles(files));
      await print(
        run,
        `wrote ${schemas.length} schemas to ${editorFolder}, and a copy to ${astroFolder} for Astro’s extension; and ${issueForm}\n`,
        'The files are written.',
      );
    });
}

/** The guide with its tables of fields, and with what belongs on this list. */
function renewGuide({ folder }: Run): string {
  const file = path.join(folder, 'site.yaml');
  const text = renewFieldTables(readText(guide));
  if (!existsSync(file)) return text;
  const { site } = parseContent([{ file: 'site.yaml', text: readText(file) }]).catalogue;
  return site ? renewScope(text, site) : text;
}

/** The file that a contributor copies for an entry by hand. */
function templateFile({ folder }: Run, kind: Kind): string {
  return path.join(folder, kind, '_template.md');
}

/** The form offers the categories; of content that has none it offers none. */
function readCategories({ folder }: Run) {
  const file = path.join(folder, 'categories.yaml');
  return parseContent(existsSync(file) ? [{ file: 'categories.yaml', text: readText(file) }] : [])
    .catalogue.categories;
}

function contentFiles({ folder }: Run) {
  return [...kinds, 'guides'].flatMap((collection) =>
    listMarkdown(path.join(folder, collection)).map((file) => ({
      address: pathToFileURL(path.resolve(file)).href,
      collection,
    })),
  );
}
