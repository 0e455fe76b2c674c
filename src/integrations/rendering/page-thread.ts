import { parentPort, workerData } from 'node:worker_threads';
import { holdContent } from '../../publish/held-content.ts';
import { toHeld } from '../hold-content.ts';
import { renderedNotes } from '../rendered-notes.ts';
import { toRendered } from './rendered.ts';
import {
  type Answer,
  type Order,
  type PageBundle,
  routeKey,
  type ThreadData,
} from './thread-messages.ts';

// A thread of its own, which renders the pages of a build that it is asked for.

/** What the bundle of the pages gives: Astro hands it the same in the main thread. */
type App = {
  manifest: { routes: { routeData: Parameters<typeof routeKey>[0] }[] };
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: unknown }) => Promise<Response>;
};

const { base, content, linkPlaces }: ThreadData = workerData;
const held = toHeld(content, base, () => linkPlaces);
holdContent(() => held);
let loaded: ReturnType<typeof load>;

parentPort?.on('message', (message: PageBundle | Order) => {
  if ('bundle' in message) {
    loaded = load(message);
    return;
  }
  const { id, url, route } = message;
  render(url, route).then(
    (rendered) => answer({ id, rendered }, [rendered.body]),
    (error: unknown) => answer({ id, error }),
  );
});

async function load({ bundle, pagesByKeys, notes }: PageBundle) {
  for (const [key, parts] of notes) renderedNotes.set(key, parts);
  const { app }: { app: App } = await import(bundle);
  app.setInternals({ pagesByKeys });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: warnings } } });
  const routes = new Map(app.manifest.routes.map((it) => [routeKey(it.routeData), it.routeData]));
  return { app, routes };
}

const warnings = {
  write: ({ level, message }: { level: string; message: string }) => {
    if (level === 'warn' || level === 'error') console.warn(message);
  },
};

async function render(url: string, route: string) {
  const { app, routes } = await loaded;
  return toRendered(await app.render(new Request(url), { routeData: routes.get(route) }));
}

function answer(message: Answer, transferred: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transferred);
}
