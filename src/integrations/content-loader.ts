import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Catalogue } from '../catalogue/entry.ts';
import { contentLinks, linkPlaces } from '../checks/content-links.ts';
import type { LocatedProblem } from '../checks/problem.ts';
import { type Content, contentFolder, UnreadableContent } from '../files/read-content.ts';
import { namelessSite } from '../schema/site.ts';
import { renderGuide } from '../text/render-guide.ts';
import { plainError } from './plain-error.ts';
import { forgetSiteContent, siteContent } from './site-content.ts';

type Collection = keyof typeof fillers;

/**
 * Astro's view of the content folder: the same reader and the same checks as `npm run check`.
 * A build with a problem that is an error fails with the whole list; in development the problems
 * are logged and what is right is shown.
 */
export function contentLoader(collection: Collection): Loader {
  return {
    name: `content-${collection}`,
    async load(context) {
      fill(collection, context);
      watch(collection, context);
    },
  };
}

function fill(collection: Collection, context: LoaderContext): void {
  const content = readable();
  const { catalogue, problems } = content;
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    const count = `${errors.length} ${errors.length === 1 ? 'problem' : 'problems'}`;
    const message = `${count} in the content:\n${errors.map(toLine).join('\n')}`;
    if (!context.watcher) throw plainError(message);
    // Every collection reads the same problems; one of them says so.
    if (collection === 'entries') context.logger.error(message);
  }
  context.store.clear();
  fillers[collection](context, catalogue, content);
}

function readable(): Content {
  try {
    return siteContent();
  } catch (error) {
    if (error instanceof UnreadableContent) throw plainError(error.message);
    throw error;
  }
}

const fillers = {
  entries({ store }: LoaderContext, { entries }: Catalogue) {
    for (const entry of entries) store.set({ id: entry.id, data: asJson(entry) });
  },
  guides(
    { store, config }: LoaderContext,
    { guides }: Catalogue,
    { guideTrees, figures }: Content,
  ) {
    const base = config.base.replace(/\/$/, '');
    for (const guide of guides) {
      const tree = guideTrees.get(guide.slug);
      const body = tree ? renderGuide(tree, base, figures) : [];
      store.set({ id: guide.slug, data: asJson({ ...guide, body }) });
    }
  },
  categories({ store }: LoaderContext, { categories }: Catalogue) {
    store.set({ id: 'all', data: asJson(categories) });
  },
  devices({ store }: LoaderContext, { devices = [] }: Catalogue) {
    store.set({ id: 'all', data: asJson(devices) });
  },
  vocabularies({ store }: LoaderContext, { vocabularies }: Catalogue) {
    store.set({ id: 'all', data: asJson({ words: vocabularies }) });
  },
  removed({ store }: LoaderContext, { removed = [] }: Catalogue) {
    store.set({ id: 'all', data: asJson(removed) });
  },
  site({ store }: LoaderContext, { site = namelessSite }: Catalogue) {
    store.set({ id: 'all', data: asJson(site) });
  },
  tags({ store }: LoaderContext, { tags }: Catalogue) {
    for (const tag of tags) store.set({ id: tag.id, data: asJson(tag) });
  },
  observed({ store }: LoaderContext, { observed }: Catalogue, { subject, locate }: Content) {
    const places = [...linkPlaces(contentLinks(subject, locate))];
    const lists = Object.entries(observed ?? {}).map(([name, records]) => [name, [...records]]);
    store.set({ id: 'all', data: asJson({ lists: Object.fromEntries(lists), places }) });
  },
};

/**
 * Data as one text: Astro imports a file for each text in data that begins with `__ASTRO_IMAGE_` and ends like an
 * image’s name, and no text of the content may name what a build imports.
 */
function asJson(data: object): { json: string } {
  return { json: JSON.stringify(data) };
}

function watch(collection: Collection, context: LoaderContext): void {
  const { watcher } = context;
  if (!watcher) return;
  const folder = path.resolve(contentFolder(process.env));
  watcher.add(folder);
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event: string, file: string) => {
    if (!path.resolve(file).startsWith(folder + path.sep)) return;
    // Every collection hears of the change: the first to wake reads the folder for all.
    forgetSiteContent();
    clearTimeout(timer);
    timer = setTimeout(() => refill(collection, context), 50);
  });
}

/** A folder that is gone for a moment must not end the server. */
function refill(collection: Collection, context: LoaderContext): void {
  try {
    fill(collection, context);
  } catch (error) {
    context.logger.error(String((error as Error).message));
  }
}

function toLine({ file, line, column, code, message }: LocatedProblem): string {
  return `${file}:${line}:${column} ${code} ${message}`;
}
