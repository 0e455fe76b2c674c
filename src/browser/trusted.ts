/** What TypeScript's library does not know of Trusted Types (https://developer.mozilla.org/docs/Web/API/Trusted_Types_API). */
type Rules = {
  createHTML?: (text: string) => string | null;
  createScriptURL?: (url: string) => string | null;
};
type Policy = { createHTML: (text: string) => string };
type Factory = {
  defaultPolicy: Policy | null;
  createPolicy: (name: string, rules: Rules) => Policy;
};

const factory = (globalThis as unknown as { trustedTypes?: Factory }).trustedTypes;

/**
 * Allow what other people's code and browsers do with plain strings, where pages refuse strings that could
 * run: workers of this host (the search's and the one for reading offline), and the name of one character,
 * which the reader of Markdown decodes. Each bundle that needs it calls it; the first one counts.
 */
export function allowOwnWorkers(): void {
  if (!factory || factory.defaultPolicy) return;
  factory.createPolicy('default', {
    createHTML: (text) => (/^&\w+;$/.test(text) ? text : null),
    createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
  });
}

let parser: Policy | undefined;

/** Parse a page or a part of one: nothing in a parsed document runs. */
export function parseHtml(text: string): Document {
  parser ??= factory?.createPolicy('parse', { createHTML: (text) => text });
  return new DOMParser().parseFromString(parser?.createHTML(text) ?? text, 'text/html');
}
