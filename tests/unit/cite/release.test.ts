import { expect, test } from 'vitest';
import { citationFormats } from '../../../src/cite/exports.ts';
import { ncnn } from '../real-entries.ts';

const keys = new Map([[ncnn.id, 'tencentncnn']]);
const released = { ...ncnn, lastRelease: { name: 'v1.6.0', date: '2026-11-12' } };

test.each(citationFormats)(
  'software is cited in $name with the year and the version of its last release, and with neither where there is none',
  async ({ write }) => {
    const text = await write({ entries: [released] }, { keys });
    expect(text).toContain('1.6.0');
    expect(text).toContain('2026');
    expect(await write({ entries: [ncnn] }, { keys })).not.toMatch(/version|year|\bPY\b/i);
  },
);
