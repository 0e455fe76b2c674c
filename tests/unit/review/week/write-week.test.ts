import { expect, test } from 'vitest';
import { writeWeek } from '../../../../src/review/week/write-week.ts';
import { entryOf } from '../../entry-of.ts';

const entry = entryOf('papers/one', {});
const where = { page: '/health/#links', label: 'Open the link' };

test('a week becomes a table of what, where and how long, and the entries that it is about', () => {
  const text = writeWeek(
    {
      tasks: [
        { what: 'Correct dead links', count: 3, where, minutes: 3 },
        { what: 'Answer issues', where: { github: '/issues', label: 'Oldest first' }, minutes: 2 },
      ],
      minutes: 9,
      due: [
        {
          entry,
          checked: '2026-01-01',
          changed: { url: 'https://a.example/', day: '2026-02-01' },
          isPressing: true,
        },
      ],
      looks: [{ entry, field: 'license', message: '@all read *it*', edits: [] }],
      corrected: [],
    },
    'https://github.com/made/list',
  );
  expect(text).toBe(`\
**This week: about 9 minutes**, and what is proposed and reported.

| What | How many | Where to press | Minutes |
| --- | ---: | --- | ---: |
| Correct dead links | 3 | \`/health/#links\`: Open the link | 9 |
| Answer issues |  | [Oldest first](https://github.com/made/list/issues) | 2 each |

### Facts that changed

- [papers/one](https://github.com/made/list/edit/main/content/papers/one.md): \`@all\` read \\*it\\*

### Entries to check next

- [papers/one](https://github.com/made/list/edit/main/content/papers/one.md): checked 2026-01-01; \`https://a.example/\` changed on 2026-02-01
`);
});
