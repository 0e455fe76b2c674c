import { z } from 'zod/mini';
import { categoriesSchema } from '../schema/categories.ts';
import { devicesSchema } from '../schema/devices.ts';
import { entrySchemas } from '../schema/entry.ts';
import type { FieldSchema } from '../schema/field.ts';
import { guideSchema } from '../schema/guide.ts';
import { kinds } from '../schema/parts.ts';
import { removedSchema } from '../schema/removed.ts';
import { scoutSchema } from '../schema/scout.ts';
import { siteSchema } from '../schema/site.ts';
import { tagsSchema } from '../schema/tags.ts';
import { vocabulariesSchema } from '../schema/vocabularies.ts';

/**
 * The JSON Schemas of everything people write, for editors, by the name of what they describe: each
 * kind’s and the guides’ front matter, `categories`, `tags`, `devices`, `vocabularies`, `removed`, `site` and `scout`. Draft 7 is what editors read best.
 */
export function editorSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, writeSchema(name, schema)]),
  );
}

const schemas: Record<string, FieldSchema> = {
  ...Object.fromEntries(kinds.map((kind) => [kind, entrySchemas[kind]])),
  guides: guideSchema,
  categories: categoriesSchema,
  tags: tagsSchema,
  devices: devicesSchema,
  vocabularies: vocabulariesSchema,
  removed: removedSchema,
  site: siteSchema,
  scout: scoutSchema,
};

function writeSchema(name: string, schema: FieldSchema): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  const $comment = 'Written by npm run schema from src/schema/: change that, not this file.';
  return `${JSON.stringify({ $schema, $comment, title: name, ...rest }, null, 2)}\n`;
}

/**
 * The list of files that Astro’s editor extension reads front matter of, with the collection of
 * each: `files` are whole addresses (`file:///…`), written in lower case as the extension looks them up.
 */
export function writeCollectionFiles(
  files: readonly { address: string; collection: string }[],
): string {
  const entries = files.map(({ address, collection }) => [toKey(address), collection] as const);
  const names = [...new Set([...kinds, 'guides'])];
  const collections = names.map((name) => ({ hasSchema: true, name }));
  return `${JSON.stringify({ collections, entries: Object.fromEntries(entries) }, null, 2)}\n`;
}

function toKey(address: string): string {
  return decodeURIComponent(address).toLowerCase();
}
