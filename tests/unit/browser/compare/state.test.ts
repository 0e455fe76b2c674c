import { expect, it } from 'vitest';
import { parseState, writeState } from '../../../../src/browser/compare/state.ts';

it.each([
  '',
  '?on=android,ios&npu=any',
  '?reads=core-ml&for=web&maintained=any',
  '?with=litert,executorch',
])('writes what it reads: %s', (search) => expect(writeState(parseState(search))).toBe(search));

it('takes ids of entries, repeated fields and spaces, and names nothing twice', () => {
  const { beside, needs } = parseState(
    '?with=libraries/ncnn&with=mnn,%20ncnn,&on=Android&on=android',
  );
  expect(beside).toEqual(['ncnn', 'mnn']);
  expect(needs).toEqual(['on-android']);
});

it('keeps what it does not know, so that the page can say so', () => {
  expect(parseState('?npu=acme&for=cars')).toMatchObject({ needs: ['npu-acme'], made: 'cars' });
});
