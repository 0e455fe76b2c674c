import { describe, expect, test } from 'vitest';
import { parseVenueName, publicationType } from '../../../src/catalogue/publication.ts';
import { entryOf } from '../entry-of.ts';

describe('publicationType', () => {
  test.each([
    ['CVPR', 'IEEE Conference on Computer Vision and Pattern Recognition', 'conference'],
    ['ISCA', '2016 43rd Annual International Symposium on Computer Architecture', 'conference'],
    ['NeurIPS', 'Advances in Neural Information Processing Systems 28 (NIPS 2015)', 'conference'],
    [
      'AAAI',
      'Proceedings of the AAAI Conference on Artificial Intelligence, vol. 32',
      'conference',
    ],
    ['CVPR', 'Proceedings of the IEEE Conference on Computer Vision', 'conference'],
    ['ICFHR', 'International Conference on Frontiers in Handwriting Recognition', 'conference'],
    ['INFOCOM', 'IEEE Conference on Computer Communications', 'conference'],
    ['tinyML', undefined, 'conference'],
    ['Proc. IEEE', 'Proceedings of the IEEE, vol. 108, no. 4, pp. 485-532', 'journal'],
    ['ACM CSUR', 'ACM Computing Surveys', 'journal'],
    ['IEEE TPAMI', undefined, 'journal'],
    ['IEEE TPDS', 'IEEE Transactions on Parallel and Distributed Systems', 'journal'],
    ['FITEE', 'Frontiers of Information Technology & Electronic Engineering', 'journal'],
    ['JMLR', 'Journal of Machine Learning Research, vol. 18', 'journal'],
    ['IMWUT', 'Proceedings of the ACM on Interactive, Mobile, Wearable Technologies', 'journal'],
    ['VLDB', 'Proceedings of the VLDB Endowment, vol. 12, no. 5', 'journal'],
    ['SPM', 'IEEE Signal Processing Magazine', 'journal'],
    ['Entropy', 'Entropy, vol. 23, no. 1', 'journal'],
    ['ICLR Workshop', '6th International Conference on Learning Representations', 'workshop'],
    ['EMDL', '1st International Workshop on Deep Learning for Mobile Systems', 'workshop'],
    ['CVPRW', undefined, 'workshop'],
    ['WWW', 'The World Wide Web Conference', 'conference'],
    ['MICRO', undefined, 'conference'],
    ['IEEE Micro', undefined, 'journal'],
    ['arXiv', 'arXiv preprint', 'preprint'],
  ] as const)('takes %s, %s for a %s', (venue, venueName, type) => {
    expect(publicationType(entryOf('papers/x', { venue, venueName }))).toBe(type);
  });

  test('takes a paper without a venue for a preprint where it has an arXiv id', () => {
    expect(publicationType(entryOf('papers/x', { arxiv: '1606.06160' }))).toBe('preprint');
    expect(publicationType(entryOf('papers/x'))).toBe('web');
  });

  test('goes by the kind for all that is no paper', () => {
    expect(publicationType(entryOf('libraries/ncnn'))).toBe('software');
    expect(publicationType(entryOf('tools/adreno-sdk'))).toBe('software');
    expect(publicationType(entryOf('tutorials/neon'))).toBe('web');
  });
});

describe('parseVenueName', () => {
  test.each(['Nets, vol. 22, article 98, pp. 1-27', 'Nets, vol. 22, pp. 1-27, article 98'])(
    'takes the number of an article before its own pages: %s',
    (venueName) => {
      expect(parseVenueName(venueName)).toEqual({ container: 'Nets', volume: '22', pages: '98' });
    },
  );

  test('takes volume, number and pages off the name', () => {
    expect(parseVenueName('Proceedings of the IEEE, vol. 108, no. 4, pp. 485-532')).toEqual({
      container: 'Proceedings of the IEEE',
      volume: '108',
      number: '4',
      pages: '485-532',
    });
  });

  test.each([
    ['Nature, Volume 3, Issue 10, pages 1943–1955', 'Nature', '3', '10', '1943-1955'],
    ['Entropy vol. 23 no. 1 pp. 1--18', 'Entropy', '23', '1', '1-18'],
    [
      'ACM Computing Surveys, vol. 53, article 84, 2020',
      'ACM Computing Surveys',
      '53',
      undefined,
      '84',
    ],
    ['SIGMOD, p. 7', 'SIGMOD', undefined, undefined, '7'],
  ])('reads %s', (name, container, volume, number, pages) => {
    expect(parseVenueName(name)).toEqual({ container, volume, number, pages });
  });

  test.each([
    'Conference on Mobile Systems, Applications, and Services (MobiSys)',
    'The World Wide Web Conference (WWW ’19)',
    'Meeting on Signals, Norway',
    'International Conference on Machine Learning (ICML), PMLR 70',
    '2018',
    '',
  ])('leaves %s as it is', (name) => {
    expect(parseVenueName(name)).toEqual({ container: name });
  });
});
