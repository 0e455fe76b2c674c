import fc from 'fast-check';
import { type KeptEntry, type MyList, withoutGaps } from '../../../../src/browser/my-list/list.ts';

const day = fc
  .date({ min: new Date('2017-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const id = fc.constantFrom(
  ...['papers/eie', 'papers/zipml', 'papers/a-1', 'libraries/ncnn', 'tools/x', 'tutorials/y-z-0'],
);
const kept: fc.Arbitrary<KeptEntry> = fc
  .record({
    title: fc.string({ unit: 'grapheme' }),
    saved: fc.option(day, { nil: undefined }),
    read: fc.option(day, { nil: undefined }),
    note: fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined }),
  })
  .map(withoutGaps)
  .filter(({ saved, read, note }) => Boolean(saved || read || note));

/** Lists as the site makes them, with any titles and notes. */
export const lists: fc.Arbitrary<MyList> = fc
  .tuple(
    fc.dictionary(id, kept, { noNullPrototype: true }),
    fc.option(
      fc.oneof(
        fc.constant('off' as const),
        day.map((today) => ({ today })),
        fc.tuple(day, day, fc.array(id)).map(([today, last, fresh]) => ({ today, last, fresh })),
      ),
      { nil: undefined },
    ),
  )
  .map(([entries, visits]) => ({
    entries: new Map(Object.entries(entries)),
    ...(visits && { visits }),
  }));
