import type { Categories } from '../../src/schema/categories.ts';
import type { Device } from '../../src/schema/devices.ts';
import type { Tag } from '../../src/schema/tags.ts';

/** What a made-up list is made of. */
export const categories: Categories = {
  papers: toCategories('Quantization', 'Pruning', 'Survey', 'Model', 'System', 'Approximation'),
  libraries: [
    ...toCategories('Inference framework', 'Web').map((it) => ({
      ...it,
      holds: 'engines' as const,
    })),
    ...toCategories('Optimization tools', 'Sample apps'),
  ],
  tutorials: toCategories('General', 'OpenCL', 'Courses'),
  tools: toCategories('Related lists', 'GPU', 'Driver'),
};

export const tags: Tag[] = [
  ...['quantization', 'pruning', 'low-bit', 'mobile', 'vision', 'int8', 'sparsity', 'latency'],
  ...['energy', 'hardware', 'compiler', 'distillation', 'low-rank', 'android', 'ios', 'vulkan'],
  ...['opencl', 'neon', 'fpga', 'recurrent', 'training', 'detection', 'codebook', 'wearables'],
].map((id) => ({
  id,
  label: id.replaceAll('-', ' '),
  description: `About ${id.replaceAll('-', ' ')}.`,
}));

export const measuredDevices: Device[] = [
  { id: 'phone-a', label: 'Phone A', class: 'phone', chip: 'A chip', memory: 6000 },
  { id: 'board-b', label: 'Board B', class: 'board' },
];

export const methods = [
  'Integer-Only Quantization',
  'Structured Channel Pruning',
  'Low-Rank Factorization',
  'Learned Codebooks',
  'Platform-Aware Architecture Search',
  'Depthwise Convolutions',
  'Layer-Wise Distillation',
  'Mixed-Precision Training',
  'Sparse Kernels',
  'Early Exits',
  'Energy-Aware Scheduling',
  'Operator Fusion',
];

export const tasks = [
  'Image Classification',
  'Keyword Spotting',
  'Object Detection',
  'Semantic Segmentation',
  'Machine Translation',
  'Activity Recognition',
  'Face Verification',
  'Speech Enhancement',
];

export const devices = [
  'Phones',
  'Microcontrollers',
  'Wearables',
  'Mobile GPUs',
  'Embedded FPGAs',
  'Single-Board Computers',
  'Web Browsers',
  'Digital Signal Processors',
];

export const venues = [
  'arXiv',
  'CVPR',
  'ICLR',
  'MobiSys',
  'NeurIPS',
  'ECCV',
  'SenSys',
  'ISCA',
  'MLSys',
];
export const organizations = ['Google', 'Tencent', 'MIT', 'Arm', 'Tsinghua University', 'EPFL'];
export const syllables = 'ba ce di fo gu ka le mi no pu ra se ti vo xu za bri cle dro gra'.split(
  ' ',
);
export const givenNames = 'Ada Wei José Yuki Priya Omar Anna Lars Min Zoë Ivan Chloé'.split(' ');
export const families =
  'Lovelace Zhang García Tanaka Rao Haddad Nowak Berg Kim Müller Petrov Dubois'.split(' ');

export const sentences = [
  '{name} starts from {method} and asks what is left of it on {device}.',
  'The task is {task}, with the data that everybody uses for it.',
  'Memory traffic, not arithmetic, takes most of the time, and the authors show where.',
  'Weights are read once for each layer and stay in the cache while they are needed.',
  'On the smallest model the accuracy falls by less than one point.',
  'The code needs a compiler that knows the vector instructions of the target.',
  'Latency is measured with one thread and a cold cache, which few others do.',
  'What is missing is a comparison with a tuned baseline on the same {device}.',
  'Anyone who works on {task} should look at the table of failures first.',
  'Training takes part from the first epoch, so that rounding is no surprise later.',
  'The numbers for energy come from a meter on the supply, not from a model.',
  'It is short, clear about its limits, and easy to repeat.',
];

function toCategories(...titles: string[]) {
  return titles.map((title) => ({
    id: title.toLowerCase().replaceAll(' ', '-'),
    title,
    description: `Everything about ${title.toLowerCase()}.`,
  }));
}
