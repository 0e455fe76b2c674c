import { describe, expect, test } from 'vitest';
import { deviceIsClass, deviceName } from '../../../../src/checks/references/device-name.ts';
import { unknownCategory } from '../../../../src/checks/references/unknown-category.ts';
import { unknownDevice } from '../../../../src/checks/references/unknown-device.ts';
import { unknownTag } from '../../../../src/checks/references/unknown-tag.ts';
import { unknownWord } from '../../../../src/checks/references/unknown-word.ts';
import { unusedCategory } from '../../../../src/checks/references/unused-category.ts';
import { unusedDevice } from '../../../../src/checks/references/unused-device.ts';
import { unusedTag } from '../../../../src/checks/references/unused-tag.ts';
import { madeCategories, madeEntry, madeGuide, madeSubject, madeTag } from '../made-subject.ts';

const categories = madeCategories(['model', 'pruning'], ['web']);
const place = { line: 12, column: 1 };

describe('categories', () => {
  test('an unknown category is named with the one that was meant', () => {
    const entries = [madeEntry('papers/a', { category: 'prunning' })];
    const problems = unknownCategory(madeSubject({ entries, categories }));
    expect(problems).toMatchObject([{ file: 'papers/a.md', at: ['category'] }]);
    expect(problems[0]?.message).toBe(
      'There is no category "prunning" in papers. Did you mean "pruning"?',
    );
  });

  test.each([
    ['Model', 'Write "model".'],
    ['Web browser', 'Write "web".'],
    ['web_browser', 'Write "web".'],
    ['Models', 'Did you mean "model"?'],
  ])('a category that is called %s otherwise is named by its id', (category, advice) => {
    const [web] = categories.libraries;
    const libraries = web
      ? [
          { ...web, title: 'Web browser' },
          { ...web, id: 'model' },
        ]
      : [];
    const entries = [madeEntry('libraries/a', { category, alsoIn: [`Libraries/${category}`] })];
    const subject = madeSubject({ entries, categories: { ...categories, libraries } });
    const [inField, inList] = unknownCategory(subject).map(({ message }) => message);
    expect(inField).toContain(advice);
    expect(inList).toContain(advice.replace(/"(.*)"/, '"libraries/$1"'));
  });

  test('a category that has another id now is named by it, where it was and where it went', () => {
    const papers = categories.papers.map((it) =>
      it.id === 'model' ? { ...it, id: 'designs', formerIds: ['model', 'tools/nets'] } : it,
    );
    const alsoIn = ['papers/model', 'tools/nets'];
    const entries = [madeEntry('papers/a', { category: 'model', alsoIn })];
    const subject = madeSubject({ entries, categories: { ...categories, papers } });
    expect(unknownCategory(subject).map(({ message }) => message)).toEqual([
      'There is no category "model" in papers. Write "designs".',
      'There is no category "papers/model". Write "papers/designs".',
      'There is no category "tools/nets". Write "papers/designs".',
    ]);
  });

  test('a category of another kind is unknown, and the message says where it is', () => {
    const entries = [madeEntry('papers/a', { category: 'web' })];
    const [problem] = unknownCategory(madeSubject({ entries, categories }));
    expect(problem?.message).toContain('only in libraries');
  });

  test('alsoIn names any kind', () => {
    const alsoIn = ['libraries/web', 'libraries/pruning', 'papers/pruning'];
    const entries = [madeEntry('papers/a', { category: 'model', alsoIn })];
    expect(unknownCategory(madeSubject({ entries, categories }))).toMatchObject([
      { at: ['alsoIn', 1] },
    ]);
  });

  test('components of guides name a category with its kind', () => {
    const reference = { component: 'Entries', attribute: 'category', ...place };
    const references = [
      { ...reference, value: 'papers/model' },
      { ...reference, value: 'model' },
    ];
    const guides = [madeGuide('g', { references })];
    expect(unknownCategory(madeSubject({ guides, categories }))).toMatchObject([
      { file: 'guides/g.mdx', at: place },
    ]);
  });

  test('a category is used by category or by alsoIn', () => {
    const entries = [madeEntry('papers/a', { category: 'model', alsoIn: ['libraries/web'] })];
    expect(unusedCategory(madeSubject({ entries, categories }))).toMatchObject([
      { file: 'categories.yaml', at: ['papers', 1, 'id'] },
    ]);
  });
});

