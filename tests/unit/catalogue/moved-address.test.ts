import { describe, expect, it } from 'vitest';
import { doubtOf } from '../../../src/catalogue/moved-address.ts';
import type { ObservedLink } from '../../../src/schema/observed.ts';

const moved = (to: string, since = '2026-01-01'): ObservedLink => ({
  ...{ state: 'moved', since, checked: '2026-01-08', to },
});

describe('a moved address', () => {
  it.each([
    ['http://a.example/paper.pdf', 'https://a.example/paper.pdf'],
    ['http://a.example', 'https://www.a.example/'],
    ['https://old.example/docs/Guide.html', 'https://new.example/manual/guide/'],
    ['https://a.example/x/index.html', 'https://a.example/y/x/'],
    ['https://github.com/old/name/tree/main/docs', 'https://github.com/new/better/tree/main/docs'],
    ['https://huggingface.co/old/model', 'https://huggingface.co/new/model-2'],
    ['https://a.example/en/x?v=1', 'https://b.example/en/x?v=1'],
  ])('%s is in no doubt at %s', (address, to) => {
    expect(doubtOf(address, moved(to))).toBeUndefined();
  });

  it.each([
    ['https://doi.org/10.1000/x', 'https://a.example/10.1000/x', 'is made to last'],
    ['https://a.example/paper.pdf', 'https://a.example/', 'leads to a front page'],
    ['http://a.example/', 'https://parked.example/', 'the front page of another host'],
    ['https://a.example/x', 'https://a.example/login/x', 'lets people in'],
    ['https://a.example/x', 'https://a.example/404/x', 'reports an error'],
    ['https://a.example/x', 'http://a.example/x', 'without a secure connection'],
    ['https://a.example/x', 'https://a.example/en-us/x', 'a language'],
    ['https://a.example/x', 'https://a.example/x?session=1', 'parameters of its own'],
    ['https://a.example/~me/paper.pdf', 'https://a.example/people', 'another name'],
    ['https://github.com/old/name', 'https://github.com/new/name/tree/main/docs', 'another name'],
  ])('%s is in doubt at %s', (address, to, because) => {
    expect(doubtOf(address, moved(to))).toContain(because);
  });

  it('is in doubt as long as it was seen on one day', () => {
    const seenOnce = moved('https://a.example/y', '2026-01-08');
    expect(doubtOf('https://a.example/y', seenOnce)).toBe('has to be seen there on a second day');
  });
});
