import { z } from 'zod/mini';
import { paperSchema } from '../schema/entry.ts';
import { describe, descriptionOf, type FieldSchema } from '../schema/field.ts';
import { shapeOf } from '../schema/fields.ts';
import { entryId, type Kind, kinds, line } from '../schema/parts.ts';
import { removedSchema } from '../schema/removed.ts';
import { tagsSchema } from '../schema/tags.ts';

/** Write the JSON Schema (draft 2020-12) of `/entries.json`, with the sentence and the example of every field. */
export function writeEntriesSchema({ schemaUrl }: { schemaUrl: string }): string {
  const file = z
    .strictObject({
      entries: z
        .array(z.union(kinds.map(toEntrySchema)))
        .check(z.meta({ description: 'Every entry of the list, in the order of ids.' })),
      tags: tagsSchema.check(z.meta({ description: 'Every tag that an entry may have.' })),
      removed: removedSchema.check(
        z.meta({ description: 'What was taken from the list, and why.' }),
      ),
    })
    .check(z.meta({ title: 'entries.json', description: 'The whole list as data.' }));
  const { $schema, ...schema } = z.toJSONSchema(file);
  return `${JSON.stringify({ $schema, $id: schemaUrl, ...schema }, null, 2)}\n`;
}

/** An entry of a kind as `toEntriesJson` gives it: lists are always there, facts to cite are null where unknown. */
function toEntrySchema(kind: Kind): FieldSchema {
  const own = shapeOf(kind);
  const all = { ...paperSchema.shape, ...own } as Record<
    keyof typeof paperSchema.shape,
    FieldSchema
  >;
  const cited = (name: 'year' | 'venue' | 'arxiv' | 'doi') => {
    const isKnown = own[name]?.safeParse(undefined).success === false;
    return isKnown ? all[name] : like(all[name], z.nullable(inner(all[name])));
  };
  const first = {
    id: describe(entryId, { description: 'Kind and slug.', examples: [`${kind}/a-slug`] }),
    kind: z.literal(kind).check(z.meta({ description: 'What kind of work it is.' })),
    category: all.category,
    alsoIn: like(all.alsoIn, inner(all.alsoIn)),
    title: all.title,
    url: all.url,
    path: describe(z.string(), {
      description: 'The path of its page on the site.',
      examples: [`/${kind}/a-slug/`],
    }),
    summary: all.summary,
    tags: like(all.tags, inner(all.tags)),
    links: like(all.links, inner(all.links)),
    authors: like(all.authors, z.array(line)),
    year: cited('year'),
    venue: cited('venue'),
    arxiv: cited('arxiv'),
    doi: cited('doi'),
  };
  const others = Object.entries(own).filter(([name]) => !Object.hasOwn(first, name));
  const note = z.string().check(z.meta({ description: 'The note, in Markdown.' }));
  return z
    .strictObject({ ...first, ...Object.fromEntries(others), note })
    .check(z.meta({ title: kind }));
}

function inner(schema: FieldSchema): FieldSchema {
  return schema instanceof z.ZodMiniOptional ? (schema.def.innerType as FieldSchema) : schema;
}

/** A schema with the sentence and the example of the field it stands for. */
function like(field: FieldSchema, schema: FieldSchema): FieldSchema {
  return schema.check(z.meta(descriptionOf(field)));
}
