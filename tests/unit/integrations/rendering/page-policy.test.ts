import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  settlePolicy,
  withOwnHashes,
  withPolicyFirst,
} from '../../../../src/integrations/rendering/page-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string) =>
  `<meta http-equiv="content-security-policy" content="${policy}"><script type="module">run()</script><style>a{}</style>`;

test('leaves a page the hashes of its own scripts and styles, and all else of its policy', () => {
  const others = `${hash('other()')} ${hash('b{}')}`;
  const html = page(
    `default-src 'none'; script-src 'self' ${others} ${hash('run()')}; style-src 'self' ${hash('a{}')} ${others};`,
  );
  expect(withOwnHashes(html)).toBe(
    page(
      `default-src 'none'; script-src 'self' ${hash('run()')}; style-src 'self' ${hash('a{}')};`,
    ),
  );
});

test('leaves a page without a policy as it is', () => {
  expect(withOwnHashes('<style>a{}</style>')).toBe('<style>a{}</style>');
});

test('puts the policy before what it holds for', () => {
  const policy = '<meta http-equiv="content-security-policy" content="x">';
  expect(withPolicyFirst(`<head><meta charset="utf-8"><style>a{}</style>${policy}</head>`)).toBe(
    `<head><meta charset="utf-8">${policy}<style>a{}</style></head>`,
  );
  expect(withPolicyFirst('<head></head>')).toBe('<head></head>');
});

test('hashes the bytes of a script that has other letters than ASCII', () => {
  const head = (hashes: string) =>
    `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="script-src ${hashes};">`;
  const script = '<script>say("è, ✓, 字")</script>';
  const own = hash('say("è, ✓, 字")');
  const settled = settlePolicy(Buffer.from(`${head(`${own} ${hash('other()')}`)}${script}`));
  expect(settled.toString()).toBe(head(own) + script);
});
