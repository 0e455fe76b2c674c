import { isPublicHost } from '../catalogue/public-host.ts';
import { fieldLinks } from './content-links.ts';
import { textParts } from './prose/text-parts.ts';
import type { Check } from './subject.ts';

/** Every link can be opened by everybody: it leads to no machine or network of somebody's own. */
export const privateAddress: Check = (subject) => {
  const inFields = subject.entries.flatMap((entry) =>
    fieldLinks(entry).map(({ at, address }) => ({ file: entry.file, at, address })),
  );
  const inTexts = textParts(subject, (address) => privateHost(address) === undefined).flatMap(
    ({ file, part: { type, address, line, column } }) =>
      type === 'link' ? [{ file, at: { line, column }, address }] : [],
  );
  return [...inFields, ...inTexts].flatMap(({ file, at, address }) => {
    const host = privateHost(address);
    if (host === undefined) return [];
    const message = `Only you can open the link to ${host}: it leads to your own machine or network. Give the address that everybody can open.`;
    return [{ file, at, message }];
  });
};

function privateHost(address: string): string | undefined {
  const url = URL.parse(address);
  const isWeb = /^https?:$/.test(url?.protocol ?? '');
  return url && isWeb && !isPublicHost(url.hostname) ? url.hostname : undefined;
}
