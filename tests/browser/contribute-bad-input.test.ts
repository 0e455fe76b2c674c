import { describe, expect, test } from 'vitest';
import {
  bibtex,
  checkInCopy,
  eventually,
  field,
  openNewForm,
  problems,
  sent,
  summary,
} from '../site/contribute-page.ts';

const { entries, open, visit } = await openNewForm();
const [known] = entries.filter(({ kind, arxiv }) => kind === 'papers' && arxiv);

describe('bad input', () => {
  test.each([
    [
      'markup',
      '@misc{x, title={<script>alert(1)</script><img src=x onerror=alert(1)>}, url={https://a.example/}}',
    ],
    ['lines of front matter', '@misc{x, title={T\n---\nx: y\n---\n}, url={https://a.example/}}'],
    ['10,000 characters', `@misc{x, title={${'long '.repeat(2000)}}, url={https://a.example/}}`],
  ])('%s in what is pasted breaks nothing and shows as text', async (_, text) => {
    await using visited = await open();
    const { page, faults } = visited;
    await page.locator('#paste').fill(text);
    await eventually(() => field(page, 'url').inputValue()).toBe('https://a.example/');
    await field(page, 'note').fill('<script>alert(1)</script>\n---\nx: y\n\u202e');
    await eventually(() => page.locator('pre[role=region]').textContent()).toMatch(/^x: y$/m);
    const title = await field(page, 'title').inputValue();
    expect(await page.locator('li.entry h3').textContent()).toBe(title);
    expect(await page.locator('.contribute :is(script, img)').count()).toBe(0);
    const file = (await page.locator('pre[role=region]').textContent()) ?? '';
    expect(file.match(/^x: y$/gm)?.length).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    const found = await checkInCopy('papers/hostile.md', file);
    expect(found.map(({ code }) => code).filter((it) => /yaml|field|matter/.test(it))).toEqual([
      'missing-field',
      'missing-field',
      'missing-field',
    ]);
    expect(faults).toEqual([]);
  });

  test('a file too long for an address is copied instead, and GitHub opens with its name alone', async () => {
    await using visited = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { page, faults } = visited;
    await page.locator('#paste').fill(bibtex);
    await eventually(() => field(page, 'title').inputValue()).toContain('ZyxwvuNet');
    await field(page, 'note').fill('A long note. '.repeat(700));
    await eventually(async () => (await sent(page)).value).toBe(undefined);
    expect((await sent(page)).filename).toBe('zyxwvunet.md');
    expect(await page.locator('main').textContent()).toContain('too long for an address');
    await page.getByRole('button', { name: 'Copy the file' }).click();
    await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('pre[role=region]').textContent(),
    );
    expect(faults).toEqual([]);
  });

  test('words of 300 letters do not widen the page', async () => {
    await using visited = await open({ viewport: { width: 360, height: 800 } });
    const { page } = visited;
    for (const name of ['title', 'tags', 'authors', 'venue', 'summary', 'organizations']) {
      const input = field(page, name);
      await input.evaluate((it) => {
        (it as HTMLInputElement).value = 'x'.repeat(300);
      });
    }
    await field(page, 'note').fill('x'.repeat(300));
    await eventually(() => page.locator('li.entry .tag').textContent()).toMatch(/^x{300}$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('where the data of the form do not come, the page says so and what to do', async () => {
    for (const [form, file] of [
      ['/contribute/new/', 'words.json'],
      [`/contribute/edit/?id=${known?.id}`, 'words.json'],
      [`/contribute/edit/?id=${known?.id}`, 'entries.json'],
      [`/contribute/edit/?id=${known?.id}`, `${known?.id}.md`],
    ] as const) {
      await using visited = await visit('/about/');
      const { page } = visited;
      await page.route(`**/${file}`, (route) =>
        route.fulfill({ status: 404, contentType: 'text/html', body: '<html>Not found</html>' }),
      );
      await page.goto(new URL(form, page.url()).href);
      await eventually(() => page.locator('[data-contribute]').textContent()).toContain(
        'load the page again, or do it by hand',
      );
      expect(await page.locator('form.contribute').count()).toBe(0);
      await page.unroute(`**/${file}`);
    }
  });

  test('without the list’s data the form says so and keeps what was typed', async () => {
    await using visited = await open();
    const { page } = visited;
    await page.route('**/entries.json', (route) => route.abort());
    await field(page, 'title').fill('A title');
    await eventually(() => page.locator('.count').textContent()).toContain('could not be loaded');
    await page.unroute('**/entries.json');
    await field(page, 'summary').fill(summary);
    await eventually(() => problems(page)).not.toEqual([]);
    expect(await field(page, 'title').inputValue()).toBe('A title');
  });
});
