import { stringify } from 'yaml';
import { fieldsOf } from '../schema/fields.ts';
import { noteHeadings } from '../schema/note-headings.ts';
import type { Kind } from '../schema/parts.ts';

/** Write the file a contributor copies: every field with its sentence; fields that may be left out are commented. */
export function writeTemplate(kind: Kind): string {
  const fields = fieldsOf(kind).map(({ name, required, description, example }) => {
    const sample = stringify({ [name]: example }, { lineWidth: 0 }).trimEnd();
    const about = `# ${description}${required ? ` For example: ${oneLine(example)}` : ''}`;
    return required ? `${about}\n${name}:` : `${about}\n${sample.replace(/^/gm, '# ')}`;
  });
  return `---\n${fields.join('\n')}\n${adviceFor(kind)}\n---\n`;
}

/** A field's example on one line, as it may stand in front matter. */
export function oneLine(example: unknown): string {
  return stringify(example, { lineWidth: 0, collectionStyle: 'flow' }).trim();
}

/** The fields of a kind as a Markdown table, for the contributor guide. */
export function writeFieldTable(kind: Kind): string {
  const rows = fieldsOf(kind).map(({ name, required, description, example }) => {
    const sample = oneLine(example).replaceAll('|', '\\|');
    return `| \`${name}\`${required ? ' (required)' : ''} | ${description} | \`${sample}\` |`;
  });
  return ['| Field | What it holds | Example |', '| --- | --- | --- |', ...rows].join('\n');
}

function adviceFor(kind: Kind): string {
  const headings = noteHeadings[kind].map((heading) => `#   ## ${heading}`).join('\n');
  return `# Below the next line write the note in your own words, as one short paragraph or under these
# headings, with one to four sentences each; leave out those with nothing to say.
${headings}`;
}
