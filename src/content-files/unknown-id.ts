import type { z } from 'zod/mini';
import { relations } from '../checks/unknown-reference.ts';

/** Whether a schema minds the form of a name that no id has: the checks that know all categories, tags, entries and guides say which one is meant. */
export function isUnknownId({ code, path }: z.core.$ZodIssue, data: unknown): boolean {
  const [field, index] = path;
  const value = (data as Record<string, unknown> | null)?.[String(field)];
  const given = Array.isArray(value) ? value[Number(index)] : value;
  return (
    fieldsOfIds.includes(String(field)) &&
    path.length === (field === 'category' ? 1 : 2) &&
    typeof given === 'string' &&
    ['invalid_format', 'too_big'].includes(code)
  );
}

const fieldsOfIds: readonly string[] = [
  'category',
  'alsoIn',
  'tags',
  'prerequisites',
  ...relations,
];
