import type { Entry } from '../../../src/catalogue/entry.ts';
import { entryOf } from '../entry-of.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** So many authors: `Ann A`, `Ann B` … */
export const manyAuthors = (count: number) =>
  letters.slice(0, count).map((letter) => `Ann ${letter}`);

export const wrn: Entry = entryOf('papers/wearable', {
  title: 'From Smart to Deep: Robust Activity Recognition on Smartwatches?',
  url: 'https://example.org/wearable.pdf',
  authors: ['Sourav Bhattacharya', 'Nicholas D. Lane'],
  year: 2016,
  venue: 'WearSys',
  venueName:
    'Proceedings of the 2016 Workshop on Wearable Systems and Applications (WearSys ’16), p. 25',
});

export const deepCompression: Entry = entryOf('papers/deep-compression', {
  title: 'Deep Compression: Compressing Deep Neural Networks',
  url: 'https://arxiv.org/abs/1510.00149',
  authors: ['Song Han', 'Huizi Mao', 'William J. Dally'],
  year: 2016,
  venue: 'ICLR',
  venueName: 'International Conference on Learning Representations',
  arxiv: '1510.00149',
});

export const aaai: Entry = entryOf('papers/deeprebirth', {
  title: 'DeepRebirth: Accelerating Deep Neural Network Execution on Mobile Devices',
  url: 'https://arxiv.org/abs/1708.04728',
  authors: ['Dawei Li', 'Xiaolong Wang', 'Deguang Kong'],
  year: 2018,
  venue: 'AAAI',
  venueName: 'Proceedings of the AAAI Conference on Artificial Intelligence, vol. 32, no. 1',
  doi: '10.1609/aaai.v32i1.11876',
  arxiv: '1708.04728',
});

export const pmlr: Entry = entryOf('papers/pmlr', {
  title: 'Variational Dropout Sparsifies Networks',
  url: 'https://proceedings.mlr.press/v70/molchanov17a.html',
  authors: ['Dmitry Molchanov', 'Dmitry P. Vetrov'],
  year: 2017,
  venue: 'ICML',
  venueName: 'International Conference on Machine Learning, vol. 70, pp. 2498-2507',
});

export const surveys: Entry = entryOf('papers/csur', {
  title: 'Deep Learning with Edge Computing: A Review',
  url: 'https://doi.org/10.1145/3398209',
  authors: ['Yong-Deok Kim', 'Martin Luther King Jr.', 'Chih-chen M. Lin', 'J.D. Smith'],
  year: 2020,
  venue: 'ACM CSUR',
  venueName: 'ACM Computing Surveys, vol. 53, article 84',
  doi: '10.1145/3398209',
});

export const jmlr: Entry = entryOf('papers/qnn', {
  title: 'Quantized Neural Networks: Training with Low Precision Weights and Activations',
  url: 'https://jmlr.org/papers/v18/16-456.html',
  authors: [
    'Itay Hubara',
    'Matthieu Courbariaux',
    'Daniel Soudry',
    'Ran El-Yaniv',
    'Yoshua Bengio',
  ],
  year: 2018,
  venue: 'JMLR',
  venueName: 'Journal of Machine Learning Research, vol. 18, no. 187, pp. 1-30',
});

export const crowded: Entry = entryOf('papers/crowded', {
  title: 'A Paper of Many',
  url: 'https://arxiv.org/abs/1605.08695',
  authors: manyAuthors(21),
  year: 2016,
  arxiv: '1605.08695',
});

export const webPaper: Entry = entryOf('papers/thesis', {
  title: 'Efficient Methods and Hardware',
  url: 'https://example.org/thesis.pdf',
  authors: ['Song Han'],
  year: 2017,
});

export const linksList: Entry = entryOf('tools/awesome-deep-learning', {
  title: 'ChristosChristofidis/awesome-deep-learning',
  url: 'https://github.com/ChristosChristofidis/awesome-deep-learning',
  category: 'related-lists',
});

export const video: Entry = entryOf('tutorials/video', {
  title: 'Deep Learning on Phones',
  url: 'https://www.youtube.com/watch?v=x',
  organizations: ['Tencent AI Lab'],
  year: 2018,
  format: 'video',
});

export const course: Entry = entryOf('tutorials/cs231n', {
  title: 'CS231n: Convolutional Neural Networks for Visual Recognition',
  url: 'https://cs231n.github.io/',
  authors: ['Fei-Fei Li'],
  organizations: ['Stanford University'],
  format: 'course',
});

export const sdk: Entry = entryOf('tools/adreno', {
  title: 'Adreno GPU SDK',
  url: 'https://developer.qualcomm.com/adreno',
  organizations: ['Qualcomm Technologies, Inc.'],
  platforms: ['Android', 'Windows'],
  license: 'Apache-2.0',
});

export const hardwareSlides: Entry = entryOf('tools/bifrost', {
  title: 'The Bifrost GPU Architecture',
  url: 'https://old.hotchips.org/bifrost.pdf',
  category: 'gpu',
  organizations: ['Arm'],
});

export const published = entryOf('papers/published', {
  title: 'A Day of Its Own',
  url: 'https://arxiv.org/abs/2001.00001',
  authors: ['Laurens J. P. van der Maaten'],
  year: 2020,
  venue: 'arXiv',
  venueName: 'arXiv preprint',
  arxiv: '2001.00001',
  published: '2020-01-02',
});

/** Further ways to be cited. */
export const citedEntries = [
  wrn,
  deepCompression,
  aaai,
  pmlr,
  surveys,
  jmlr,
  crowded,
  webPaper,
  linksList,
  video,
  course,
  sdk,
  hardwareSlides,
  published,
];
