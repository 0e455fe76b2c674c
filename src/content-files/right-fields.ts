import type { z } from 'zod/mini';

/** The fields of a file that the schema knows and finds no fault in, so that they can still be checked. */
export function rightFields(
  schema: z.ZodMiniObject,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
): Record<string, unknown> {
  const faulty = new Set(issues.map((issue) => issue.path[0]));
  return Object.fromEntries(
    Object.entries(data ?? {}).filter(
      ([field]) => Object.hasOwn(schema.shape, field) && !faulty.has(field),
    ),
  );
}
