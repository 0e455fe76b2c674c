import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod/mini';
import { fieldForm } from '../../../src/content-files/typed-value.ts';
import { leaveToFiles, leftToFiles } from '../../../src/integrations/left-to-files.ts';
import type { FieldSchema } from '../../../src/schema/field.ts';

const root = path.resolve(import.meta.dirname, '../../..');

test.each(Object.entries(leftToFiles))(
  'what stands for %s exports what it does',
  async (file, code) => {
    const whole: object = await import(/* @vite-ignore */ path.join(root, file));
    const names = [...code.matchAll(/export const (\w+)/g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(Object.keys(whole)).toEqual(expect.arrayContaining(names));
  },
);

test.each(Object.keys(leftToFiles))(
  'a form asks for what stands for %s as little as for it',
  async (file) => {
    const [, name = ''] = /export const (\w+)/.exec(leftToFiles[file] ?? '') ?? [];
    const { [name]: whole } = await import(/* @vite-ignore */ path.join(root, file));
    expect(leftToFiles[file]).toContain('z.looseObject({})');
    for (const schema of [whole as FieldSchema, z.looseObject({})]) {
      expect(fieldForm(z.optional(z.array(schema)))).toBeUndefined();
    }
  },
);

test('no other file is left out', () => {
  const { load } = leaveToFiles() as { load: (id: string) => string | undefined };
  expect(load('/anywhere/src/schema/result.ts')).toContain('resultSchema');
  expect(load('/anywhere/src/schema/entry.ts')).toBeUndefined();
});
