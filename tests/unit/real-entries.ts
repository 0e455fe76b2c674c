import type { Entry } from '../../src/catalogue/entry.ts';
import { entryOf } from './entry-of.ts';

export const mobilenetv2: Entry = entryOf('papers/mobilenetv2', {
  title: 'MobileNetV2: Inverted Residuals and Linear Bottlenecks',
  aliases: ['MobileNetV2'],
  url: 'https://arxiv.org/abs/1801.04381',
  authors: ['Mark Sandler', 'Andrew Howard', 'Menglong Zhu'],
  year: 2018,
  venue: 'CVPR',
  venueName: 'IEEE Conference on Computer Vision and Pattern Recognition, pp. 4510-4520',
  arxiv: '1801.04381',
  doi: '10.1109/CVPR.2018.00474',
  organizations: ['Google'],
  tags: ['efficient-architecture', 'vision'],
  added: '2018-02-03',
});

export const compressionSurvey: Entry = entryOf('papers/model-compression-survey', {
  title:
    'Model Compression and Hardware Acceleration for Neural Networks: A Comprehensive Survey of DNNs',
  url: 'https://doi.org/10.1109/JPROC.2020.2976475',
  category: 'survey',
  authors: ['Lei Deng', 'Guoqi Li', 'Laurens van der Maaten'],
  year: 2020,
  venue: 'Proc. IEEE',
  venueName: 'Proceedings of the IEEE, vol. 108, no. 4, pp. 485-532',
  doi: '10.1109/JPROC.2020.2976475',
  added: '2020-05-11',
});

export const dorefa: Entry = entryOf('papers/dorefa-net', {
  title: 'DoReFa-Net: Training Low Bitwidth Networks with Low Bitwidth Gradients',
  url: 'https://arxiv.org/abs/1606.06160',
  category: 'quantization',
  authors: ['Shuchang Zhou', 'Teemu Kämäräinen', '王小明'],
  year: 2016,
  venue: 'arXiv',
  venueName: 'arXiv preprint',
  arxiv: '1606.06160',
  tags: ['low-bit'],
  added: '2017-06-06',
});

export const ncnn: Entry = entryOf('libraries/ncnn', {
  title: 'ncnn',
  url: 'https://github.com/Tencent/ncnn',
  category: 'inference-framework',
  organizations: ['Tencent'],
  repository: 'https://github.com/Tencent/ncnn',
  status: 'active',
  added: '2017-08-01',
});

export const hardwareTutorial: Entry = entryOf('tutorials/hardware-architectures-for-dnns', {
  title: 'Hardware Architectures for Deep Neural Networks',
  url: 'https://eyeriss.mit.edu/tutorial.html',
  category: 'general',
  authors: ['Joel Emer', 'Vivienne Sze'],
  year: 2017,
  format: 'slides',
  added: '2017-06-06',
});

/** One entry of each way to appear. */
export const realEntries = [mobilenetv2, compressionSurvey, dorefa, ncnn, hardwareTutorial];
