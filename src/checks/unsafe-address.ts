import { textParts } from './prose/text-parts.ts';
import type { Check } from './subject.ts';

/** Links lead to the web, to a mailbox, or to a page of this site; nothing else can run or be read through them. */
export const unsafeAddress: Check = (subject) =>
  textParts(subject, isSafe)
    .filter(({ part }) => part.type === 'link' && !isSafe(part.address))
    .map(({ file, part: { address, line, column } }) => ({
      file,
      at: { line, column },
      message: password.test(address)
        ? 'Remove the user name and the password before the @ of this link: everybody would see them.'
        : `The link to ${quoted(address)} is not allowed: ${right(address, file)}`,
    }));

/** What to write instead: the page of an entry or a guide whose file is linked, else how an address begins. */
function right(address: string, file: string): string {
  const path = URL.parse(address, `https://a.org/${file}`)?.pathname ?? '';
  const [, page] = /^(?:\/content)?(\/[a-z]+\/[\w-]+)\.mdx?$/.exec(path) ?? [];
  if (page && !address.includes(':')) return `write "${page}/", the page of that file.`;
  return 'start it with https://, http:// or mailto:, or with / for a page of this site.';
}

function isSafe(address: string): boolean {
  // Browsers drop control characters: "java\tscript:" would run, "/\t/evil.example" leave the site.
  if (control.test(address) || password.test(address)) return false;
  // Browsers take a backslash for a slash: "/\evil.example" leaves the site.
  if (/^(?:#|\/(?![/\\]))/.test(address)) return true;
  return /^(?:https?:\/\/[^/?#]|mailto:)/i.test(address);
}

const control = /\p{Cc}/u;

/** `https://name:password@host/` */
const password = /^https?:[/\\]*[^/\\?#]*@/i;

function quoted(address: string): string {
  return JSON.stringify(address.length > 60 ? `${address.slice(0, 60)}…` : address);
}