describe('tags', () => {
  const tags = [madeTag('int8', ['8-bit', 'Eight Bit']), madeTag('vision')];

  test.each([
    ['visoin', 'Did you mean "vision"?'],
    ['eight-bit', 'Write "int8", which means the same.'],
    ['elephants', 'Choose one from tags.yaml, or add it there.'],
  ])('%s is unknown: %s', (tag, advice) => {
    const entries = [madeEntry('papers/a', { tags: ['vision', tag] })];
    const problems = unknownTag(madeSubject({ entries, tags }));
    expect(problems).toMatchObject([{ at: ['tags', 1] }]);
    expect(problems[0]?.message).toContain(advice);
  });

  test('guides and their components name known tags', () => {
    const references = [{ component: 'Entries', attribute: 'tag', value: 'int9', ...place }];
    const guides = [madeGuide('g', { tags: ['vision', 'int4'], references })];
    expect(unknownTag(madeSubject({ guides, tags }))).toMatchObject([
      { file: 'guides/g.mdx', at: ['tags', 1] },
      { file: 'guides/g.mdx', at: place },
    ]);
  });

  test('a tag on a guide alone is unused', () => {
    const entries = [madeEntry('papers/a', { tags: ['int8'] })];
    const guides = [madeGuide('g', { tags: ['vision'] })];
    expect(unusedTag(madeSubject({ entries, guides, tags }))).toMatchObject([
      { file: 'tags.yaml', at: [1, 'id'] },
    ]);
  });
});

describe('words for what software runs on', () => {
  const vocabularies = {
    ...{ platforms: [{ id: 'web', label: 'Web', aliases: ['Web browser'] }], languages: [] },
    ...{ backends: [{ id: 'vulkan', label: 'Vulkan' }], precisions: [], modelFormats: [] },
    vendors: [{ id: 'qualcomm', label: 'Qualcomm' }],
    interfaces: [
      { id: 'qnn', label: 'QNN', vendor: 'Qualcomm' },
      { id: 'nnapi', label: 'NNAPI' },
    ],
  };

  test.each([
    ['platforms', 'web browser', 'Write "Web" for "web browser", which means the same.'],
    ['platforms', 'Wep', 'Did you mean "Web"?'],
    ['platforms', 'Abacus', 'Choose one from vocabularies.yaml, or add it there.'],
    ['platforms', 'Vulkan', 'belongs in backends, as "Vulkan".'],
    ['backends', 'QNN', 'belongs in accelerators, as "- vendor: Qualcomm" and "via: QNN".'],
    ['backends', 'NNAPI', 'belongs in accelerators, with its kind'],
    ['backends', 'qualcomm', 'belongs in accelerators, as "- vendor: Qualcomm".'],
  ])('%s: %s is unknown: %s', (field, word, advice) => {
    const entries = [madeEntry('libraries/a', { [field]: [word] })];
    const problems = unknownWord(madeSubject({ entries, vocabularies }));
    expect(problems).toMatchObject([{ at: [field, 0] }]);
    expect(problems[0]?.message).toContain(advice);
  });

  test('of interfaces name a maker of the vocabulary', () => {
    const interfaces = [{ id: 'qnn', label: 'QNN', vendor: 'Qualcom' }];
    const subject = madeSubject({ vocabularies: { ...vocabularies, interfaces } });
    const problems = unknownWord(subject);
    expect(problems).toMatchObject([{ at: ['interfaces', 0, 'vendor'] }]);
    expect(problems[0]?.message).toContain('Did you mean "Qualcomm"?');
  });

  test('are held against nothing where the content has no vocabularies', () => {
    const entries = [madeEntry('libraries/a', { platforms: ['Anything'] })];
    expect(unknownWord(madeSubject({ entries }))).toEqual([]);
  });

  test('of accelerators name their maker and interface, and what is experimental stands in the entry', () => {
    const accelerators = [{ vendor: 'Qualcomm', via: 'QNN' }, { vendor: 'QNN' }];
    const experimental = ['Vulkan', 'Web'];
    const entries = [
      madeEntry('libraries/a', { backends: ['Vulkan'], accelerators, experimental }),
    ];
    expect(unknownWord(madeSubject({ entries, vocabularies }))).toMatchObject([
      { at: ['accelerators', 1, 'vendor'] },
      { at: ['experimental', 1] },
    ]);
  });
});

