import { expect, test } from 'vitest';
import type { Entry } from '../../../src/catalogue/entry.ts';
import { writeJsonFeed } from '../../../src/publish/json-feed.ts';
import { dorefa, mobilenetv2, ncnn } from '../real-entries.ts';

const siteUrl = 'https://example.org/list/';
const write = (entries: Entry[]) =>
  writeJsonFeed({
    title: 'EMDL: Papers',
    description: 'What is new.',
    author: 'EMDL',
    feedUrl: `${siteUrl}feed.json`,
    siteUrl,
    entries: entries.map((entry) => ({ entry, href: `${siteUrl}${entry.id}/`, html: entry.note })),
  });

test('a feed is written as JSON Feed 1.1 has it', () => {
  expect(JSON.parse(write([{ ...mobilenetv2, note: '<p>Thin <em>layers</em>.</p>' }]))).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'EMDL: Papers',
    home_page_url: 'https://example.org/list/',
    feed_url: 'https://example.org/list/feed.json',
    description: 'What is new.',
    language: 'en',
    authors: [{ name: 'EMDL' }],
    items: [
      {
        id: 'https://example.org/list/papers/mobilenetv2/',
        url: 'https://example.org/list/papers/mobilenetv2/',
        external_url: 'https://arxiv.org/abs/1801.04381',
        title: 'MobileNetV2: Inverted Residuals and Linear Bottlenecks',
        content_html: '<p>Thin <em>layers</em>.</p>',
        summary: 'What mobilenetv2 is.',
        date_published: '2018-02-03T00:00:00Z',
        authors: [{ name: 'Mark Sandler' }, { name: 'Andrew Howard' }, { name: 'Menglong Zhu' }],
        tags: ['efficient-architecture', 'vision'],
      },
    ],
  });
});

test('entries stay in their order', () => {
  const { items } = JSON.parse(write([mobilenetv2, ncnn, dorefa]));
  const paths = items.map(({ id }: { id: string }) => id.slice(siteUrl.length));
  expect(paths).toEqual(['papers/mobilenetv2/', 'libraries/ncnn/', 'papers/dorefa-net/']);
});

test('every item has content: the summary where no note is written', () => {
  const [item] = JSON.parse(write([ncnn])).items;
  expect(item.content_text).toBe('What ncnn is.');
  expect(item).not.toHaveProperty('content_html');
});
