import { type Browser, firefox } from 'playwright-core';
import { findFirefox } from './find-firefox.ts';

/** A headless Firefox as its makers ship it, driven over WebDriver BiDi; it runs scripts, or none on any page. */
export async function openFirefox({ scripts = true } = {}): Promise<Browser> {
  const browser = await firefox.launch({
    // Makes Playwright speak BiDi; without it only its own build of Firefox would do.
    channel: 'moz-firefox',
    executablePath: findFirefox(),
    // Where the tests unpacked their own Chromium, its few fonts stand here, and Firefox finds none.
    env: { ...process.env, FONTCONFIG_PATH: undefined },
    firefoxUserPrefs: {
      'javascript.enabled': scripts,
      // A page that comes back as it was loads nothing, which Playwright waits for.
      'browser.sessionhistory.max_total_viewers': 0,
    },
  });
  leaveOutMediaFeatures(browser);
  return browser;
}

type Session = { send: (method: string, params?: object) => Promise<unknown> };
type Inside = {
  _connection: { toImpl: (browser: Browser) => { _browserSession: Session } };
};

/**
 * Playwright asks every new context for a colour scheme, by a command that Firefox 153 does
 * not know, and opens none where that fails. Remove this when the oldest Firefox in use knows
 * `emulation.setMediaFeaturesOverride`.
 */
function leaveOutMediaFeatures(browser: Browser): void {
  const { _browserSession } = (browser as unknown as Inside)._connection.toImpl(browser);
  const session: Session = Object.getPrototypeOf(_browserSession);
  const { send } = session;
  session.send = function (this: Session, method, params) {
    if (method === 'emulation.setMediaFeaturesOverride') return Promise.resolve({});
    return send.call(this, method, params);
  };
}
