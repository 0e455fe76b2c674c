import type { z } from 'zod/mini';
import { relations } from '../checks/references/unknown-reference.ts';

/** Whether a schema minds the form of a name that no id has: the checks that know all categories, tags, entries and guides say which one is meant. */
export function isUnknownId({ code, path }: z.core.$ZodIssue, data: unknown): boolean {
  const names = path.filter((step) => typeof step === 'string').join('.');
  const given = path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
    data,
  );
  return (
    fieldsOfIds.includes(names) &&
    typeof given === 'string' &&
    ['invalid_format', 'too_big'].includes(code)
  );
}

const fieldsOfIds: readonly string[] = [
  'category',
  'alsoIn',
  'tags',
  'prerequisites',
  'results.runs.device',
  ...relations,
];
