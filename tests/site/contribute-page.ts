import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { DraftProblem } from '../../src/content-files/entry-draft.ts';
import { openSite, patience } from './open-site.ts';

/** Read until what is expected comes. */
export const eventually = (read: () => Promise<unknown>) => expect.poll(read, patience);

/** Serve the fixture site for the form of a new entry, with the words of the list that the form knows. */
export async function openNewForm() {
  const site = await openSite();
  const form = '/contribute/new/';
  const words = JSON.parse(
    readFileSync(path.join(inject('fixtureSite'), 'contribute/words.json'), 'utf8'),
  );
  const category: string = words.categories.papers[0].id;
  return {
    ...site,
    form,
    words,
    category,
    /** The form, once it is there. */
    open: async (options = {}) => {
      const visited = await site.visit(form, options);
      await ready(visited.page);
      return visited;
    },
  };
}

/** The drafts of new entries that the browser stores, each as its text. */
export function storedDrafts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('made-up:new-entry'))
      .sort()
      .map((key) => localStorage.getItem(key) ?? ''),
  );
}

/** A paper that no list has, as arXiv exports it. */
export const bibtex = `@misc{doe2026zyxwvunet,
      title={ZyxwvuNet: Quiet Convolutions for Loud Watches},
      author={Jane Doe and {\\L}ukasz Roe and Wei van der Berg},
      year={2026},
      eprint={2601.99999},
      archivePrefix={arXiv},
      primaryClass={cs.CV},
      url={https://arxiv.org/abs/2601.99999},
}`;

export const summary = 'A network of quiet convolutions that a watch can run all day.';
export const note =
  'The paper replaces each loud layer by a quiet one and measures what that saves on a watch. Mind that the battery was new.';

/** A field of the form, by its name in the schema. */
export function field(page: Page, name: string) {
  return page.locator(`#field-${name}`);
}

/** Wait until the form is there. */
export async function ready(page: Page): Promise<void> {
  await field(page, 'title').waitFor();
}

/** The problems that the form lists. */
export function problems(page: Page): Promise<string[]> {
  return page.locator('.problems li').allTextContents();
}

/** What the link to GitHub holds. */
export async function sent(page: Page) {
  const address = new URL((await page.locator('a.send').getAttribute('href')) ?? '');
  const { filename = '', value } = Object.fromEntries(address.searchParams);
  return { address, filename, value };
}

/** Put a file into a copy of the fixture site’s content and run the project's own check on it: its problems, as the command reports them. */
export async function checkInCopy(file: string, text: string) {
  const root = path.resolve(import.meta.dirname, '../..');
  const folder = await mkdtemp(path.join(tmpdir(), 'emdl-content-'));
  try {
    await cp(inject('fixtureContent'), folder, { recursive: true });
    await writeFile(path.join(folder, file), text);
    const command = [path.join(root, 'src/cli/main.ts'), 'check', '--format', 'json'];
    const run = promisify(execFile)(process.execPath, command, {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: folder },
      maxBuffer: 16 * 1024 * 1024,
    });
    const { stdout } = await run.catch((error: { stdout: string }) => error);
    const { problems } = JSON.parse(stdout) as {
      problems: {
        file: string;
        code: DraftProblem['code'];
        severity: string;
        message: string;
      }[];
    };
    return problems.filter((it) => it.file.endsWith(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Answer = { status?: number; headers?: Record<string, string>; body?: string };

/** Answer in the place of the registries: what a page asked is listed, and what nobody knows is a 404. */
export async function answerRegistries(
  page: Page,
  answers: Record<string, Answer | 'unreachable'>,
): Promise<string[]> {
  const asked: string[] = [];
  await page.route(/^https:\/\/api\.(?:datacite|crossref|github)\.(?:org|com)\//, (route) => {
    const address = route.request().url();
    asked.push(address);
    const answer = answers[address] ?? { status: 404, body: '{}' };
    if (answer === 'unreachable') return route.abort();
    const headers = { 'access-control-allow-origin': '*', ...answer.headers };
    return route.fulfill({ status: 200, ...answer, headers });
  });
  return asked;
}
