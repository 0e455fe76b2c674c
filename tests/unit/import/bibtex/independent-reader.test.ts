import { describe, expect, test } from 'vitest';
import { writeBibtexEntry } from '../../../../src/cite/bibtex.ts';
import { readBibtexNames } from '../../../../src/import/bibtex/bibtex-names.ts';
import { parseBibtex } from '../../../../src/import/bibtex/parse-bibtex.ts';
import { plainAddress, plainTex } from '../../../../src/import/plain-tex.ts';
import { citedEntries } from '../../cite/cited-entries.ts';
import { readBibtex } from '../../cite/read-bibtex.ts';
import { realEntries } from '../../real-entries.ts';

describe('an entry is read as another program reads it', () => {
  test.each([
    ...[...citedEntries, ...realEntries].map(
      (entry) => [entry.id, writeBibtexEntry(entry, 'key')] as const,
    ),
    [
      'names, accents, dashes and joined parts',
      '@string{pre = {Great}}\n@article{a, author = {G{\\"o}del, Kurt and \\\'Elie Cartan and {Google Inc.} and J. van der Berg},\n title = "The {\\O}re {\\c c}ase --- 5\\% \\& more", journal = pre # " Letters", year = 1999, pages={1--2}}',
    ] as const,
  ])('%s', (_, text) => {
    const [other] = JSON.parse(JSON.stringify(readBibtex(text)).normalize('NFC'));
    const [entry] = parseBibtex(text).entries;
    const { author = '', ...fields } = Object.fromEntries(
      (entry?.fields ?? []).map(({ name, value }) => [name, value]),
    );
    expect(readBibtexNames(author).names).toEqual(other?.names);
    expect(entry?.type).toBe(other?.type);
    for (const [name, value] of Object.entries(fields)) {
      const read = /^(?:url|doi|eprint)$/.test(name) ? plainAddress(value) : plainTex(value);
      expect(read, name).toBe(String(other?.fields[name]).replace(/<\/?[a-z]+[^<>]*>/g, ''));
    }
  });
});
