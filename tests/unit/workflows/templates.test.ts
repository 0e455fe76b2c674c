import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readContent } from '../../../src/files/read-content.ts';
import { formQuestions } from '../../../src/review/issue/questions.ts';
import { writeIssueForm } from '../../../src/review/issue/write-form.ts';
import { fieldsOf } from '../../../src/schema/fields.ts';
import { kinds } from '../../../src/schema/parts.ts';
import { reportUrl } from '../../../src/site/repository.ts';
import { readFolder, root } from './read-workflows.ts';

const folder = '.github/ISSUE_TEMPLATE';
const { categories } = readContent(path.join(root, 'content'), '2026-11-23').catalogue;
const forms = readFolder(folder).filter(({ name }) => name !== 'config.yml');

/** https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const text = z.string().min(1);
const field = {
  id: z.string().regex(/^[\w-]+$/),
  validations: z.strictObject({ required: z.boolean() }).optional(),
};
const attributes = { label: text, description: text.optional(), placeholder: text.optional() };
const formSchema = z.strictObject({
  ...{ name: text, description: text.max(200), labels: z.array(text) },
  body: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
      z.strictObject({
        ...field,
        type: z.literal('input'),
        attributes: z.strictObject(attributes),
      }),
      z.strictObject({
        ...field,
        type: z.literal('textarea'),
        attributes: z.strictObject(attributes),
      }),
      z.strictObject({
        ...{ ...field, type: z.literal('dropdown') },
        attributes: z.strictObject({
          label: text,
          description: text.optional(),
          options: z.array(text).min(1),
        }),
      }),
    ]),
  ),
});

describe.each(forms)('$name', ({ text: yaml }) => {
  const form = formSchema.parse(parse(yaml));

  test('asks each question once', () => {
    const asked = form.body.flatMap((it) => (it.type === 'markdown' ? [] : [it]));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
    expect(new Set(asked.map(({ attributes: { label } }) => label)).size).toBe(asked.length);
  });

  test('gives no label that starts a workflow by itself', () => {
    expect(form.labels).not.toContain('accepted');
  });
});

test.each(['dead-link', 'correct'] as const)(
  'an entry’s link to report opens the form %s with the entry in it',
  (name) => {
    const { pathname, searchParams } = new URL(reportUrl(name, 'papers/eie'));
    expect(pathname).toMatch(/\/issues\/new$/);
    const form = forms.find((it) => it.name === searchParams.get('template'));
    const { body } = formSchema.parse(parse(form?.text ?? ''));
    expect(body.map((it) => ('id' in it ? it.id : ''))).toContain('entry');
    expect(searchParams.get('entry')).toBe('papers/eie');
  },
);

test('the form for an entry is the one that the schema gives (npm run schema)', () => {
  expect(readFileSync(path.join(root, folder, 'add.yml'), 'utf8')).toBe(writeIssueForm(categories));
});

test('every required field of every kind is asked for, and nothing that no kind has', () => {
  const asked = new Set(formQuestions().map(({ id }) => id));
  const fields = kinds.flatMap(fieldsOf);
  const needed = fields.filter(({ name, required }) => required && name !== 'added');
  expect(needed.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([]);
  const known = new Set(['kind', 'note', ...fields.map(({ name }) => name)]);
  expect([...asked].filter((id) => !known.has(id))).toEqual([]);
});

test('Dependabot looks after npm and the actions every week, in one pull request each', () => {
  const { version, updates } = parse(
    readFileSync(path.join(root, '.github/dependabot.yml'), 'utf8'),
  );
  expect(version).toBe(2);
  expect(updates).toMatchObject(
    ['npm', 'github-actions'].map((name) => ({
      ...{ 'package-ecosystem': name, directory: '/', schedule: { interval: 'weekly' } },
      cooldown: { 'default-days': 7 },
      groups: { [name === 'npm' ? 'npm' : 'actions']: { patterns: ['*'] } },
    })),
  );
});

test('what the templates link to in the repository is there', () => {
  const config = readFileSync(path.join(root, folder, 'config.yml'), 'utf8');
  const files = [...config.matchAll(/\/blob\/main\/(\S+)/g)].map(([, file = '']) => file);
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
