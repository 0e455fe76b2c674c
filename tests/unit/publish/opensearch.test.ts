import { expect, test } from 'vitest';
import { writeOpenSearch } from '../../../src/publish/opensearch.ts';
import { readXml } from './read-xml.ts';

const write = (description: string) =>
  writeOpenSearch({
    shortName: 'EMDL',
    description,
    searchUrl: 'https://list.example/emdl/search/',
    iconUrl: 'https://list.example/emdl/favicon.svg',
    selfUrl: 'https://list.example/emdl/opensearch.xml',
  });

test('a description names the search page with the place of the words', () => {
  const { OpenSearchDescription: found } = readXml(write('Search it.'));
  expect(found._attributes.xmlns).toBe('http://a9.com/-/spec/opensearch/1.1/');
  expect(found.ShortName._text).toBe('EMDL');
  expect(found.Url[0]._attributes).toEqual({
    type: 'text/html',
    template: 'https://list.example/emdl/search/?q={searchTerms}',
  });
});

test('signs of XML in a text stay text', () => {
  const text = 'R&D <b> "x" &amp; ]]>';
  expect(readXml(write(text)).OpenSearchDescription.Description._text).toBe(text);
});
