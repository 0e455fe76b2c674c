import { expect, test } from 'vitest';
import { tellingTags } from '../../../src/catalogue/telling-tags.ts';
import { entryOf } from '../entry-of.ts';

test('tags tell a group that most of it carry and few others', () => {
  const all = Array.from({ length: 10 }, (_, at) =>
    entryOf(`papers/${at}`, {
      tags: [...(at < 2 ? ['llm'] : []), ...(at === 0 ? ['npu'] : []), 'mobile'],
    }),
  );
  const tags = ['llm', 'npu', 'mobile'].map((id) => ({ id, label: id, description: '' }));
  const telling = tellingTags(tags, all)(all.slice(0, 2));
  expect(telling.map(({ id }) => id)).toEqual(['llm', 'npu']);
});
