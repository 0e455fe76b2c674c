import { describe, expect, it } from 'vitest';
import { archivedLinks } from '../../../src/catalogue/entry-links.ts';
import { entryOf } from '../entry-of.ts';

const slides = 'https://slides.example/talk.html?page=1#top';

describe('archived copies', () => {
  it('are of the entry’s year', () => {
    expect(archivedLinks(entryOf('tutorials/x', { url: slides, year: 2017 }))).toEqual([
      { label: 'Archived copy', url: `https://web.archive.org/web/2017/${slides}` },
    ]);
  });

  it('are of the year in which it came to the list where it has none of its own', () => {
    const [copy] = archivedLinks(entryOf('tools/x', { url: slides, added: '2019-05-01' }));
    expect(copy?.url).toBe(`https://web.archive.org/web/2019/${slides}`);
  });

  it.each(['https://arxiv.org/abs/1801.04381', 'https://github.com/Tencent/ncnn'])(
    'are not offered of %s, which stays where it is',
    (url) => {
      expect(archivedLinks(entryOf('papers/x', { url, year: 2018 }))).toEqual([]);
    },
  );

  it.each(['Original address (moved)', 'PDF (original link)', 'Project page (dead)'])(
    'are there for a link called “%s”, whatever its host',
    (label) => {
      const url = 'https://github.com/gone/away';
      const entry = entryOf('papers/x', {
        url: 'https://arxiv.org/abs/1801.04381',
        year: 2018,
        links: [
          { label: 'Slides', url: slides },
          { label, url },
        ],
      });
      expect(archivedLinks(entry)).toEqual([
        { label: `Archived copy: ${label}`, url: `https://web.archive.org/web/2018/${url}` },
      ]);
    },
  );

  it('are there for every address that is known to be dead, whatever its host and label', () => {
    const entry = entryOf('papers/x', {
      ...{ url: 'https://arxiv.org/abs/1801.04381', arxiv: '1801.04381', year: 2018 },
      code: 'https://github.com/gone/away',
      links: [{ label: 'Slides', url: slides }],
    });
    const dead = [entry.url, entry.code, slides];
    expect(archivedLinks(entry, (url) => dead.includes(url)).map(({ label }) => label)).toEqual([
      'Archived copy',
      'Archived copy: Code',
      'Archived copy: Slides',
    ]);
  });
});
