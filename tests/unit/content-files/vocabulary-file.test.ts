import { expect, test } from 'vitest';
import { parseVocabularyFile } from '../../../src/content-files/vocabulary-file.ts';
import { tagsSchema } from '../../../src/schema/tags.ts';

test.each(['', '# Tags.\n'])('a file with nothing in it, %j, says so', (text) => {
  const { problems } = parseVocabularyFile('tags.yaml', tagsSchema, text, []);
  expect(problems).toMatchObject([{ file: 'tags.yaml', code: 'missing-field' }]);
  expect(problems[0]?.message).toContain('The file is empty');
});
