import type { Kind } from '../schema/parts.ts';

/** Last words of headings that name a kind as a whole: `Papers`, `Quantization papers`. */
export const kindWords: Record<Kind, readonly string[]> = {
  papers: ['paper', 'publication', 'preprint', 'literature'],
  libraries: ['library', 'framework', 'software', 'code', 'open source project', 'implementation'],
  tutorials: [
    'tutorial',
    'talk',
    'slide',
    'guide',
    'blog',
    'article',
    'video',
    'book',
    'learning material',
  ],
  tools: ['tool', 'resource'],
};

/** Words other lists use for a category, in the singular; a heading that holds one of them may mean it. */
export const nearWords: Record<string, readonly string[]> = {
  'papers/survey': ['survey', 'overview', 'review'],
  'papers/model': [
    'efficient model',
    'compact model',
    'lightweight model',
    'mobile model',
    'architecture',
    'efficient network',
    'compact network',
    'lightweight network',
    'mobile network',
    'neural architecture search',
    'nas',
  ],
  'papers/system': ['hardware', 'accelerator', 'runtime system', 'mobile system', 'scheduling'],
  'papers/quantization': [
    'quantization',
    'quantisation',
    'binarization',
    'low precision',
    'low bit',
    'binary network',
  ],
  'papers/pruning': ['pruning', 'sparsity', 'sparsification'],
  'papers/approximation': ['approximation', 'low rank', 'factorization', 'tensor decomposition'],
  'papers/characterization': [
    'characterization',
    'benchmark',
    'benchmarking',
    'measurement',
    'profiling',
  ],
  'libraries/inference-framework': [
    'inference framework',
    'inference engine',
    'deployment framework',
    'mobile framework',
    'runtime',
  ],
  'libraries/optimization-tools': [
    'optimization tool',
    'optimisation tool',
    'compression tool',
    'compression toolkit',
    'compression library',
  ],
  'libraries/research-demos': ['research demo', 'research code'],
  'libraries/web': ['web browser', 'in the browser', 'javascript'],
  'libraries/sample-apps': [
    'sample app',
    'sample application',
    'example app',
    'demo app',
    'sample',
    'example',
    'demo',
  ],
  'tutorials/neon': ['neon', 'simd'],
  'tutorials/opencl': ['opencl'],
  'tools/gpu': ['gpu'],
  'tools/driver': ['driver'],
};

/** Whole headings that are other names of a category. */
export const otherNames: Record<string, readonly string[]> = {
  'tutorials/courses': ['course', 'lecture', 'class', 'online course', 'university course'],
  'tools/related-lists': [
    'related repo',
    'related repository',
    'related list',
    'related project',
    'related resource',
    'awesome list',
    'other list',
    'similar list',
    'reading list',
  ],
};

/** Where repositories under a heading without a kind belong: this list keeps its sample apps under “General”. */
export const looseSections: ReadonlyMap<string, string> = new Map([
  ['general', 'libraries/sample-apps'],
]);

/** Marks that say an item is a list of other works: `[Repo]` among papers. */
export const listMarks: readonly string[] = [
  'repo',
  'repository',
  'github repo',
  'list',
  'awesome list',
  'paper list',
];

/** Where such lists belong. */
export const listPlace = 'tools/related-lists';
