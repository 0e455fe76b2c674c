import type { z } from 'zod';
import { entrySchemas } from '../schema/entry.ts';
import type { Kind } from '../schema/parts.ts';

/** What the schema says of a field. */
export type FieldGuide = {
  name: string;
  required: boolean;
  description: string;
  example: unknown;
};

/** The fields of a kind in the schema's order, each with its sentence and its example. */
export function fieldGuides(kind: Kind): FieldGuide[] {
  return Object.entries<z.ZodType>(entrySchemas[kind].shape).map(([name, schema]) => {
    const { description = '', examples = [] } = schema.meta() ?? {};
    const required = !schema.safeParse(undefined).success;
    return { name, required, description, example: (examples as unknown[])[0] };
  });
}
