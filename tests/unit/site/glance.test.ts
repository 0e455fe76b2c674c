import { expect, test } from 'vitest';
import type { Entry } from '../../../src/catalogue/entry.ts';
import { glanceFields, glanceRows, lackedBy } from '../../../src/site/glance.ts';

const engine = {
  kind: 'libraries',
  platforms: ['Android', 'Web'],
  backends: ['CPU', 'Vulkan', 'WebGPU'],
  experimental: ['WebGPU'],
  accelerators: [
    { vendor: 'Apple', via: 'Core ML' },
    { vendor: 'Qualcomm', via: 'QNN' },
    { vendor: 'Qualcomm', via: 'NNAPI', state: 'experimental' },
    { kind: 'NPU', state: 'experimental' },
  ],
  precisions: ['int8'],
  lastRelease: { name: 'v2', date: '2026-01-02' },
} as unknown as Entry;

test('puts platforms, processors and the makers of NPUs in rows of their own, each maker once', () => {
  const rows = new Map(glanceRows(engine).map((row) => [row.label, row]));
  expect([...rows.keys()]).toEqual([
    ...['Runs on', 'CPU and GPU', 'NPU and DSP, by maker', 'Number formats', 'Last release'],
  ]);
  expect(rows.get('CPU and GPU')?.marks).toEqual([
    { text: 'CPU', experimental: false },
    { text: 'Vulkan', experimental: false },
    { text: 'WebGPU', experimental: true },
  ]);
  expect(rows.get('NPU and DSP, by maker')?.marks).toEqual([
    { text: 'Apple', via: 'Core ML', experimental: false },
    { text: 'Qualcomm', via: 'QNN, NNAPI', experimental: false },
    { text: 'NPU, maker not named', experimental: true },
  ]);
  expect(rows.get('Last release')).toMatchObject({ text: 'v2', aside: '2026-01-02' });
});

test('leaves what stands at a glance out of the facts, and only there', () => {
  expect(glanceFields(engine).has('license')).toBe(true);
  const bare = { kind: 'libraries', license: 'MIT' } as Entry;
  expect(glanceRows(bare)).toEqual([]);
  expect(glanceFields(bare).has('license')).toBe(false);
});

test('names what one states and another does not', () => {
  const other = { kind: 'libraries', platforms: ['Web'], backends: ['CPU'] } as unknown as Entry;
  expect(lackedBy(other, engine)).toEqual(['Android', 'int8']);
});
