import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';

/** An element of a page: attributes with their entities decoded, and the text inside it. */
export type PageElement = { name: string; attributes: Record<string, string>; text: string };

/** A page as a host would serve it at `path`: `/papers/eie/`, or `/404.html`; it is taken apart once its elements are asked for. */
export type BuiltPage = { path: string; html: string; elements: PageElement[] };

/** Read every HTML page of a built site, in the order of their paths. */
export function readPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(path.join(folder, file), 'utf8');
      const address = `/${file.split(path.sep).join('/')}`.replace(/(?<=\/)index\.html$/, '');
      let parsed: PageElement[] | undefined;
      return {
        path: address,
        html,
        get elements() {
          parsed ??= parseElements(html);
          return parsed;
        },
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Take HTML apart into its elements, in the order in which they open. */
export function parseElements(html: string): PageElement[] {
  return DomUtils.getElementsByTagName('*', parseDocument(html)).map((element) => ({
    name: element.name,
    attributes: element.attribs,
    // Asked for few elements, and as long as the page for the outer ones.
    get text() {
      return DomUtils.textContent(element);
    },
  }));
}

/** The words of an attribute such as `rel` or `class`, in lower case. */
export function words(value: string | undefined): string[] {
  return (value ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

/** The address in the page's `<link rel="canonical">`. */
export function canonicalOf({ elements }: BuiltPage): string | undefined {
  const found = elements.find(
    ({ name, attributes }) => name === 'link' && words(attributes.rel).includes('canonical'),
  );
  return found?.attributes.href;
}

/** Whether the page asks search engines to leave it out. */
export function isNoindex({ elements }: BuiltPage): boolean {
  return elements.some(
    ({ name, attributes }) =>
      name === 'meta' && attributes.name === 'robots' && /noindex/.test(attributes.content ?? ''),
  );
}
