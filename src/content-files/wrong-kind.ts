import type { Problem } from '../checks/problem.ts';
import { shapeOf } from '../schema/fields.ts';
import { type Kind, kinds } from '../schema/parts.ts';

/** The problem of a file in the folder of another kind: two fields of it or more are unknown here, and all are known there. */
export function findWrongKind(file: string, kind: Kind, data: unknown): Problem | undefined {
  const unknown = unknownFields(kind, data);
  if (unknown.length < 2) return undefined;
  const others = kinds.filter((other) => unknownFields(other, data).length === 0);
  if (others.length === 0) return undefined;
  const names = unknown.map((name) => `"${name}"`).join(', ');
  const folders = others.map((other) => `content/${other}/`).join(' or ');
  const message = `The fields ${names} are those of ${others.join(' and ')}, and this file is in ${kind}: move it to ${folders}, or remove these fields.`;
  return { file, at: unknown.slice(0, 1), code: 'unknown-field', message };
}

function unknownFields(kind: Kind, data: unknown): string[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  return Object.keys(data).filter((name) => !Object.hasOwn(shapeOf(kind), name));
}
