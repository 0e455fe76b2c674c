import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { fieldGuides } from '../../../../src/content-files/field-guides.ts';
import { entrySchemas } from '../../../../src/schema/entry.ts';
import { kinds } from '../../../../src/schema/parts.ts';

vi.resetModules();
vi.doMock('zod', () => import('../../../../src/browser/contribute/small-zod.ts'));
const small = await import('../../../../src/schema/entry.ts');
const smallGuides = await import('../../../../src/content-files/field-guides.ts');
afterAll(() => vi.doUnmock('zod'));

const word = fc.constantFrom(
  '',
  'a',
  'A b',
  ' a',
  'https://a.example/',
  'int8',
  '2018-02-03',
  '2018-02-30',
  '1801.04381',
  '10.1/x',
  'papers/a',
  'active',
  'x'.repeat(201),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.integer({ min: -1, max: 2200 }),
    fc.double(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom('label', 'url', 'checked', 'name', 'date', 'source', 'x'),
      tie('any'),
    ),
  ),
})).any;

test.each(kinds)(
  'the schema of %s finds the same issues in a browser as in the command',
  (kind) => {
    const names = fc.constantFrom(...Object.keys(entrySchemas[kind].shape), 'unknown');
    const filled = Object.fromEntries(
      fieldGuides(kind).map(({ name, example }) => [name, example]),
    );
    fc.assert(
      fc.property(fc.dictionary(names, value), fc.boolean(), (some, whole) => {
        const data = whole ? { ...filled, ...some } : some;
        const [one, other] = [entrySchemas[kind], small.entrySchemas[kind]].map((it) =>
          it.safeParse(data),
        );
        expect(other?.success).toBe(one?.success);
        if (one?.success) expect(other?.data).toEqual(one.data);
        else
          expect(JSON.parse(JSON.stringify(other?.error?.issues))).toEqual(
            JSON.parse(JSON.stringify(one?.error?.issues)),
          );
      }),
      { numRuns: 2000 },
    );
  },
);

test.each(kinds)('the fields of %s have the same sentences and examples', (kind) => {
  expect(smallGuides.fieldGuides(kind)).toEqual(fieldGuides(kind));
  expect(small.entrySchemas).not.toBe(entrySchemas);
});
