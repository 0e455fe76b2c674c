import { describe, expect, test } from 'vitest';
import { fullName, shortAuthors } from '../../../src/catalogue/author-names.ts';
import { joinedAuthors } from '../../../src/checks/joined-authors.ts';
import type { CheckSubject } from '../../../src/checks/subject.ts';
import { writeApa } from '../../../src/cite/apa.ts';
import { writeBibtexEntry } from '../../../src/cite/bibtex.ts';
import { toCitationMeta } from '../../../src/cite/citation-meta.ts';
import { writeCoins } from '../../../src/cite/coins.ts';
import { toCslJson } from '../../../src/cite/csl-json.ts';
import { writeIeee } from '../../../src/cite/ieee.ts';
import { toJsonLd } from '../../../src/cite/json-ld.ts';
import { writeRisEntry } from '../../../src/cite/ris.ts';
import { entryOf } from '../entry-of.ts';

const names = ['Barnes and Noble', 'Open Neural Network Exchange', 'Lab, Field and Sons', 'Meta'];
const entry = entryOf('papers/x', { authors: [...names.map((name) => `{${name}}`), 'Ann Abel'] });
const urls = { pageUrl: 'https://example.org/', siteUrl: 'https://example.org/' };

describe('a group in braces stays a group', () => {
  test('in BibTeX, braced', () => {
    expect(writeBibtexEntry(entry, 'x')).toContain(
      'author = {{Barnes and Noble} and {Open Neural Network Exchange} and {Lab, Field and Sons} and {Meta} and Abel, Ann},',
    );
  });

  test('in RIS, without a comma', () => {
    expect(writeRisEntry(entry, 'x').match(/(?<=AU {2}- ).*(?=\r)/g)).toEqual([
      'Barnes and Noble',
      'Open Neural Network Exchange',
      'Lab Field and Sons',
      'Meta',
      'Abel, Ann',
    ]);
  });

  test('in CSL-JSON, as a literal', () => {
    expect(toCslJson([entry])[0]?.author).toEqual([
      ...names.map((literal) => ({ literal })),
      { family: 'Abel', given: 'Ann' },
    ]);
  });

  test('in schema.org, as an organization', () => {
    expect(toJsonLd(entry, urls).author).toEqual([
      ...names.map((name) => ({ '@type': 'Organization', name })),
      expect.objectContaining({ '@type': 'Person', name: 'Ann Abel' }),
    ]);
  });

  test('in references for people, in citation tags and in lists', () => {
    expect(writeApa(entry)).toContain(`${names.join(', ')}, & Abel, A.`);
    expect(writeIeee(entry)).toContain(`${names.join(', ')}, and A. Abel`);
    const tags = toCitationMeta(entry, urls).filter(([name]) => name === 'citation_author');
    expect(tags.map(([, content]) => content).slice(0, 2)).toEqual([
      'Barnes and Noble,',
      'Open Neural Network Exchange,',
    ]);
    expect(new URLSearchParams(writeCoins(entry)).getAll('rft.au')[1]).toBe(
      'Open Neural Network Exchange,',
    );
    expect(entry.authors?.map(fullName)).toEqual([...names, 'Ann Abel']);
    expect(shortAuthors(entry.authors ?? [])).toBe([...names, 'Abel'].join(', '));
  });

  test('in the checks, where its commas join nobody', () => {
    const subject = { entries: [{ ...entry, file: 'papers/x.md' }] } as unknown as CheckSubject;
    expect(joinedAuthors(subject)).toEqual([]);
  });
});
