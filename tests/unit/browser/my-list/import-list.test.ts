import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryFinder, toEntry } from '../../../../src/browser/load-entries.ts';
import { importList } from '../../../../src/browser/my-list/import-list.ts';
import { changeEntry, emptyList } from '../../../../src/browser/my-list/list.ts';
import { writeJsonFile, writeMarkdownFile } from '../../../../src/browser/my-list/write-files.ts';
import { writeBibtex } from '../../../../src/cite/bibtex.ts';
import { writeRis } from '../../../../src/cite/ris.ts';
import { type EntryJson, toEntriesJson } from '../../../../src/publish/entries-json.ts';
import { realEntries } from '../../real-entries.ts';
import { lists } from './made-lists.ts';

const day = '2026-11-23';
const catalogue = {
  entries: realEntries,
  categories: { papers: [], libraries: [], tutorials: [], tools: [] },
  tags: [],
  guides: [],
};
const { entries } = toEntriesJson(catalogue, { hrefOf: ({ id }) => `/${id}/` });
const saved = new Map(entries.map(({ id, title }) => [id, { title, saved: day }]));

describe('an exported list is imported again', () => {
  it('from JSON with every mark and note', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const imported = importList(writeJsonFile(list), entries, day);
        if (list.entries.size > 0) expect(imported.list.entries).toEqual(list.entries);
      }),
    );
  });

  it('from JSON with what the site does not have kept and told, and a former id followed', () => {
    const [first] = entries as [EntryJson];
    const there = [{ ...first, formerSlugs: ['old-name'] }];
    const gone = 'papers/not-on-this-site';
    const kept = { title: 'Kept', saved: day };
    const list = { entries: new Map([`${first.kind}/old-name`, gone].map((id) => [id, kept])) };
    const imported = importList(writeJsonFile(list), there, day);
    expect([...imported.list.entries.keys()].toSorted()).toEqual([first.id, gone].toSorted());
    expect(imported.gone).toEqual([gone]);
  });

  it('from Markdown with every entry, what is saved, what is read, and every note', () => {
    const notes = [
      undefined,
      'One line.',
      'Two\n\nparagraphs.',
      '> quoted\n- [x] [a](https://b.c)',
    ];
    let list = emptyList;
    for (const [index, entry] of entries.entries()) {
      const note = notes[index % notes.length];
      const read = index % 3 ? day : undefined;
      // Something is kept about each, and not all are saved.
      const saved = index % 5 && (read || note) ? undefined : day;
      list = changeEntry(list, entry, { saved, read, note });
    }
    const states = new Set([...list.entries.values()].map((it) => Object.keys(it).join()));
    expect(states).toContain('title,read');
    expect(states).toContain('title,saved');
    const text = writeMarkdownFile(list, entryFinder(entries));
    expect(importList(text, entries, day)).toEqual({ list, unmatched: [], gone: [] });
  });

  it('from BibTeX with every entry', () => {
    const text = writeBibtex(entries.map(toEntry), { siteUrl: 'https://emdl.example/' });
    expect(importList(text, entries, day)).toEqual({
      list: { entries: saved },
      unmatched: [],
      gone: [],
    });
  });

  it('from RIS with every entry', () => {
    const { list, unmatched } = importList(writeRis(entries.map(toEntry)), entries, day);
    expect({ list, unmatched }).toEqual({ list: { entries: saved }, unmatched: [] });
  });

  it('from /entries.json with every entry', () => {
    expect(importList(JSON.stringify({ entries }), entries, day).list.entries).toEqual(saved);
  });
});

describe('a list from elsewhere', () => {
  const entry = entries.find(({ arxiv, doi }) => arxiv && doi) as EntryJson;
  const ids = (text: string) => [...importList(text, entries, day).list.entries.keys()];

  it.each([
    ['address', `* ${entry.url}`],
    ['arXiv address', `see https://arxiv.org/pdf/${entry.arxiv}v3.pdf for more`],
    ['DOI', `1. <https://doi.org/${entry.doi?.toUpperCase()}>`],
    ['title', `- ${entry.title.toUpperCase()}`],
    ['linked title', `- [**${entry.title}**](https://elsewhere.example/x)`],
    ['BibTeX title', `@misc{x,\n title = "{${entry.title}}"\n}`],
    ['BibTeX eprint', `@article{x, eprint={arXiv:${entry.arxiv}v2}, title={Something}}`],
    ['DOI of PubMed', `PMID- 1\nTI  - Something\nLID - ${entry.doi} [doi]\n`],
    ['BibTeX DOI', `@article{x, doi = {https://doi.org/${entry.doi}} }`],
  ])('is matched by %s', (_, text) => {
    expect(ids(text)).toEqual([entry.id]);
  });

  it('has every item that matches nothing in the report', () => {
    const text = `# My papers\n\n- [A](https://a.example/1)\n- B, unknown\n- [${entry.title}](x)\n`;
    const { list, unmatched, fault } = importList(text, entries, day);
    expect([...list.entries.keys()]).toEqual([entry.id]);
    expect(unmatched).toEqual(['[A](https://a.example/1)', 'B, unknown']);
    expect(fault).toBeUndefined();
  });

  it('in BibTeX has what cannot be read in the report, too', () => {
    const text = `@misc{a, title = {Unknown}}\n@misc{b}\n@misc{c, title = {${entry.title}}, abstract = {As in ${entries[0]?.url}.}}`;
    const { list, unmatched } = importList(text, entries.slice(1), day);
    expect([...list.entries.keys()]).toEqual([entry.id]);
    expect(unmatched).toEqual(['Unknown', '@misc{b}']);
  });

  it.each(['', 'no list at all', '{}', '[]', '{"entries":7}', 'null', '<html>'])(
    'is said to be none where it is %j',
    (text) => {
      const { list, fault } = importList(text, entries, day);
      expect(list.entries.size).toBe(0);
      expect(fault).toMatch(/Choose a file/);
    },
  );

  it('can be any text without an error', () => {
    const pieces = [
      '@article{',
      '- [x] ',
      '[a](',
      'https://',
      '{',
      '}',
      '"',
      '\\',
      '\n',
      'doi=',
      '> ',
    ];
    const texts = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string()))
      .map((it) => it.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const { list, unmatched, fault } = importList(text, entries.slice(0, 5), day);
        expect(list.entries.size + unmatched.length > 0 || fault !== undefined).toBe(true);
      }),
    );
  });
});
