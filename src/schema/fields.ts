import { entrySchemas } from './entry.ts';
import { type FieldMeta, type FieldSchema, metaOf } from './field.ts';
import { type Kind, kinds } from './parts.ts';

/** A field of an entry: what the schema says of it, and the schema that its values fit. */
export type Field = FieldMeta & {
  name: string;
  required: boolean;
  /** The first of its examples. */
  example: unknown;
  /** Whether it holds an address and nothing else. */
  isAddress: boolean;
  schema: FieldSchema;
};

/** The schema of each field of a kind, in the order in which files have them. */
export function shapeOf(kind: Kind): Readonly<Record<string, FieldSchema>> {
  return entrySchemas[kind].shape;
}

/** The fields of a kind, in the order in which files have them. */
export function fieldsOf(kind: Kind): readonly Field[] {
  return fields[kind];
}

/** The fields of all kinds, each once and as the first of its kinds has it. */
export function allFields(): Field[] {
  const named = Map.groupBy(kinds.flatMap(fieldsOf), ({ name }) => name);
  return [...named.values()].flatMap(([first]) => first ?? []);
}

/** Put named fields first and last, in the order of the names; those that nobody names stay between. */
export function inOrder<Named extends { name: string }>(
  fields: readonly Named[],
  { first, last = [] }: { first: readonly string[]; last?: readonly string[] },
): Named[] {
  const find = (names: readonly string[]) =>
    names.flatMap((name) => fields.find((it) => it.name === name) ?? []);
  const others = fields.filter(({ name }) => !first.includes(name) && !last.includes(name));
  return [...find(first), ...others, ...find(last)];
}

const fields = Object.fromEntries(
  kinds.map((kind) => [kind, Object.entries(shapeOf(kind)).map(toField)]),
) as Record<Kind, Field[]>;

function toField([name, schema]: [string, FieldSchema]): Field {
  const meta = metaOf(schema);
  if (!meta) throw new Error(`The field "${name}" has no description: make it with field().`);
  const takes = (value: unknown) => schema.safeParse(value).success;
  return {
    ...meta,
    name,
    schema,
    required: !takes(undefined),
    example: meta.examples[0],
    isAddress: takes('https://a.example/') && !takes('a'),
  };
}
