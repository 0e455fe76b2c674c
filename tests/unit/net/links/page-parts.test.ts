import { describe, expect, it } from 'vitest';
import { partOf } from '../../../../src/catalogue/named-part.ts';
import { lackingParts } from '../../../../src/net/links/page-parts.ts';

describe('the part that an address names', () => {
  it.each([
    ['https://a.example/#usage', 'usage'],
    ['https://a.example/#caf%C3%A9', 'caf%C3%A9'],
    ['https://a.example/#usage:~:text=first', 'usage'],
    ['https://a.example/?q#a#b', 'a#b'],
  ])('of %s is %s', (address, part) => {
    expect(partOf(address)).toBe(part);
  });

  it.each(['', '#', '#top', '#:~:text=first', '#!/page', '#/route', '#L10-L20', '#page=3'])(
    'is none that HTML could hold in “%s”',
    (end) => {
      expect(partOf(`https://a.example/${end}`)).toBeUndefined();
    },
  );
});

describe('a page', () => {
  const page =
    '<h1 id="one">1</h1><a name=two></a><p id="user-content-three"><a href="#four">4</a>';
  const parts = ['one', 'two', 'three', 'four', 'caf%C3%A9', 'five', '%'];

  it('holds what an id, the name of an anchor or a link of its own says, and GitHub’s names', () => {
    expect(lackingParts(`${page}<p id="café">`, true, parts)).toEqual(['five', '%']);
  });

  it('may hold anything where it is cut off, or filled by scripts', () => {
    expect(lackingParts(page, false, ['five'])).toEqual([]);
    expect(
      lackingParts('<div id="root"></div><script src="a.js"></script>', true, ['five']),
    ).toEqual([]);
  });
});
