import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeApa, writeIeee } from '../../../src/cite/citation-text.ts';
import { toInitials } from '../../../src/cite/initials.ts';
import { entryOf } from '../entry-of.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import {
  compressionSurvey,
  dorefa,
  hardwareTutorial,
  mobilenetv2,
  ncnn,
  realEntries,
} from '../real-entries.ts';
import { hostileEntry } from '../text/hostile-text.ts';
import {
  aaai,
  citedEntries,
  course,
  crowded,
  deepCompression,
  hardwareSlides,
  jmlr,
  linksList,
  manyAuthors,
  pmlr,
  published,
  sdk,
  surveys,
  video,
  webPaper,
  wrn,
} from './cited-entries.ts';

describe('APA writes', () => {
  test.each([
    [
      'a paper of a conference with its pages',
      mobilenetv2,
      'Sandler, M., Howard, A., & Zhu, M. (2018). MobileNetV2: Inverted residuals and linear bottlenecks. In IEEE Conference on Computer Vision and Pattern Recognition (pp. 4510–4520). https://doi.org/10.1109/CVPR.2018.00474',
    ],
    [
      'an article with volume, issue and pages',
      compressionSurvey,
      'Deng, L., Li, G., & van der Maaten, L. (2020). Model compression and hardware acceleration for neural networks: A comprehensive survey of DNNs. Proceedings of the IEEE, 108(4), 485–532. https://doi.org/10.1109/JPROC.2020.2976475',
    ],
    [
      'a preprint with its number and archive',
      dorefa,
      'Zhou, S., Kämäräinen, T., & 王小明. (2016). DoReFa-Net: Training low bitwidth networks with low bitwidth gradients (arXiv:1606.06160). arXiv. https://arxiv.org/abs/1606.06160',
    ],
    [
      'a preprint of a single author with a particle',
      published,
      'van der Maaten, L. J. P. (2020). A day of its own (arXiv:2001.00001). arXiv. https://arxiv.org/abs/2001.00001',
    ],
    [
      'a title that ends in a question mark, and a single page',
      wrn,
      'Bhattacharya, S., & Lane, N. D. (2016). From smart to deep: Robust activity recognition on smartwatches? In Proceedings of the 2016 Workshop on Wearable Systems and Applications (WearSys ’16) (p. 25). https://example.org/wearable.pdf',
    ],
    [
      'a paper of a conference without pages or DOI',
      deepCompression,
      'Han, S., Mao, H., & Dally, W. J. (2016). Deep compression: Compressing deep neural networks. In International Conference on Learning Representations. https://arxiv.org/abs/1510.00149',
    ],
    [
      'proceedings with volume and issue as a periodical',
      aaai,
      'Li, D., Wang, X., & Kong, D. (2018). DeepRebirth: Accelerating deep neural network execution on mobile devices. Proceedings of the AAAI Conference on Artificial Intelligence, 32(1). https://doi.org/10.1609/aaai.v32i1.11876',
    ],
    [
      'proceedings with a volume',
      pmlr,
      'Molchanov, D., & Vetrov, D. P. (2017). Variational dropout sparsifies networks. In International Conference on Machine Learning (Vol. 70, pp. 2498–2507). https://proceedings.mlr.press/v70/molchanov17a.html',
    ],
    [
      'an article’s number, hyphens and a suffix',
      surveys,
      'Kim, Y.-D., King, M. L., Jr., Lin, C. M., & Smith, J. D. (2020). Deep learning with edge computing: A review. ACM Computing Surveys, 53, Article 84. https://doi.org/10.1145/3398209',
    ],
    [
      'a double name of a family',
      jmlr,
      'Hubara, I., Courbariaux, M., Soudry, D., El-Yaniv, R., & Bengio, Y. (2018). Quantized neural networks: Training with low precision weights and activations. Journal of Machine Learning Research, 18(187), 1–30. https://jmlr.org/papers/v18/16-456.html',
    ],
    [
      'the first nineteen and the last of more than twenty authors',
      crowded,
      'A, A., B, A., C, A., D, A., E, A., F, A., G, A., H, A., I, A., J, A., K, A., L, A., M, A., N, A., O, A., P, A., Q, A., R, A., S, A., . . . U, A. (2016). A paper of many (arXiv:1605.08695). arXiv. https://arxiv.org/abs/1605.08695',
    ],
    [
      'a paper that stands on a page of its own',
      webPaper,
      'Han, S. (2017). Efficient methods and hardware. https://example.org/thesis.pdf',
    ],
    [
      'software without a year',
      ncnn,
      'Tencent. (n.d.). ncnn [Computer software]. GitHub. https://github.com/Tencent/ncnn',
    ],
    [
      'software of the year and with the version of its last release',
      { ...ncnn, lastRelease: { name: 'v1.6.0', date: '2026-11-12' } },
      'Tencent. (2026). ncnn (Version 1.6.0) [Computer software]. GitHub. https://github.com/Tencent/ncnn',
    ],
    [
      'an organization that ends in a period',
      sdk,
      'Qualcomm Technologies, Inc. (n.d.). Adreno GPU SDK [Computer software]. https://developer.qualcomm.com/adreno',
    ],
    [
      'a list without an author by its title',
      linksList,
      'ChristosChristofidis/awesome-deep-learning. (n.d.). GitHub. https://github.com/ChristosChristofidis/awesome-deep-learning',
    ],
    [
      'a tool that is read, not run',
      hardwareSlides,
      'Arm. (n.d.). The bifrost GPU architecture. https://old.hotchips.org/bifrost.pdf',
    ],
    [
      'slides',
      hardwareTutorial,
      'Emer, J., & Sze, V. (2017). Hardware architectures for deep neural networks [Slides]. https://eyeriss.mit.edu/tutorial.html',
    ],
    [
      'a video with its site',
      video,
      'Tencent AI Lab. (2018). Deep learning on phones [Video]. YouTube. https://www.youtube.com/watch?v=x',
    ],
    [
      'a course without a year',
      course,
      'Li, F.-F. (n.d.). CS231n: Convolutional neural networks for visual recognition [Online course]. https://cs231n.github.io/',
    ],
  ])('%s', (_claim, entry, expected) => {
    expect(writeApa(entry)).toBe(expected);
  });

  test('all of twenty authors', () => {
    const text = writeApa(entryOf('papers/x', { authors: manyAuthors(20) }));
    expect(text).toMatch(/^A, A\., B, A\., .*, S, A\., & T, A\. \(n\.d\.\)\. x\. /);
    expect(text).not.toContain('. . .');
  });
});

