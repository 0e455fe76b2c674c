import { describe, expect, it } from 'vitest';
import { addedAfter, noteVisit, toDay } from '../../../../src/browser/my-list/visits.ts';

describe('a visit', () => {
  it('that is the first has no visit before it', () => {
    expect(noteVisit(undefined, '2026-11-20')).toEqual({ today: '2026-11-20' });
  });

  it('on a later day makes the day before it the last', () => {
    const visits = noteVisit({ today: '2026-11-20', last: '2026-11-01', fresh: [] }, '2026-11-23');
    expect(visits).toEqual({ today: '2026-11-23', last: '2026-11-20' });
  });

  it('on the same day changes nothing', () => {
    const visits = { today: '2026-11-20', last: '2026-11-01', fresh: ['papers/eie'] };
    expect(noteVisit(visits, '2026-11-20')).toBe(visits);
  });

  it('after one by a clock that ran ahead is noted by the right day', () => {
    expect(noteVisit({ today: '2099-01-01' }, '2026-11-20')).toEqual({ today: '2026-11-20' });
    expect(noteVisit({ today: '2099-01-01', last: '2026-11-01' }, '2026-11-20')).toEqual({
      today: '2026-11-20',
      last: '2026-11-01',
    });
  });

  it('is not noted where the reader does not want it', () => {
    expect(noteVisit('off', '2026-11-20')).toBe('off');
  });
});

it('what was added on the day itself is not new', () => {
  const items = ['2026-11-21', '2026-11-20', '2026-11-19'].map((added) => ({ id: added, added }));
  expect(addedAfter(items, '2026-11-20')).toEqual(['2026-11-21']);
});

it('a day is the reader’s own', () => {
  expect(toDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
