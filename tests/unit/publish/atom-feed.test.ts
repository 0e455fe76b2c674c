import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/catalogue/entry.ts';
import { type FeedOptions, writeAtomFeed } from '../../../src/publish/atom-feed.ts';
import { entryOf } from '../entry-of.ts';
import { dorefa, mobilenetv2, ncnn } from '../real-entries.ts';
import { readXml } from './read-xml.ts';

const siteUrl = 'https://example.org/list/';
const write = (entries: Entry[], options: Partial<FeedOptions> = {}) =>
  writeAtomFeed({
    title: 'EMDL: new entries',
    author: 'EMDL',
    feedUrl: `${siteUrl}feed.xml`,
    siteUrl,
    entries: entries.map((entry) => ({
      entry,
      href: `${siteUrl}${entry.id}/`,
      html: `<p>${entry.summary}</p>`,
    })),
    ...options,
  });
const listOf = (xml: string) => [readXml(xml).feed.entry ?? []].flat();

test('a feed is written as RFC 4287 has it', () => {
  expect(write([mobilenetv2])).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
    <id>https://example.org/list/feed.xml</id>
    <title>EMDL: new entries</title>
    <updated>2018-02-03T00:00:00.000Z</updated>
    <author>
        <name>EMDL</name>
    </author>
    <link rel="alternate" href="https://example.org/list/"/>
    <link rel="self" href="https://example.org/list/feed.xml"/>
    <entry>
        <title type="html"><![CDATA[MobileNetV2: Inverted Residuals and Linear Bottlenecks]]></title>
        <id>https://example.org/list/papers/mobilenetv2/</id>
        <link href="https://example.org/list/papers/mobilenetv2/"/>
        <updated>2018-02-03T00:00:00.000Z</updated>
        <summary type="html"><![CDATA[<p>What mobilenetv2 is.</p>]]></summary>
        <author>
            <name>Mark Sandler</name>
        </author>
        <author>
            <name>Andrew Howard</name>
        </author>
        <author>
            <name>Menglong Zhu</name>
        </author>
        <category term="efficient-architecture"/>
        <category term="vision"/>
        <published>2018-02-03T00:00:00.000Z</published>
    </entry>
</feed>
`);
});

test('entries stay in their order, and the first dates the feed', () => {
  const xml = write([mobilenetv2, ncnn, dorefa]);
  expect(listOf(xml).map((entry) => entry.id._text.slice(siteUrl.length))).toEqual([
    'papers/mobilenetv2/',
    'libraries/ncnn/',
    'papers/dorefa-net/',
  ]);
  expect(readXml(xml).feed.updated._text).toBe('2018-02-03T00:00:00.000Z');
});

test('a feed without entries has no date of today', () => {
  expect(write([])).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  expect(listOf(write([]))).toEqual([]);
});

describe('hostile text', () => {
  const hostile = [
    ']]> and ]]> again',
    'R&D &amp; &lt; &bogus;',
    '<script>alert(1)</script>',
    '<![CDATA[x]]>',
    '-->"\'<a b="',
    '\u0000\u0008\u001b\u000b\ufffe\uffff',
    'half \ud800 and \udc00 surrogates 😀',
    '&#0; &#x1F; %20',
  ];

  test.each(hostile)('%j leaves the feed well-formed, wherever it stands', (text) => {
    const entry = entryOf('papers/x', { title: text, summary: text, authors: [text, 'Ann Lee'] });
    const xml = write([entry, mobilenetv2], { title: text, author: text, description: text });
    expect(listOf(xml)).toHaveLength(2);
    expect(xml.isWellFormed()).toBe(true);
  });

  test('reads back as the text it was', () => {
    const text = ']]> R&D &amp; <script> "x" 😀 ]]>';
    const xml = write([entryOf('papers/x', { title: text, authors: [text] })], { title: text });
    const [entry] = listOf(xml);
    expect(readXml(xml).feed.title._text).toBe(text);
    expect(entry.author.name._text).toBe(text);
    expect([entry.title._cdata].flat().join('')).toBe(
      ']]&gt; R&amp;D &amp;amp; &lt;script&gt; "x" 😀 ]]&gt;',
    );
  });

  test('in HTML that ends a CDATA section twice does not end it', () => {
    const entries = [{ entry: ncnn, href: siteUrl, html: '<p>a ]]> b ]]> <b>c</b></p>' }];
    const [entry] = listOf(write([], { entries }));
    expect([entry.summary._cdata].flat().join('')).toBe('<p>a ]]&gt; b ]]&gt; <b>c</b></p>');
  });
});

test('addresses with & and ? stay whole', () => {
  const href = 'https://example.org/?a=1&b="2"';
  const [entry] = listOf(write([], { entries: [{ entry: ncnn, href, html: '' }] }));
  expect(entry.id._text).toBe('https://example.org/?a=1&b=%222%22');
  expect(entry.link._attributes.href).toBe('https://example.org/?a=1&b=%222%22');
});
