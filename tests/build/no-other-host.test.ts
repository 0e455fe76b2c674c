import { createHash } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import {
  askedByBrowsers,
  registries as registryAddresses,
} from '../../src/import/registry/registries.ts';
import { type BuiltPage, type PageElement, readPages, words } from '../site/read-pages.ts';

/** The host of the badges of related lists; they load late and may fail. */
const badges = 'https://img.shields.io/';

/** Notes are written by anybody: the real ones are looked at, too. */
const pages = [inject('fixtureSite'), inject('realSite')].flatMap(readPages);

test('no page loads anything from another host but late badges', () => {
  const faults = faultsOf((element) => {
    const elsewhere = loadedBy(element).filter((address) => isExternal(address));
    const isBadge = element.name === 'img' && element.attributes.loading === 'lazy';
    return elsewhere.filter((address) => !(isBadge && address.startsWith(badges)));
  });
  expect(faults).toEqual([]);
});

test('no link to another host hands over the opener', () => {
  const faults = faultsOf(({ name, attributes }) => {
    const { href = '', rel } = attributes;
    const isLink = name === 'a' || name === 'area' || name === 'form';
    return isLink && isExternal(href) && !words(rel).includes('noopener') ? [href] : [];
  });
  expect(faults).toEqual([]);
});

test('no link leads to anything but a page or a mail address', () => {
  const faults = faultsOf(({ attributes }) => {
    const { protocol } = new URL(attributes.href ?? '', 'https://here.example');
    return ['http:', 'https:', 'mailto:'].includes(protocol) ? [] : [attributes.href ?? ''];
  });
  expect(faults).toEqual([]);
});

test('every page has a policy that forbids what it does not name, before anything it holds for', () => {
  const faults = pages.filter((page) => {
    const policy = page.elements.findIndex(isPolicy);
    const held = page.elements.findIndex(({ name }) => name === 'script' || name === 'style');
    const directives = policyOf(page);
    const sources = [...directives.values()].flat();
    return (
      directives.get('default-src')?.join() !== "'none'" ||
      (held >= 0 && policy > held) ||
      sources.some((it) =>
        ["'unsafe-inline'", "'unsafe-eval'", '*', 'https:', 'data:'].includes(it),
      )
    );
  });
  expect(faults.map(({ path }) => path)).toEqual([]);
});

test('the form for an entry may ask the registries of works, and no other page may ask another host', () => {
  const registries = askedByBrowsers.map((it) => registryAddresses[it]);
  for (const page of pages) {
    const isForm = page.path === '/contribute/new/';
    const asked = policyOf(page).get('connect-src');
    expect({ path: page.path, asked }).toEqual({
      path: page.path,
      asked: ["'self'", ...(isForm ? registries : [])],
    });
  }
});

test('every policy allows the scripts, the styles and the badges of its own page', () => {
  const faults = pages.flatMap((page) => {
    const policy = policyOf(page);
    const allows = (directive: string, source: string) => policy.get(directive)?.includes(source);
    return page.elements
      .filter(({ name, attributes, text }) => {
        if (name === 'script' && isCode(attributes.type)) {
          return !allows('script-src', attributes.src === undefined ? hashOf(text) : "'self'");
        }
        if (name === 'style') return !allows('style-src', hashOf(text));
        if (name === 'img' && attributes.src?.startsWith(badges)) {
          return !allows('img-src', new URL(badges).origin);
        }
        return false;
      })
      .map(({ name, text, attributes }) => `${page.path}: ${name} ${attributes.src ?? text}`);
  });
  expect(faults).toEqual([]);
});

test('no element has a style or a handler of its own, which the policy would refuse', () => {
  const faults = faultsOf(({ attributes }) =>
    Object.keys(attributes).filter((name) => name === 'style' || name.startsWith('on')),
  );
  expect(faults).toEqual([]);
});

function faultsOf(find: (element: PageElement) => string[]): string[] {
  expect(pages.length).toBeGreaterThan(0);
  return pages.flatMap(({ path, elements }) =>
    elements.flatMap((element) =>
      find(element).map((fault) => `${path}: <${element.name}> ${fault}`),
    ),
  );
}

/** The addresses that a browser asks by itself when it meets an element. */
function loadedBy({ name, attributes, text }: PageElement): string[] {
  const { src, srcset, poster, data, href, rel } = attributes;
  const loads =
    name === 'link' && !words(rel).some((it) => ['canonical', 'alternate'].includes(it));
  const inSvg = name === 'use' || name === 'image';
  const candidates = (srcset ?? '').split(',').map((it) => it.trim().split(/\s/)[0]);
  const styles = name === 'style' ? [...text.matchAll(/url\(["']?([^"')]+)/g)] : [];
  return [
    src,
    poster,
    name === 'object' ? data : undefined,
    loads || inSvg ? (href ?? attributes['xlink:href']) : undefined,
    ...candidates,
    ...styles.map(([, address]) => address),
  ].filter((address): address is string => Boolean(address));
}

function isExternal(address: string): boolean {
  return new URL(address, 'https://here.example').origin !== 'https://here.example';
}

function isPolicy({ name, attributes }: PageElement): boolean {
  return name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy';
}

function policyOf({ elements }: BuiltPage): Map<string, string[]> {
  const content = elements.find(isPolicy)?.attributes.content ?? '';
  return new Map(
    content.split(';').map((part) => {
      const [directive = '', ...sources] = part.trim().split(/\s+/);
      return [directive, sources];
    }),
  );
}

/** Whether a browser would run a script of this type; data blocks need no leave. */
function isCode(type = ''): boolean {
  return ['', 'module', 'text/javascript', 'importmap', 'speculationrules'].includes(type);
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