describe('IEEE writes', () => {
  test.each([
    [
      'a paper of a conference with its pages',
      mobilenetv2,
      'M. Sandler, A. Howard, and M. Zhu, “MobileNetV2: Inverted Residuals and Linear Bottlenecks,” in IEEE Conference on Computer Vision and Pattern Recognition, 2018, pp. 4510–4520, doi: 10.1109/CVPR.2018.00474.',
    ],
    [
      'an article with volume, number and pages',
      compressionSurvey,
      'L. Deng, G. Li, and L. van der Maaten, “Model Compression and Hardware Acceleration for Neural Networks: A Comprehensive Survey of DNNs,” Proceedings of the IEEE, vol. 108, no. 4, pp. 485–532, 2020, doi: 10.1109/JPROC.2020.2976475.',
    ],
    [
      'a preprint with its number',
      dorefa,
      'S. Zhou, T. Kämäräinen, and 王小明, “DoReFa-Net: Training Low Bitwidth Networks with Low Bitwidth Gradients,” 2016, arXiv:1606.06160.',
    ],
    [
      'a title that ends in a question mark, and a single page',
      wrn,
      'S. Bhattacharya and N. D. Lane, “From Smart to Deep: Robust Activity Recognition on Smartwatches?” in Proceedings of the 2016 Workshop on Wearable Systems and Applications (WearSys ’16), 2016, p. 25. [Online]. Available: https://example.org/wearable.pdf',
    ],
    [
      'a paper of a conference without pages or DOI',
      deepCompression,
      'S. Han, H. Mao, and W. J. Dally, “Deep Compression: Compressing Deep Neural Networks,” in International Conference on Learning Representations, 2016. [Online]. Available: https://arxiv.org/abs/1510.00149',
    ],
    [
      'proceedings with volume and number',
      aaai,
      'D. Li, X. Wang, and D. Kong, “DeepRebirth: Accelerating Deep Neural Network Execution on Mobile Devices,” in Proceedings of the AAAI Conference on Artificial Intelligence, vol. 32, no. 1, 2018, doi: 10.1609/aaai.v32i1.11876.',
    ],
    [
      'proceedings with a volume',
      pmlr,
      'D. Molchanov and D. P. Vetrov, “Variational Dropout Sparsifies Networks,” in International Conference on Machine Learning, vol. 70, 2017, pp. 2498–2507. [Online]. Available: https://proceedings.mlr.press/v70/molchanov17a.html',
    ],
    [
      'an article’s number, hyphens and a suffix',
      surveys,
      'Y.-D. Kim, M. L. King Jr., C. M. Lin, and J. D. Smith, “Deep Learning with Edge Computing: A Review,” ACM Computing Surveys, vol. 53, Art. no. 84, 2020, doi: 10.1145/3398209.',
    ],
    [
      'five authors',
      jmlr,
      'I. Hubara, M. Courbariaux, D. Soudry, R. El-Yaniv, and Y. Bengio, “Quantized Neural Networks: Training with Low Precision Weights and Activations,” Journal of Machine Learning Research, vol. 18, no. 187, pp. 1–30, 2018. [Online]. Available: https://jmlr.org/papers/v18/16-456.html',
    ],
    [
      'the first of more than six authors',
      crowded,
      'A. A et al., “A Paper of Many,” 2016, arXiv:1605.08695.',
    ],
    [
      'a paper that stands on a page of its own',
      webPaper,
      'S. Han, “Efficient Methods and Hardware,” 2017. [Online]. Available: https://example.org/thesis.pdf',
    ],
    [
      'software of the year and with the version of its last release',
      { ...ncnn, lastRelease: { name: 'v1.6.0', date: '2026-11-12' } },
      'Tencent, ncnn, version 1.6.0. (2026). GitHub. [Online]. Available: https://github.com/Tencent/ncnn',
    ],
    [
      'software without a year',
      ncnn,
      'Tencent, ncnn. GitHub. [Online]. Available: https://github.com/Tencent/ncnn',
    ],
    [
      'an organization that ends in a period',
      sdk,
      'Qualcomm Technologies, Inc., Adreno GPU SDK. [Online]. Available: https://developer.qualcomm.com/adreno',
    ],
    [
      'a list without an author by its title',
      linksList,
      '“ChristosChristofidis/awesome-deep-learning.” [Online]. Available: https://github.com/ChristosChristofidis/awesome-deep-learning',
    ],
    [
      'a tool that is read, not run',
      hardwareSlides,
      'Arm, “The Bifrost GPU Architecture.” [Online]. Available: https://old.hotchips.org/bifrost.pdf',
    ],
    [
      'slides',
      hardwareTutorial,
      'J. Emer and V. Sze, “Hardware Architectures for Deep Neural Networks,” 2017. [Online]. Available: https://eyeriss.mit.edu/tutorial.html',
    ],
    [
      'a video',
      video,
      'Tencent AI Lab, “Deep Learning on Phones,” 2018. [Online Video]. Available: https://www.youtube.com/watch?v=x',
    ],
    [
      'a course without a year',
      course,
      'F.-F. Li, “CS231n: Convolutional Neural Networks for Visual Recognition.” [Online]. Available: https://cs231n.github.io/',
    ],
  ])('%s', (_claim, entry, expected) => {
    expect(writeIeee(entry)).toBe(expected);
  });

  test('all of six authors', () => {
    expect(writeIeee(entryOf('papers/x', { authors: manyAuthors(6) }))).toBe(
      'A. A, A. B, A. C, A. D, A. E, and A. F, “x.” [Online]. Available: https://example.org/x',
    );
  });
});

