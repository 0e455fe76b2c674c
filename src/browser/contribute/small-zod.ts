import * as mini from 'zod/mini';
import en from 'zod/v4/locales/en.js';

/**
 * zod with the methods that the schemas use and no others, over zod's own core: the same checks, the
 * same issues, the same metadata in a third of the bytes. `small-zod` of astro.config.mjs gives it to
 * the contribute pages for `zod`; a method that it lacks fails their tests.
 */
export const z = {
  string: (message?: string) => withMethods(mini.string(message)),
  number: (message?: string) => withMethods(mini.number(message)),
  int: (message?: string) => withMethods(mini.int(message)),
  boolean: (message?: string) => withMethods(mini.boolean(message)),
  array: (item: Schema) => withMethods(mini.array(item)),
  strictObject: (shape: Record<string, Schema>) => withMethods(mini.strictObject(shape)),
  union: (options: [Schema, Schema]) => withMethods(mini.union(options)),
  enum: (values: [string, ...string[]], message?: string) =>
    withMethods(mini.enum(values, message)),
  literal: (value: string) => withMethods(mini.literal(value)),
  iso: { date: (message?: string) => withMethods(mini.iso.date(message)) },
};

mini.config(en());

type Schema = mini.ZodMiniType;
type Check = Parameters<Schema['check']>[0];

/** The methods of zod’s own schemas, each by the check that zod makes of it. */
function withMethods(schema: Schema): Schema {
  const { type } = schema.def;
  const add = (check: unknown) => withMethods(schema.check(check as Check));
  const isNumber = type === 'number';
  return Object.assign(schema, {
    optional: () => withMethods(mini.optional(schema)),
    regex: (pattern: RegExp, message?: string) => add(mini.regex(pattern, message)),
    min: (least: number, message?: string) =>
      add(isNumber ? mini.gte(least, message) : mini.minLength(least, message)),
    max: (most: number, message?: string) =>
      add(isNumber ? mini.lte(most, message) : mini.maxLength(most, message)),
    int: (message?: string) => add(mini.int(message)),
    positive: (message?: string) => add(mini.positive(message)),
    refine: (test: (value: never) => boolean, message?: string) =>
      add(mini.refine(test as (value: unknown) => boolean, message)),
    meta(data?: { description?: string }) {
      if (data === undefined) return mini.globalRegistry.get(schema);
      const copy = withMethods(mini.clone(schema));
      mini.globalRegistry.add(copy, data);
      return copy;
    },
  });
}
