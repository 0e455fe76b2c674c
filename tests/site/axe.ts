import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { isFirefox } from './open-browser.ts';

/** Playwright cannot put Firefox into the dark scheme; it lays out and names as it does in the light one. */
const schemes = isFirefox ? (['light'] as const) : (['light', 'dark'] as const);

/** What axe finds on a page as it stands, on screens of each width, light and dark, and where the page must be scrolled sideways. */
export async function faultsOn(page: Page, widths: readonly number[]): Promise<string[]> {
  // By the debugger's way in, as the policy lets no script in from elsewhere.
  await page.evaluate(axe.source);
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const found = await runAxe(page, colorScheme);
      faults.push(...found.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
    }
    const room = await page.evaluate(() => document.scrollingElement?.scrollWidth);
    if (room && room > width) faults.push(`${width} px: the page is ${room} px wide`);
  }
  return faults;
}

/** Each rule that is broken, how often, and where it is first. */
async function runAxe(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  // The dark scheme differs in colours alone.
  const rules = colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : undefined;
  const { violations } = await page.evaluate(
    (values) =>
      window.axe.run({
        resultTypes: ['violations'],
        ...(values ? { runOnly: { type: 'rule', values } } : {}),
      }),
    rules,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}, ${nodes.length} times: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
