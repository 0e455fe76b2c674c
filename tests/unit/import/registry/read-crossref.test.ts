import { expect, test } from 'vitest';
import { readCrossrefAnswer } from '../../../../src/import/registry/read-crossref.ts';

const read = (message: Record<string, unknown>) =>
  readCrossrefAnswer(
    { message: { DOI: '10.1000/1', title: ['Thin Nets'], ...message } },
    '10.1000/1',
  );

test('a chapter stands in its book, not in the series in front of it', () => {
  const chapter = {
    type: 'book-chapter',
    'container-title': ['Lecture Notes in Small Machines', 'Nets for Boards'],
    'short-container-title': ['LNSM'],
    page: '1-9',
  };
  expect(read(chapter)).toMatchObject({ fields: { venueName: 'Nets for Boards, pp. 1-9' } });
  expect(read(chapter)).not.toHaveProperty('fields.venue');
});

test('an article with a number has no pages', () => {
  const article = {
    type: 'journal-article',
    'container-title': ['Journal of Small Machines'],
    volume: '3',
    'article-number': '1123',
  };
  expect(read(article)).toMatchObject({
    fields: { venueName: 'Journal of Small Machines, vol. 3, article 1123' },
  });
});

test('a paper without proceedings stands at its event', () => {
  const paper = { type: 'proceedings-article', event: { name: 'Conference on Small Machines' } };
  expect(read(paper)).toMatchObject({ fields: { venueName: 'Conference on Small Machines' } });
});
