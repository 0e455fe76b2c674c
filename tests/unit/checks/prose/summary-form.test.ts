import { describe, expect, test } from 'vitest';
import { summaryForm } from '../../../../src/checks/prose/summary-form.ts';
import { madeEntry, madeGuide, madeSubject } from '../made-subject.ts';

function messagesOf(summary: string, title = 'A Title of Its Own') {
  const entries = [
    madeEntry('papers/a', { summary, title }),
    madeEntry('libraries/b', { title: 'ncnn' }),
  ];
  return summaryForm(madeSubject({ entries })).map(({ message }) => message);
}

describe('one sentence', () => {
  test.each([
    'A network for phones.',
    'Weights of fewer bits, e.g. 8 or 4, for phones.',
    'Pruning vs. quantization, i.e. Two ways to one end.',
    'Kernels for Arm v8.2 and TensorFlow 2.0.',
    'Kernels that need Arm v8.',
    'Node.js and Core ML engines compared by J. Smith et al. in Fig. 3.',
    'The method of Courbariaux et al. for boards, phones, etc. with little memory.',
    'Made in the U.S. for Qualcomm Inc. phones, approx. 10 of them.',
    'ncnn, fast on phones.',
    'iOS apps that hold networks.',
    'x86 and Arm kernels.',
    '8-bit arithmetic for phones.',
    '“Small” networks, measured.',
    'Costs of 3 * 3 and 1 * 1 convolutions, a < b, snake_case_names and C++ & Java.',
    'A comparison of AT&T; and others (2017).',
    '手机上的网络.',
  ])('%s', (summary) => {
    expect(messagesOf(summary)).toEqual([]);
  });
});

describe('not one plain sentence', () => {
  test.each([
    ['A network for phones', 'End the summary with a period.'],
    ['A network for phones...', 'End the summary with a period.'],
    ['A network for phones. It is small.', 'Keep the summary to one sentence'],
    ['Kernels for Arm v8. They are fast.', 'Keep the summary to one sentence'],
    ['Is it small? Yes, it is.', 'Keep the summary to one sentence'],
    ['A network (for phones.) 64 bits are enough.', 'Keep the summary to one sentence'],
    ['A network for phones. it is small.', 'Keep the summary to one sentence'],
    ['a network for phones.', 'Start the summary with a capital letter'],
    ['- A network for phones.', 'Start the summary with a capital letter'],
    ['A Title of Its Own is a network.', 'Leave the title out'],
    ['a title of its own: A network.', 'Leave the title out'],
    ['A network, see [the page](https://example.org).', 'without links, Markdown or HTML'],
    ['A network for `phones`.', 'without links, Markdown or HTML'],
    ['A **small** network.', 'without links, Markdown or HTML'],
    ['A _small_ network.', 'without links, Markdown or HTML'],
    ['A <b>small</b> network.', 'without links, Markdown or HTML'],
    ['A network &amp; a phone.', 'without links, Markdown or HTML'],
    ['A network\nfor phones.', 'Write the summary on one line.'],
  ])('%s', (summary, advice) => {
    expect(messagesOf(summary)).toContainEqual(expect.stringContaining(advice));
  });
});

test('a title that is the beginning of a longer word is not the title', () => {
  expect(messagesOf('Netscope draws networks.', 'Net')).toEqual([]);
});

test('every fault of a summary is reported, and those of guides too', () => {
  const guides = [madeGuide('g', { summary: 'read **this**' })];
  const problems = summaryForm(madeSubject({ guides }));
  expect(problems).toHaveLength(3);
  expect(problems[0]).toMatchObject({
    file: 'guides/g.mdx',
    at: ['summary'],
  });
});
