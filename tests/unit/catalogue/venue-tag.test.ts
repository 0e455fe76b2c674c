import { describe, expect, test } from 'vitest';
import { findVenue, readVenueTag } from '../../../src/catalogue/venue-tag.ts';

describe('a tag gives venue and year', () => {
  test.each([
    ["arXiv '21", 'arXiv', 2021],
    ["arXiv'14", 'arXiv', 2014],
    ['SenSys ’16', 'SenSys', 2016],
    ['IoT-App ’15', 'IoT-App', 2015],
    ['ECCV 2018', 'ECCV', 2018],
    ['cvpr2019', 'CVPR', 2019],
    ['CVPR18', 'CVPR', 2018],
    ['2019-CVPR', 'CVPR', 2019],
    ['2019-CVPR-oral', 'CVPR', 2019],
    ['ICLR 2018 (oral)', 'ICLR', 2018],
    ["IEEE '20", 'IEEE', 2020],
    ['NIPS 2016 Workshop', 'NIPS Workshop', 2016],
    ["KDD '98", 'KDD', 1998],
    ['Proc. IEEE 2020', 'Proc. IEEE', 2020],
    ["Proceedings of SIGIR '18", 'SIGIR', 2018],
    ['USENIX Security 2024', 'USENIX Security', 2024],
    ["Someconf '12", 'Someconf', 2012],
    ['CVPR', 'CVPR', undefined],
    ['COLM', 'COLM', undefined],
    ['2019', undefined, 2019],
    ["'17", undefined, 2017],
    ['2018.10', undefined, 2018],
  ])('%s', (text, venue, year) => {
    const tag = readVenueTag(text);
    expect([tag?.venue, tag?.year]).toEqual([venue, year]);
  });
});

describe('a tag that names no venue and no year is not read', () => {
  test.each(['Repo', 'Adreno', 'Updated 2021', 'Windows 2000', 'DATE', 'v1.2', '', '18', '20181'])(
    '%j',
    (text) => {
      expect(readVenueTag(text)).toBeUndefined();
    },
  );
});

test('organizations stand beside the venue', () => {
  expect(readVenueTag("AAAI'18, Samsung")?.organizations).toEqual(['Samsung']);
  expect(readVenueTag("MobiSys'16, Google & MIT, best paper")?.organizations).toEqual([
    'Google',
    'MIT',
  ]);
});

test('a name beside a year alone is not taken for an organization', () => {
  expect(readVenueTag('Smith, 2016')).toEqual({ year: 2016, organizations: [], unread: ['Smith'] });
  expect(readVenueTag("CVPR'16, Smith et al.")?.organizations).toEqual([]);
});

test('an arXiv id in a tag is read with its zeros', () => {
  expect(readVenueTag('arXiv:1602.01520v2')).toMatchObject({ venue: 'arXiv', arxiv: '1602.01520' });
});

test('a known venue with its year is found in running text, other words are not', () => {
  expect(findVenue('A. Author, oral at CVPR 2018.')).toMatchObject({ venue: 'CVPR', year: 2018 });
  expect(findVenue('Runs on Windows 2000 since 2018')).toBeUndefined();
});
