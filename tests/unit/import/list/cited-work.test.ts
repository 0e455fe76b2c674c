import { describe, expect, test } from 'vitest';
import { readCitedWork } from '../../../../src/import/list/cited-work.ts';

/** What is read of a reference, in one line: names; title; year; where. */
function read(text: string): string | undefined {
  const work = readCitedWork(text);
  if (!work) return undefined;
  const { title, authors, more, fields, rest } = work;
  const names = `${authors.join(', ')}${more ? ' et al.' : ''}`;
  const where = fields.venueName ?? fields.venue ?? '';
  return [names, title, fields.year, where, rest].filter((it) => it !== '').join('; ');
}

const journal = 'Journal of Nets, vol. 12, no. 3, pp. 3-9';
const rest = `Thin nets for all; 2018; ${journal}`;

describe('a reference', () => {
  test.each([
    [
      'APA',
      'Ames, A. B., & Burr, C. (2018). Thin nets for all. Journal of Nets, 12(3), 3–9.',
      'A. B. Ames, C. Burr',
    ],
    [
      'APA with a day',
      'Ames, A. B. (2018, May 3). Thin nets for all. Journal of Nets, 12(3), 3–9.',
      'A. B. Ames',
    ],
    [
      'Harvard',
      "Ames, A., Burr, C. and Cole, D. (2018) 'Thin nets for all', Journal of Nets, 12(3), pp. 3-9.",
      'A. Ames, C. Burr, D. Cole',
    ],
    [
      'a comma behind the title',
      'Ames, A. (2018) Thin nets for all, Journal of Nets, 12 (3), pp. 3-9.',
      'A. Ames',
    ],
    [
      'a year between commas',
      'Ames, A., 2018. Thin nets for all. Journal of Nets, 12(3), pp.3-9.',
      'A. Ames',
    ],
    [
      'Chicago',
      'Ames, Ann, and Bob Burr. “Thin nets for all.” Journal of Nets 12, no. 3 (2018): 3–9.',
      'Ann Ames, Bob Burr',
    ],
    [
      'MLA',
      'Ames, Ann, et al. "Thin nets for all." Journal of Nets, vol. 12, no. 3, 2018, pp. 3-9.',
      'Ann Ames et al.',
    ],
    [
      'IEEE',
      '[7] A. B. Ames, C. Burr, and D. van Dam, “Thin nets for all,” Journal of Nets, vol. 12, no. 3, pp. 3–9, Mar. 2018.',
      'A. B. Ames, C. Burr, D. van Dam',
    ],
    [
      'Vancouver',
      '7. Ames A, Burr C. Thin nets for all. Journal of Nets. 2018;12(3):3-9.',
      'A. Ames, C. Burr',
    ],
    [
      'Springer',
      'Ames, A., Burr, C.: Thin nets for all. Journal of Nets 12(3), 3–9 (2018)',
      'A. Ames, C. Burr',
    ],
    [
      'ACM',
      'Ann Ames, W. Bo Burr, and Cy Cole. 2018. Thin nets for all. Journal of Nets 12, 3 (2018), 3–9.',
      'Ann Ames, W. Bo Burr, Cy Cole',
    ],
    [
      'ResearchGate',
      'Ames, Ann & Burr, Bob. (2018). Thin nets for all. Journal of Nets. 12(3). 3-9.',
      'Ann Ames, Bob Burr',
    ],
    [
      'RePEc',
      'Ames, Ann B. & Burr, Bob, 2018. "Thin nets for all," Journal of Nets, Elsevier, vol. 12(3), pages 3-9, 05.',
      'Ann B. Ames, Bob Burr',
    ],
    [
      'linguists',
      'Ames, Ann B. & Bob C. Burr. 2018. Thin nets for all. Journal of Nets 12.3: 3–9. <Accessed: 4. May 2018>.',
      'Ann B. Ames, Bob C. Burr',
    ],
    [
      'archaeologists',
      'Ames A.B., Burr C. 2018a. Thin nets for all. Journal of Nets 12(3): 3-9.',
      'A.B. Ames, C. Burr',
    ],
    [
      'economists',
      'Ames, A.B., and B. Burr, “Thin nets for all,” Journal of Nets, 12(3), 2018, 3-9.',
      'A.B. Ames, B. Burr',
    ],
  ])('in the style of %s', (_, text, names) => {
    expect(read(text)).toBe(`${names}; ${rest}`);
  });

  test.each([
    [
      'a book',
      'Ames, A. (2018). Thin nets (2nd ed.). Oxford: Net Books.',
      'A. Ames; Thin nets; 2018',
    ],
    [
      'an edition and its printer',
      'Ames, A. (2018). Thin nets (2nd ed.). Duxworth.',
      'A. Ames; Thin nets; 2018',
    ],
    [
      'a book with its year behind',
      'A. Ames. Thin nets for all. Springer, 2018.',
      'A. Ames; Thin nets for all; 2018',
    ],
    [
      'a thesis',
      'Ames, A. B. Thin nets for all. PhD thesis, University of Ohio, 2018.',
      'A. B. Ames; Thin nets for all; 2018; PhD thesis, University of Ohio',
    ],
    [
      'a chapter',
      'Ames, A. (2018). Thin nets for all. In D. Dole & E. Ewing (Eds.), Handbook of nets (pp. 10–20). Net Press.',
      'A. Ames; Thin nets for all; 2018; Handbook of nets, pp. 10-20',
    ],
    [
      'a paper of a conference',
      'A. Ames and B. Burr, “Thin nets for all,” in 2018 Conference on Nets (ICN), Rome, Italy, 2018, pp. 1–9.',
      'A. Ames, B. Burr; Thin nets for all; 2018; 2018 Conference on Nets (ICN), pp. 1-9',
    ],
    [
      'proceedings with editors',
      'Ames, A.: Thin nets for all. In: Dole, D. (ed.) Proceedings of the Workshop on Nets, pp. 1–9. Springer, Berlin (2018)',
      'A. Ames; Thin nets for all; 2018; Proceedings of the Workshop on Nets, pp. 1-9',
    ],
    [
      'a chapter in a series',
      'Ames, Ann. 2018. Thin nets for all. In Dee Dole & Ed Ewing (eds.), Nets of the world, vol. 2 (Studies of Nets 35), 10–20. Rome & Oslo: Net Press.',
      'Ann Ames; Thin nets for all; 2018; Nets of the world, vol. 2, pp. 10-20',
    ],
    [
      'a book of a series',
      'MacAmes, A. Bo & Cy Cole. 2018. Nets of the sea: Texts (Studies of Nets 35). Oslo, Norway: Dole.',
      'A. Bo MacAmes, Cy Cole; Nets of the sea: Texts; 2018',
    ],
    [
      'a chapter whose book stands without “In”',
      'Ames, Ann B. & Cy D. Cole. 2018. Hinges. Saving boats: an introduction, 137-59. Net Press.',
      'Ann B. Ames, Cy D. Cole; Hinges; 2018; Saving boats: an introduction, pp. 137-59',
    ],
    [
      'a chapter with its pages behind the publisher',
      'Ames A. 2018. Thin nets. In: Dole, D., Ewing, E. (eds.) Nets of the World, Boats and Hinges. 1st Edition. Net Press: London, pp. 23-25.',
      'A. Ames; Thin nets; 2018; Nets of the World, Boats and Hinges, pp. 23-25',
    ],
    [
      'a newspaper',
      'Ames A., Burr C. 2018. New rules for nets, also at sea, The Boat Times, https://a.example/nets.',
      'A. Ames, C. Burr; New rules for nets, also at sea; 2018; The Boat Times',
    ],
    [
      'a journal and a DOI',
      'Ames A. et al. 2018. Open nets. Net Record. doi: 10.1234/nets.5.',
      'A. Ames et al.; Open nets; 2018; Net Record',
    ],
    [
      'a comma behind the names',
      'A. B. Ames and C. Burr, Thin Nets at Sea, Proc. of STOC 2018.',
      'A. B. Ames, C. Burr; Thin Nets at Sea; 2018; STOC',
    ],
    [
      'names without stops, and a book',
      'A Ames and C Burr, Two-Sided Nets: A Study in Boats, Net University Press, 2018.',
      'A. Ames, C. Burr; Two-Sided Nets: A Study in Boats; 2018',
    ],
    [
      'a year without a sign in front',
      'Ames A, Burr C 2018. Thin nets. Net Record 12: 3-9.',
      'A. Ames, C. Burr; Thin nets; 2018; Net Record, vol. 12, pp. 3-9',
    ],
    [
      'dots among the names and a title that goes on behind a question',
      'Ames, A., Cole Díaz, B., . . . Ewing, E. (2018). Who cast that? The nets of the sea. Net Record, 94(7), 3-9. doi:10.1234/nets',
      'A. Ames, Cole Díaz, B., E. Ewing et al.; Who cast that? The nets of the sea; 2018; Net Record, vol. 94, no. 7, pp. 3-9',
    ],
    [
      'a journal with a volume alone',
      'Ames, A. (2018). Thin nets. BoatEssays, 45.',
      'A. Ames; Thin nets; 2018; BoatEssays, vol. 45',
    ],
    [
      'a volume in brackets',
      'Ames, A. (2018). Thin nets. Journal of Nets: Series, (Vol. 12, No. 1, p. 012135). Net Publishing.',
      'A. Ames; Thin nets; 2018; Journal of Nets: Series, vol. 12, no. 1, pp. 012135',
    ],
    [
      'a thesis in brackets',
      'Ames, A. (2018). Thin nets using R (Doctoral dissertation, University of Ohio).',
      'A. Ames; Thin nets using R; 2018; Doctoral dissertation, University of Ohio',
    ],
    [
      'a title that ends with a letter',
      'Ames, A.B. (2018). A primer of nets with R. Springer.',
      'A.B. Ames; A primer of nets with R; 2018',
    ],
    [
      'a working paper',
      'Ames, A., B. Burr and C. Cole, 2018, Thin Nets for All: Evidence from Boats, Board of Nets Working Paper No. 10365.',
      'A. Ames, B. Burr, C. Cole; Thin Nets for All: Evidence from Boats; 2018; Board of Nets Working Paper, no. 10365',
    ],
    [
      'a talk',
      'Ames, Ann. 2018. Thin nets for all. Paper presented at the Congress on Nets, University of Ohio, Rome.',
      'Ann Ames; Thin nets for all; 2018; Congress on Nets',
    ],
    [
      'a preprint',
      'Ames, A. et al. (2018). Thin nets: A review. arXiv preprint arXiv:1801.00001.',
      'A. Ames et al.; Thin nets: A review; 2018; arXiv',
    ],
    [
      'an article with a number',
      "O'Neil, P., & D'Arcy, Q. (2018). Thin nets. Net Studies, 8, Article 12.",
      "P. O'Neil, Q. D'Arcy; Thin nets; 2018; Net Studies, vol. 8, article 12",
    ],
    [
      'families alone',
      'Ames et al. (2018). "Thin nets in use." *Net Studies*. -- Says how.'.replaceAll('*', ''),
      'Ames et al.; Thin nets in use; 2018; Net Studies; Says how.',
    ],
    [
      'a body’s short name',
      'BNB (2018). Thin nets in use. Paris: BNB.',
      'BNB; Thin nets in use; 2018',
    ],
    [
      'a title that a quotation begins',
      'Ames, A. (2018). "Thin and long": Nets in use. Nets, Boats & Society, 8(2), 1–9.',
      'A. Ames; "Thin and long": Nets in use; 2018; Nets, Boats & Society, vol. 8, no. 2, pp. 1-9',
    ],
    [
      'a name of two words in front',
      'A. Ames, K. Van Burr, “Thin nets,” IEEE Trans. Thin Nets Commun., vol. 7, no. 7, pp. 27–31, July 2018. arXiv:1801.00001.',
      'A. Ames, K. Van Burr; Thin nets; 2018; IEEE Trans. Thin Nets Commun., vol. 7, no. 7, pp. 27-31',
    ],
    [
      'pages of a symposium',
      'Ames, A. (2018). Thin nets in use. Proceedings. Symposium on 3D Nets: Knots and Lines, 27–31.',
      'A. Ames; Thin nets in use; 2018; Symposium on 3D Nets: Knots and Lines, pp. 27-31',
    ],
    [
      'what nothing reads',
      'Ames, A. (2018). Thin nets for all. See the second shelf.',
      'A. Ames; Thin nets for all; 2018; See the second shelf.',
    ],
  ])('to %s', (_, text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test.each([
  'In 2019, Ames and Burr showed that nets can be thin.',
  'A. Ames wrote this list. It has 20 items of 2019.',
  'Deep Learning, Vision and Robots (2019). A course.',
  'Awesome Tools, and more. A list of things that help.',
  'Thin nets for all. Ann Ames, Bob Burr. ICML 2018.',
  'ThinNet (2018). A library for boards.',
])('is not found in “%s”', (text) => {
  expect(read(text)).toBeUndefined();
});

test.each([
  'Ames, A., '.repeat(20_000),
  `${'Ames, A., '.repeat(190)}(2018). ${'Thin, Nets '.repeat(20_000)}`,
  `A. ${'B '.repeat(50_000)}`,
  `Ames, A. (2018). ${'Thin nets. In: Dole '.repeat(20_000)}`,
])('comes to an end in a long text', (text) => {
  expect(() => readCitedWork(text)).not.toThrow();
});