describe('devices', () => {
  const devices = [
    { id: 'pixel-1', label: 'Google Pixel 1', class: 'phone' as const, formerIds: ['sailfish'] },
    { id: 'pixel-2', label: 'Google Pixel 2', class: 'phone' as const },
  ];
  const source = { url: 'https://example.org/', place: 'Table 1', kind: 'paper' as const };
  const measuredOn = (device: string) => ({
    results: [{ model: 'A', task: 'B', source, runs: [{ device, latency: 5 }] }],
  });

  test.each([
    ['pixel1', 'Did you mean "pixel-1"?'],
    ['google-pixel-1', 'Write "pixel-1", which is the same.'],
    ['Pixel 1', 'Write "pixel-1".'],
    ['Google Pixel 1', 'Write "pixel-1", which is the same.'],
    ['sailfish', 'Write "pixel-1", which is the same.'],
    ['abacus', 'Choose one from devices.yaml, or add it there.'],
  ])('%s is unknown: %s', (device, advice) => {
    const entries = [madeEntry('papers/a', measuredOn(device))];
    const problems = unknownDevice(madeSubject({ entries, devices }));
    expect(problems).toMatchObject([{ at: ['results', 0, 'runs', 0, 'device'] }]);
    expect(problems[0]?.message).toContain(advice);
  });

  test('are held against nothing where the content has no list of them', () => {
    const entries = [madeEntry('papers/a', measuredOn('abacus'))];
    expect(unknownDevice(madeSubject({ entries }))).toEqual([]);
  });

  test('one without a result is named', () => {
    const entries = [madeEntry('libraries/a', measuredOn('pixel-2'))];
    expect(unusedDevice(madeSubject({ entries, devices }))).toMatchObject([
      { file: 'devices.yaml', at: [0, 'id'] },
    ]);
  });
});

describe('a file that cannot be read', () => {
  const entries = [madeEntry('papers/a', { category: 'model', tags: ['int8'] })];

  test('makes no category or tag unused', () => {
    const faulty = new Set(['papers/b.md']);
    const tags = [madeTag('vision')];
    const subject = madeSubject({ entries, categories, tags, faulty });
    const devices = [{ id: 'pixel-1', label: 'Pixel 1', class: 'phone' as const }];
    const unused = unusedDevice({ ...subject, devices });
    expect([...unusedCategory(subject), ...unusedTag(subject), ...unused]).toEqual([]);
  });

  test('makes no category or tag unknown where it is their list', () => {
    const faulty = new Set(['categories.yaml', 'tags.yaml']);
    const subject = madeSubject({ entries, faulty });
    expect([...unknownCategory(subject), ...unknownTag(subject)]).toEqual([]);
  });
});

test('no id is the name of a device', () => {
  const subject = madeSubject({
    categories: madeCategories(['model', 'aux']),
    tags: [madeTag('con')],
  });
  expect(deviceName(subject)).toMatchObject([
    { file: 'categories.yaml', at: ['papers', 1, 'id'] },
    { file: 'tags.yaml', at: [0, 'id'] },
  ]);
});

test('no device has the address of a class', () => {
  const devices = [
    { id: 'phones', label: 'Phones', class: 'phone' as const },
    { id: 'a-board', label: 'A board', class: 'board' as const, formerIds: ['boards'] },
    { id: 'computers', label: 'Pixel 8', class: 'phone' as const },
  ];
  expect(deviceIsClass(madeSubject({ devices }))).toMatchObject([
    { file: 'devices.yaml', at: [0, 'id'] },
    { file: 'devices.yaml', at: [1, 'formerIds'] },
  ]);
});
