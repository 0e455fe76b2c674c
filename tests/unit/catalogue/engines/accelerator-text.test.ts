import { expect, test } from 'vitest';
import { acceleratorText } from '../../../../src/catalogue/engines/accelerator-text.ts';

test.each([
  [{ vendor: 'Qualcomm', via: 'QNN' }, 'Qualcomm (QNN)'],
  [{ vendor: 'Apple' }, 'Apple'],
  [{ kind: 'NPU', via: 'NNAPI', state: 'experimental' }, 'NPU (NNAPI), experimental'],
] as const)('an accelerator is named by its maker, else by its kind: %o', (accelerator, text) => {
  expect(acceleratorText(accelerator)).toBe(text);
});
