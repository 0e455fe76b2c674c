import type { ConsoleMessage, Page } from 'playwright-core';

/** The one other host that a page may ask, for the badges of related lists. */
const badges = 'https://img.shields.io';

/**
 * List what goes wrong on a page from now on: script errors, dialogs, breaches of the content
 * security policy and requests to other hosts. No other host is reached, the badges neither.
 */
export async function watchPage(page: Page, site: string): Promise<string[]> {
  const faults: string[] = [];
  const isElsewhere = (url: URL) => url.origin !== site && url.protocol !== 'data:';
  await page.context().route(isElsewhere, (route) => {
    const url = route.request().url();
    if (!url.startsWith(`${badges}/`)) faults.push(`request to ${url}`);
    return route.abort();
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`The policy's ${violatedDirective} keeps out ${blockedURI}`);
    });
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message, page)) faults.push(message.text());
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  return faults;
}

/** A badge that does not come and the status of the page itself are told in the console, too. */
function isExpected(message: ConsoleMessage, page: Page): boolean {
  if (!message.text().startsWith('Failed to load resource')) return false;
  const { url } = message.location();
  return url.startsWith(`${badges}/`) || url === page.url();
}
