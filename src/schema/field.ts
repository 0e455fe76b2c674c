import { z } from 'zod/mini';

/** The schema of a field, or of a part of one. */
export type FieldSchema = z.ZodMiniType;

/** What a part of the schema holds, in words and by examples. */
export type Description = {
  /** What it holds, in a sentence that ends with a period. */
  description: string;
  /** Values that fit, the first of which templates and forms show. */
  examples: readonly unknown[];
};

/** What the schema says of a field beside its form; every view of an entry follows from it. */
export type FieldMeta = Description & {
  /** Its name in forms: `Last release`. */
  label: string;
  /** What a number counts, as it stands behind the number: `MB`. */
  unit?: string;
  /** Where it is shown beside `entries.json`, the web form and the templates, which hold every field. */
  shown?: {
    /** Among the facts of an entry’s page, under its label or a name that reads better there. */
    page?: true | string;
    /** As a column of `entries.csv`. */
    csv?: true;
    /** In the search index: as an identifier, or with the words that say where a work is from. */
    search?: 'ids' | 'where';
    /** As a filter of the search, under this name. */
    facet?: string;
    /** As a question of the issue form. */
    issue?: true;
  };
};

/** Give a part of the schema its description; JSON Schemas and messages quote it. */
export function describe<Schema extends FieldSchema>(
  schema: Schema,
  { description, examples }: Description,
): Schema {
  // A copy: many fields are made from one part, each with a sentence of its own.
  const described = z.clone(schema);
  z.globalRegistry.add(described, { description, examples: [...examples] });
  return described;
}

/** The description of a part of the schema, where it has one. */
export function descriptionOf(schema: FieldSchema): Partial<Description> {
  return (z.globalRegistry.get(schema) as Partial<Description> | undefined) ?? {};
}

/** Give a field of an entry all that its views need to know. */
export function field<Schema extends FieldSchema>(schema: Schema, meta: FieldMeta): Schema {
  const described = describe(schema, meta);
  metas.add(described, meta);
  return described;
}

/** What the schema says of a field. */
export function metaOf(schema: FieldSchema): FieldMeta | undefined {
  return metas.get(schema);
}

const metas = z.registry<FieldMeta>();
