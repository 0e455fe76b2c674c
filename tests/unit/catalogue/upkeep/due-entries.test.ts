import { expect, test } from 'vitest';
import { nothingObserved } from '../../../../src/catalogue/observed.ts';
import { dueEntries } from '../../../../src/catalogue/upkeep/due-entries.ts';
import { namelessSite } from '../../../../src/schema/site.ts';
import { entryOf } from '../../entry-of.ts';

const source = (url: string, checked: string) => ({ url, checked });
const file = 'https://github.com/made/one/blob/main/README.md';
const entries = [
  entryOf('papers/young', { sources: [source('https://a.example/', '2026-09-01')] }),
  entryOf('papers/old', { sources: [source('https://a.example/', '2026-01-01')] }),
  entryOf('libraries/middle', { sources: [source('https://b.example/', '2026-05-01')] }),
  entryOf('papers/changed', {
    sources: [source(file, '2026-08-01'), source('https://page.example/#part', '2026-10-01')],
  }),
  entryOf('tutorials/unknown', {}),
];
const observed = nothingObserved();
observed.files.set(file, { changed: '2026-08-02', checked: '2026-11-01' });
observed.files.set('https://a.example/', { changed: '2025-12-31', checked: '2026-11-01' });
const due = (site = namelessSite, most = 10) =>
  dueEntries({ entries, observed, site }, '2026-11-01', most).map(({ entry }) => entry.id);

test('an entry whose source has changed since its check comes first, then the oldest check', () => {
  expect(due()).toEqual(['papers/changed', 'papers/old', 'libraries/middle', 'papers/young']);
  expect(due(namelessSite, 2)).toEqual(['papers/changed', 'papers/old']);
  const [first] = dueEntries({ entries, observed }, '2026-11-01');
  expect(first).toMatchObject({ checked: '2026-10-01', changed: { url: file, day: '2026-08-02' } });
});

test('a check presses where a source has changed, or it is half a year old', () => {
  const pressing = dueEntries({ entries, observed }, '2026-11-01').filter((it) => it.isPressing);
  expect(pressing.map(({ entry }) => entry.id)).toEqual([
    ...['papers/changed', 'papers/old', 'libraries/middle'],
  ]);
});

test('a day counts by the weight of the kind', () => {
  const { kinds } = namelessSite;
  const site = {
    ...namelessSite,
    kinds: { ...kinds, libraries: { ...kinds.libraries, weight: 2 } },
  };
  expect(due(site)).toEqual(['papers/changed', 'libraries/middle', 'papers/old', 'papers/young']);
});
