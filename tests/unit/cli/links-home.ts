import { rmSync } from 'node:fs';
import { afterEach, beforeEach } from 'vitest';
import { parseObserved } from '../../../src/content-files/observed-file.ts';
import { makeHome, runIn } from './command-home.ts';
import { type OddServer, startOddServer } from './odd-server.ts';

const quick = ['--delay', '0', '--timeout', '1', '--retries', '1'];

/** Today as the record of links has it. */
export const today = new Date().toISOString().slice(0, 10);
/** What the record holds of a link that failed for the first time today. */
export const failing = { state: 'suspect', since: today, checked: today, failures: [today] };

/** A project of its own for each test of a file, and a server that answers in every odd way, for the check of links. */
export function linksHome() {
  let server: OddServer;
  let home: ReturnType<typeof makeHome>;
  beforeEach(async () => {
    server = await startOddServer();
    home = makeHome();
  });
  afterEach(async () => {
    await server.close();
    rmSync(home.home, { recursive: true });
  });
  const env = (more: Record<string, string> = {}) => ({
    LINKS_ALLOW_LOCALHOST: '1',
    LINKS_PROBES: `${server.url}/ok`,
    ...more,
  });
  return {
    quick,
    env,
    get server() {
      return server;
    },
    get home() {
      return home;
    },
    /** Have another server in place of the first, which has these pages, too. */
    async serve(pages: Parameters<typeof startOddServer>[0]) {
      await server.close();
      server = await startOddServer(pages);
    },
    /** An entry file whose address is the first of those given, and whose links are the others. */
    entry(paths: string[], title = 'A test'): string {
      const [url, ...others] = paths.map((it) => (it.startsWith('/') ? server.url + it : it));
      const links = others.map((it, index) => `  - label: Link ${index + 1}\n    url: ${it}`);
      const block = links.length > 0 ? `links:\n${links.join('\n')}\n` : '';
      return `---\ntitle: ${title}\nurl: ${url}\ncategory: model\nsummary: What it is.\nyear: 2018\n${block}added: 2018-02-03\n---\n\nA note that says enough.\n`;
    },
    links: (args: string[] = [], more: Record<string, string> = {}) =>
      runIn(home.home, ['links', ...quick, ...args], env(more)),
    /** The record that the generated file holds of a path of the server. */
    recordOf(address: string) {
      const { observed } = parseObserved('observed.yaml', home.read('observed.yaml'));
      return observed.links.get(address.startsWith('/') ? server.url + address : address);
    },
  };
}
