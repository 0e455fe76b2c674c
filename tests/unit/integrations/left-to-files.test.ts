import path from 'node:path';
import { expect, test } from 'vitest';
import { leaveToFiles, leftToFiles } from '../../../src/integrations/left-to-files.ts';

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

test('no other file is left out', () => {
  const { load } = leaveToFiles() as { load: (id: string) => string | undefined };
  expect(load('/anywhere/src/schema/result.ts')).toContain('resultSchema');
  expect(load('/anywhere/src/schema/entry.ts')).toBeUndefined();
});
