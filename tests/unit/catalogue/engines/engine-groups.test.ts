import { describe, expect, it } from 'vitest';
import { compareEngines } from '../../../../src/catalogue/engines/compare-engines.ts';
import { engineLicences, groupEngines } from '../../../../src/catalogue/engines/engine-groups.ts';
import { engineCategories } from '../../engine-categories.ts';
import { entryOf } from '../../entry-of.ts';

const engine = (slug: string, fields = {}) =>
  entryOf(`libraries/${slug}`, {
    title: slug,
    category: 'engines',
    backends: ['CPU'],
    ...fields,
  });
type Fields = Parameters<typeof entryOf>[1];
const groupOf = (
  id: string,
  all: readonly Fields[],
  vocabularies?: Parameters<typeof groupEngines>[1],
) =>
  groupEngines(
    compareEngines(
      all.map((it, at) => engine(`e${at}`, it)),
      engineCategories,
    ),
    vocabularies,
  ).find((it) => it.id === id);
const words = (...labels: string[]) => labels.map((label) => ({ id: label.toLowerCase(), label }));
const vocabularies = {
  ...{ backends: [], vendors: [], interfaces: [], modelFormats: [], precisions: [], languages: [] },
  platforms: words('Web', 'Android', 'Linux'),
};

describe('the columns of a group', () => {
  it('stand in the order of the vocabulary, words that it lacks after them', () => {
    const group = groupOf(
      'on',
      [{ platforms: ['Linux', 'A watch', 'Web'] }, { platforms: ['Android'] }],
      vocabularies,
    );
    expect(group?.columns).toEqual([
      { id: 'on-web', label: 'Web', engines: 1 },
      { id: 'on-android', label: 'Android', engines: 1 },
      { id: 'on-linux', label: 'Linux', engines: 1 },
      { id: 'on-a-watch', label: 'A watch', engines: 1 },
    ]);
  });

  it('are the eight that most engines state, and one for all others', () => {
    const platforms = [...'abcdefghij'];
    const group = groupOf('on', [
      { platforms },
      { platforms: ['h', 'i', 'j'] },
      { platforms: ['g'] },
    ]);
    expect(group?.columns.map(({ label, engines }) => `${label} ${engines}`)).toEqual([
      ...['a 1', 'b 1', 'c 1', 'd 1', 'g 2', 'h 2', 'i 2', 'j 2', 'others 1'],
    ]);
    const others = group?.marks.get('libraries/e0')?.filter(({ column }) => column === 'on-others');
    expect(others?.map(({ text }) => text)).toEqual(['e', 'f']);
  });

  it('leave a word that one of many engines states to the others', () => {
    const many = Array.from({ length: 20 }, () => ({ platforms: ['Linux'] }));
    const group = groupOf('on', [...many, { platforms: ['QNX'] }]);
    expect(group?.columns.map(({ label }) => label)).toEqual(['Linux', 'others']);
  });

  it('have ids of their own, whatever the words', () => {
    const group = groupOf('on', [{ platforms: ['安卓', '鸿蒙', 'Any', 'Others'] }]);
    const ids = group?.columns.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(4);
    expect(ids.filter((id) => !/^on-[a-z0-9-]+$/.test(id))).toEqual([]);
    expect(ids).not.toContain('on-any');
    expect(ids).not.toContain('on-others');
  });

  it('are not there where no engine states anything', () => {
    expect(groupOf('reads', [{}])).toBeUndefined();
  });
});

describe('the marks of an engine', () => {
  const marksOf = (id: string, fields: Fields) => groupOf(id, [fields])?.marks.get('libraries/e0');

  it('say what is experimental', () => {
    expect(marksOf('gpu', { backends: ['CPU', 'CUDA'], experimental: ['CUDA'] })).toEqual([
      { column: 'gpu-cpu', text: 'CPU', experimental: false },
      { column: 'gpu-cuda', text: 'CUDA, experimental', experimental: true },
    ]);
  });

  it('gather a maker’s interfaces, and are experimental only where all of them are', () => {
    const accelerators = [
      { vendor: 'Qualcomm', via: 'Hexagon', state: 'experimental' as const },
      { vendor: 'Qualcomm', via: 'QNN' },
      { vendor: 'Intel', via: 'OpenVINO', state: 'experimental' as const },
    ];
    expect(marksOf('npu', { accelerators })).toEqual([
      { column: 'npu-intel', text: 'Intel (OpenVINO), experimental', experimental: true },
      { column: 'npu-qualcomm', text: 'Qualcomm (Hexagon, QNN)', experimental: false },
    ]);
  });

  it('stand under no column where no maker and no interface is named', () => {
    expect(marksOf('npu', { accelerators: [{ kind: 'NPU', via: 'NNAPI' }] })).toEqual([
      { column: undefined, text: 'NPU (NNAPI), maker not named', experimental: false },
    ]);
    expect(marksOf('gpu', { backends: ['GPU'] })).toEqual([
      { column: undefined, text: 'GPU, interface not named', experimental: false },
    ]);
  });

  it('count an FPGA among the processors, never as any maker’s NPU', () => {
    const fields = { accelerators: [{ kind: 'FPGA' as const }] };
    expect(marksOf('gpu', fields)?.map(({ text }) => text)).toEqual(['CPU', 'FPGA']);
    expect(groupOf('npu', [fields])).toBeUndefined();
    expect(groupOf('npu', [fields, { accelerators: [{ vendor: 'Arm' }] }])?.any?.engines).toBe(1);
  });
});

it('filters by licences that more than one engine has', () => {
  const all = ['MIT', 'MIT', 'Zlib'].map((license, at) => engine(`l${at}`, { license }));
  expect(engineLicences(compareEngines(all, engineCategories))).toEqual([
    { id: 'licence-mit', label: 'MIT', engines: 2 },
  ]);
});
