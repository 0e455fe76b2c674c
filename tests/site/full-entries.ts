import { fieldsOf } from '../../src/schema/fields.ts';
import { entryIdPattern, type Kind, kinds } from '../../src/schema/parts.ts';
import type { UnwrittenEntry } from './hostile-content.ts';

/** One entry of each kind that has every field of its schema, filled with the example that the schema gives. */
export function fullEntries(): UnwrittenEntry[] {
  return kinds.map((kind) => {
    const slug = `every-field-of-${kind}`;
    const examples = fieldsOf(kind).map(({ name, example }) => [name, toKnown(example)]);
    return {
      ...Object.fromEntries(examples),
      ...{ id: `${kind}/${slug}`, kind, slug, title: `Every field of ${kind}`, ...ids(kind) },
      ...{ category: categories[kind], alsoIn: ['papers/survey'], tags: ['vision', 'mobile'] },
      ...relations,
      ...{ url: `https://works.example/${slug}`, formerSlugs: [`a-former-name-of-${kind}`] },
      note: 'Each of its fields holds what the schema gives as an example.',
    };
  });
}

const categories: Record<Kind, string> = {
  papers: 'model',
  libraries: 'web',
  tutorials: 'courses',
  tools: 'gpu',
};

/** An entry is related in one way. */
const relations = {
  buildsOn: ['libraries/ncnn'],
  alternatives: ['papers/mobilenetv2'],
  related: ['papers/deep-compression'],
};

/** What no two papers have in common. */
function ids(kind: Kind) {
  return kind === 'papers' ? { arxiv: '2601.00001', doi: '10.1234/every-field' } : {};
}

/** An example in which every entry and device that it names is one of the fixture’s. */
function toKnown(example: unknown): unknown {
  if (example === 'pixel-1') return 'phone-a';
  if (typeof example === 'string') return entryIdPattern.test(example) ? 'libraries/ncnn' : example;
  if (Array.isArray(example)) return example.map(toKnown);
  if (typeof example !== 'object' || example === null) return example;
  return Object.fromEntries(Object.entries(example).map(([name, it]) => [name, toKnown(it)]));
}
