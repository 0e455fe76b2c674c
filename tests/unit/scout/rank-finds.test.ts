import { describe, expect, it } from 'vitest';
import { namelessSite, type Site } from '../../../src/schema/site.ts';
import type { Evidence, Find } from '../../../src/scout/find.ts';
import { mergeFinds } from '../../../src/scout/merge-finds.ts';
import { siftFinds } from '../../../src/scout/new-finds.ts';
import { rankFinds } from '../../../src/scout/rank-finds.ts';
import { reasonWriter } from '../../../src/scout/reasons.ts';
import { findId } from '../../../src/scout/work-id.ts';
import { entryOf } from '../entry-of.ts';

const tag = (id: string, synonyms: string[] = []) => ({
  id,
  label: id,
  description: `About ${id}.`,
  synonyms,
});
const tags = [tag('pruning'), tag('int8', ['8-bit']), tag('microcontroller', ['mcu'])];
const entries = [
  entryOf('papers/one', {
    title: 'Pruning for Microcontrollers',
    authors: ['Han, Song', 'A. Lee'],
  }),
  entryOf('papers/two', { title: 'Int8 Inference on Arduino Boards', authors: ['Song Han'] }),
  entryOf('papers/three', { title: 'More Pruning', arxiv: '2001.00001', aliases: ['Tiny3'] }),
];

let number = 0;
function find(
  title: string,
  evidence: Evidence[] = [],
  fields: Partial<Find['work']['fields']> = {},
): Find {
  number++;
  const main = fields.arxiv
    ? `https://arxiv.org/abs/${fields.arxiv}`
    : `https://example.com/${number}`;
  const empty = { keywords: [], section: [], text: '', hints: {} };
  return { work: { kind: 'papers', title, fields, main, addresses: [main], ...empty }, evidence };
}

const titles = (finds: readonly Find[]) => finds.map(({ work }) => work.title);

describe('rankFinds', () => {
  it('puts a work that cites several entries before one that cites one', () => {
    const finds = [
      find('On Bridges', [{ type: 'cites', entries: ['papers/one'] }]),
      find('On Rivers', [{ type: 'cites', entries: ['papers/one', 'papers/two', 'papers/three'] }]),
    ];
    expect(titles(rankFinds(finds, { entries, tags }).candidates)).toEqual([
      'On Rivers',
      'On Bridges',
    ]);
  });

  it('believes a list the more, the more of its works are here', () => {
    const listed = (here: number): Evidence => ({
      type: 'listed',
      list: 'tools/list',
      works: 100,
      here,
    });
    const finds = [find('On Bridges', [listed(0)]), find('On Rivers', [listed(40)])];
    const { candidates, faint } = rankFinds(finds, { entries, tags });
    expect([titles(candidates), faint]).toEqual([['On Rivers'], 1]);
  });

  it('makes little of a work that all the world cites', () => {
    const cited = (times: number): Evidence => ({
      type: 'cited',
      entries: ['papers/one', 'papers/two'],
      times,
    });
    const { candidates, faint } = rankFinds(
      [find('Attention for Everybody', [cited(200_000)]), find('A Study of Boards', [cited(40)])],
      { entries, tags },
    );
    expect(titles(candidates)).toEqual(['A Study of Boards']);
    expect(faint).toBe(1);
  });

  it('knows the list’s tags by their synonyms and in other forms of the word', () => {
    const { candidates } = rankFinds([find('Pruned 8-bit Networks on an MCU')], { entries, tags });
    expect(candidates[0]?.titleTerms.map(({ tag }) => tag).sort()).toEqual([
      'int8',
      'microcontroller',
      'pruning',
    ]);
  });

  it('takes a tag that half of the finds name for less telling than a rare one', () => {
    const many = Array.from({ length: 60 }, (_, at) => find(`Int8 Something ${at}`));
    const { candidates } = rankFinds([...many, find('Int8 and Pruning')], { entries, tags });
    expect(candidates[0]?.titleTerms.map(({ tag }) => tag)).toEqual(['pruning', 'int8']);
  });

  it('takes a tag that site.yaml names for more telling than others', () => {
    const finds = [find('On Int8'), find('On Microcontrollers')];
    const order = (site?: Site) => titles(rankFinds(finds, { entries, tags, site }).candidates);
    const site = { ...namelessSite, purpose: 'building with microcontrollers' };
    expect([order(), order(site)]).toEqual([[], ['On Microcontrollers']]);
  });

  it('finds authors by their whole names, and never by initials', () => {
    const { candidates } = rankFinds(
      [find('On Pruning', [], { authors: ['Song  HAN', 'A. Lee'] })],
      { entries, tags },
    );
    expect(candidates[0]?.authors).toEqual([
      { name: 'Song Han', entries: ['papers/one', 'papers/two'] },
    ]);
  });

  it('believes no name where nothing else is the list’s', () => {
    const bridges = find('On Bridges', [], { authors: ['Song Han'] });
    expect(rankFinds([bridges], { entries, tags })).toEqual({ candidates: [], faint: 1 });
  });

  it('gives the same order whatever order the finds come in', () => {
    const finds = ['a', 'b', 'c', 'd'].map((name) => find(`Pruning ${name} by Int8`));
    const order = (all: readonly Find[]) =>
      rankFinds(all, { entries, tags }).candidates.map(({ id }) => id);
    expect(order(finds.toReversed())).toEqual(order(finds));
  });
});

