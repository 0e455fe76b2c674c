import { parentPort, workerData } from 'node:worker_threads';
import { holdContent } from '../../publish/held-content.ts';
import { toHeld } from '../hold-content.ts';
import { readSiteContent, type SiteContent } from '../read-site-content.ts';
import { renderedNotes } from '../rendered-notes.ts';
import { toRendered } from '../rendering/rendered.ts';
import { renderNotes, writeBesidePages } from '../write-beside-pages.ts';
import {
  type Answer,
  type BesideOrder,
  fromPlain,
  type PageBundle,
  type PageOrder,
  routeKey,
  type ThreadData,
  toPlain,
} from './messages.ts';

// A thread of its own, which reads the content of a build, writes what stands beside its pages, and renders those that it is asked for.

/** What the bundle of the pages gives: Astro hands it the same in the main thread. */
type App = {
  manifest: { routes: { routeData: Parameters<typeof routeKey>[0] }[] };
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: unknown }) => Promise<Response>;
};

const data: ThreadData = workerData;
const content = data.content ? fromPlain(data.content) : readAndTell();
let loaded: ReturnType<typeof load>;

if (content) {
  const held = toHeld(content, data.base);
  holdContent(() => held);
  parentPort?.on('message', (message: PageBundle | BesideOrder | PageOrder) =>
    follow(message, content),
  );
}

/** Read the content and render its notes, telling the main thread of both as soon as they are there. */
function readAndTell(): SiteContent | undefined {
  const read = readSiteContent();
  if ('unreadable' in read) {
    tell(read);
    return undefined;
  }
  tell({ content: toPlain(read.content) });
  renderNotes(read.content, data.base).then(() => tell({ notes: renderedNotes }));
  return read.content;
}

function follow(message: PageBundle | BesideOrder | PageOrder, content: SiteContent): void {
  if ('bundle' in message) {
    loaded = load(message);
    return;
  }
  if ('beside' in message) {
    writeBesidePages(content, message.beside).then(
      () => tell({ id: 0, done: true }),
      (error: unknown) => tell({ id: 0, error }),
    );
    return;
  }
  const { id, url, route } = message;
  render(url, route).then(
    (rendered) => tell({ id, rendered }, [rendered.body]),
    (error: unknown) => tell({ id, error }),
  );
}

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

function tell(message: Answer, transferred: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transferred);
}
