import { existsSync } from 'node:fs';

const installed = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** The path of a Firefox: `FIREFOX_PATH`, else the system's where this is not CI, whose one may be any. */
export function findFirefox(): string | undefined {
  const { FIREFOX_PATH, CI } = process.env;
  if (FIREFOX_PATH || CI) return FIREFOX_PATH;
  return installed.find((path) => existsSync(path));
}