test('a preprint of another archive is cited by its address', () => {
  const entry = entryOf('papers/x', { authors: ['Ann Lee'], year: 2020, venue: 'bioRxiv' });
  expect(writeApa(entry)).toBe('Lee, A. (2020). x. bioRxiv. https://example.org/x');
  expect(writeIeee(entry)).toBe(
    'A. Lee, “x,” 2020, bioRxiv. [Online]. Available: https://example.org/x',
  );
});

test.each([
  ['Song', 'S.'],
  ['William J.', 'W. J.'],
  ['J.D.', 'J. D.'],
  ['Yong-Deok', 'Y.-D.'],
  ['Y.-D.', 'Y.-D.'],
  ['Ai-jun', 'A.'],
  ['Éva (Evi)', 'É. E.'],
  ['E\u0301va', 'E\u0301.'],
  ['小明', '小明'],
])('the initials of %s are %s', (given, initials) => {
  expect(toInitials(given)).toBe(initials);
});

test('the same entry gives the same line, and a line it is, whatever the text', () => {
  fc.assert(
    fc.property(hostileEntry, fc.constantFrom(writeApa, writeIeee), (entry, write) => {
      const text = write(entry);
      expect(write(entry)).toBe(text);
      expect(text).toMatch(/^\S[^\r\n\t\p{Cc}\u2028\u2029]*\S$/u);
      expect(text).not.toContain('undefined');
      expect(text).not.toMatch(/ {2}/);
    }),
    { numRuns: fuzzRuns(200) },
  );
});

test('no reference has two periods or a comma before a period', () => {
  for (const entry of [...realEntries, ...citedEntries]) {
    for (const text of [writeApa(entry), writeIeee(entry)]) {
      expect(text.replace(', . . . ', '')).not.toMatch(/\.\.|,\.| ,|,,/);
    }
  }
});