describe('reasons', () => {
  it('name entries, lists and people, and count those that are not named', () => {
    const all = Array.from({ length: 6 }, (_, at) =>
      entryOf(`papers/p${at}`, { title: `Paper ${at}` }),
    );
    const list = entryOf('tools/list', { title: 'A List' });
    const work = find(
      'Int8',
      [
        { type: 'listed', list: 'tools/list', works: 90, here: 9 },
        { type: 'cites', entries: all.map(({ id }) => id) },
      ],
      { authors: ['Song Han'] },
    );
    const known = [...entries, ...all, list];
    const [candidate] = rankFinds([work], { entries: known, tags }).candidates;
    expect(candidate && reasonWriter(known)(candidate)).toEqual([
      'It cites 6 entries: Paper 0, Paper 1, Paper 2, Paper 3 and 2 more.',
      'A List has taken it in; 9 of its 90 works are here.',
      'Song Han (2 entries) is among its authors.',
      'Its title says int8.',
    ]);
  });
});

describe('mergeFinds', () => {
  it('makes one of a preprint and its published version, and keeps what each says', () => {
    const [only, ...others] = mergeFinds([
      find('A Way to Prune Large Networks', [{ type: 'cites', entries: ['papers/one'] }], {
        doi: '10.1/x',
      }),
      find('A way to prune large networks', [{ type: 'cites', entries: ['papers/two'] }], {
        arxiv: '2611.00001',
      }),
    ]);
    expect(others).toEqual([]);
    expect(only?.work.fields).toEqual({ doi: '10.1/x', arxiv: '2611.00001' });
    expect(only?.evidence).toEqual([{ type: 'cites', entries: ['papers/one', 'papers/two'] }]);
    expect(only && findId(only)).toBe('arxiv:2611.00001');
  });

  it('keeps two works of one short name apart', () => {
    expect(mergeFinds([find('Bender'), find('Bender')])).toHaveLength(2);
  });
});

describe('siftFinds', () => {
  it('leaves out what the list has by id, by a name of three words or nearly by title, what was rejected and what was removed', () => {
    const finds = [
      find('Another Title', [], { arxiv: '2001.00001' }),
      find('Pruning for Micro-controllers'),
      find('Int8 inference on Arduino boards'),
      find('Something Rejected', [], { doi: '10.1000/XYZ' }),
      find('A Withdrawn Paper'),
      find('Something New'),
    ];
    const rejected = [{ id: 'doi:10.1000/xyz', because: 'It is made up.' }];
    const left = siftFinds(
      finds,
      entries.map((entry) => ({ ...entry, noteLine: 1 })),
      { rejected },
      [{ title: 'A withdrawn paper' }],
    );
    expect(titles(left.finds)).toEqual(['Something New']);
    expect([left.known, left.rejected]).toEqual([3, 2]);
  });
});
