import { describe, expect, test } from 'vitest';
import {
  answerRegistries,
  checkInCopy,
  eventually,
  field,
  note,
  openNewForm,
  sent,
  summary,
} from '../site/contribute-page.ts';
import { crossrefWork, datacitePreprint, githubRepository } from '../unit/cli/registry-server.ts';

const { category, entries, open } = await openNewForm();
const [known] = entries.filter(({ kind, arxiv }) => kind === 'papers' && arxiv);

describe('looking up', () => {
  const arxiv = '2601.99998';
  const datacite = `https://api.datacite.org/dois/10.48550%2FarXiv.${arxiv}`;

  test('from an address in the clipboard to GitHub takes five interactions, and all fields are right', async () => {
    await using visited = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { page, faults } = visited;
    const asked = await answerRegistries(page, { [datacite]: { body: datacitePreprint(arxiv) } });
    await page.context().route('https://github.com/**', (route) => route.abort());
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      `https://arxiv.org/pdf/${arxiv}v3\n`,
    );
    expect(await page.locator('#asked').textContent()).toContain('DataCite, Crossref or GitHub');
    let interactions = 0;
    const act = async (work: Promise<unknown>) => {
      interactions += 1;
      await work;
    };
    await act(page.getByRole('button', { name: 'Paste and look it up' }).click());
    await eventually(() => field(page, 'title').inputValue()).toContain('A Work');
    await act(field(page, 'category').selectOption(category));
    await act(field(page, 'summary').fill(summary));
    await act(field(page, 'note').fill(note));
    await eventually(() => page.locator('.problems .count').textContent()).toMatch(/^No problems/);
    const opened = page.context().waitForEvent('page');
    await act(page.locator('a.send').click());
    await (await opened).close();
    expect(interactions).toBeLessThanOrEqual(5);
    expect(asked).toEqual([datacite]);
    expect(await page.locator('.pasted').textContent()).toContain('Looked up at DataCite.');

    const { filename, value = '' } = await sent(page);
    const added = new Date().toISOString().slice(0, 10);
    expect(value).toBe(`---
title: "A Work: On Small & Fast Networks"
url: https://arxiv.org/abs/${arxiv}
category: ${category}
summary: ${summary}
authors: [Mark Sandler, José van der Berg, The Small Networks Team]
year: 2018
venue: arXiv
arxiv: "${arxiv}"
published: 2018-01-13
added: ${added}
---

${note}
`);
    const found = await checkInCopy(`papers/${filename}`, value);
    expect(found.map(({ message }) => message)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('a GitHub address chooses a library, and what GitHub says of it fills the rest', async () => {
    await using visited = await open();
    const { page, faults } = visited;
    const asked = await answerRegistries(page, {
      'https://api.github.com/repos/zyx/wvu': { body: githubRepository('zyx/wvu') },
    });
    await page.locator('#paste').fill('https://github.com/zyx/wvu#readme');
    await eventually(() => field(page, 'repository').count()).toBe(1);
    expect(await page.getByRole('radio', { name: 'Library' }).isChecked()).toBe(true);
    const values = () =>
      Promise.all(['title', 'repository', 'license'].map((it) => field(page, it).inputValue()));
    await eventually(values).toEqual(['wvu', 'https://github.com/zyx/wvu', '']);
    expect(asked).toEqual([]);
    expect(await page.locator('#asked').textContent()).toContain('Asks GitHub for zyx/wvu');
    await page.getByRole('button', { name: 'Look it up' }).click();
    await eventually(values).toEqual(['wvu', 'https://github.com/zyx/wvu', 'BSD-3-Clause']);
    expect(asked.length).toBe(1);
    expect(faults).toEqual([]);
  });

  test('a DOI is asked of Crossref, then of DataCite; what does not come is said, and the form works on', async () => {
    await using visited = await open();
    const { page } = visited;
    const crossref = (doi: string) => `https://api.crossref.org/works/${encodeURIComponent(doi)}`;
    const reset = String(Date.parse('2026-01-01T12:34:00') / 1000);
    const limit = {
      ...{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      'access-control-expose-headers': 'x-ratelimit-remaining, x-ratelimit-reset',
    };
    const asked = await answerRegistries(page, {
      [crossref('10.1000/known')]: { body: crossrefWork('10.1000/known') },
      [crossref('10.1000/other')]: { body: crossrefWork('10.1000/mine') },
      [crossref('10.1000/page')]: { body: '<html>' },
      [crossref('10.1000/types')]: { body: '{"message":{"DOI":"10.1000/types","title":7}}' },
      [crossref('10.1000/huge')]: { body: ' '.repeat(2_000_001) },
      [crossref('10.1000/off')]: 'unreachable',
      [crossref('10.1000/down')]: { status: 503 },
      'https://api.github.com/repos/zyx/limit': { status: 403, headers: limit, body: '{}' },
    });
    for (const [address, sentence] of [
      ['10.1000/none', /^Neither Crossref nor DataCite knows 10\.1000\/none/],
      ['10.1000/other', /was asked for 10\.1000\/other and answers with 10\.1000\/mine/],
      ['10.1000/page', /cannot be read/],
      ['10.1000/types', /not of the form that is known/],
      ['10.1000/huge', /too large/],
      ['10.1000/off', /could not be reached/],
      ['10.1000/down', /HTTP 503/],
      ['https://github.com/zyx/limit', /no more now: try again after .*34/],
      ['10.1000/known', /Looked up at Crossref\..* Filled: Title/],
    ] as const) {
      await page.locator('#paste').fill(address);
      await eventually(() => page.locator('#asked').textContent()).toContain(
        address.replace('https://github.com/', ''),
      );
      await page.getByRole('button', { name: 'Look it up' }).click();
      await eventually(() => page.locator('.pasted').textContent()).toMatch(sentence);
    }
    expect(asked.slice(0, 2)).toEqual([
      crossref('10.1000/none'),
      'https://api.datacite.org/dois/10.1000%2Fnone',
    ]);
    expect(await field(page, 'title').inputValue()).toBe('A Work: On Small & Fast Networks');
    expect(await field(page, 'venue').inputValue()).toBe('CVPR');
  });

  test('a work that is on the list is said first, with the ways to its entry', async () => {
    await using visited = await open();
    const { page, faults } = visited;
    const notice = page.locator('form .notice', { hasText: 'Already on the list' });
    const id = known?.id ?? '';
    for (const [name, text] of [
      ['arxiv', known?.arxiv ?? ''],
      ['url', `http://www.${known?.url.replace(/^https?:\/\/(?:www\.)?/, '')}#part`],
      ['title', known?.title.toUpperCase() ?? ''],
    ] as const) {
      await field(page, name).evaluate((it, text) => {
        (it as HTMLInputElement).value = text;
        it.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
      await eventually(() => notice.getByRole('link').first().getAttribute('href')).toBe(
        known?.path,
      );
      const [, correct] = await notice.getByRole('link').all();
      expect(await correct?.getAttribute('href')).toBe(`/contribute/edit/?id=${id}`);
      await page.getByRole('button', { name: 'Start anew' }).click();
      await eventually(() => notice.count()).toBe(0);
    }
    await page.locator('#paste').fill(known?.url ?? '');
    await eventually(() => notice.count()).toBe(1);
    expect(faults).toEqual([]);
  });
});
