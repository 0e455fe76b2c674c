import { expect, test } from 'vitest';
import { parseState, writeState } from '../../../../src/browser/results/state.ts';

test('a state is the same after it was written and read', () => {
  const state = {
    limits: { parameters: 6, 'multiply-adds': 600, int8: 0.5, latency: 20 },
    device: 'a-phone',
    without: ['table', 'benchmark'],
    unstated: true,
  };
  expect(parseState(writeState(state))).toEqual(state);
});

test('a kind of source is found by the name that it had before', () => {
  expect(parseState('?without=repository').without).toEqual(['project']);
});

test('limits that are no numbers above zero are passed over', () => {
  const { limits } = parseState('?parameters=-1&int8=x&latency=Infinity&multiply-adds=0&what=1');
  expect(limits).toEqual({});
});

test('nothing asked is nothing written, and a device alone is nothing', () => {
  expect(writeState({ limits: {}, device: 'a-phone', without: [], unstated: false })).toBe('');
});
