import type { Loader, LoaderContext } from 'astro/loaders';
import type { Catalogue } from '../catalogue/entry.ts';
import { contentLinks, linkPlaces, nowhere } from '../checks/content-links.ts';
import type { LocatedProblem } from '../checks/problem.ts';
import type { Content } from '../files/read-content.ts';
import { namelessSite } from '../schema/site.ts';
import { renderGuide } from '../text/render-guide.ts';
import { plainError } from './plain-error.ts';
import { readableContent, siteNoteParts } from './site-content.ts';

type Collection = keyof typeof fillers;

/**
 * Astro's view of the content folder: the same reader and the same checks as `npm run check`. A build with a
 * problem that is an error fails with the whole list; a server for development shows pages from memory instead.
 */
export function contentLoader(collection: Collection): Loader {
  return {
    name: `content-${collection}`,
    async load(context) {
      context.store.clear();
      if (!context.watcher) fill(collection, context);
    },
  };
}

function fill(collection: Collection, context: LoaderContext): void {
  const content = readableContent();
  const { catalogue, problems } = content;
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    const count = `${errors.length} ${errors.length === 1 ? 'problem' : 'problems'}`;
    throw plainError(`${count} in the content:\n${errors.map(toLine).join('\n')}`);
  }
  fillers[collection](context, catalogue, content);
}

const fillers = {
  entries({ store, config }: LoaderContext, { entries }: Catalogue) {
    const base = config.base.replace(/\/$/, '');
    for (const entry of entries) {
      const note = JSON.stringify(siteNoteParts(entry, base));
      store.set({ id: entry.id, data: { ...asJson(entry), note } });
    }
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
  observed({ store }: LoaderContext, { observed }: Catalogue, { subject }: Content) {
    const places = [...linkPlaces(contentLinks(subject, nowhere))];
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

function toLine({ file, line, column, code, message }: LocatedProblem): string {
  return `${file}:${line}:${column} ${code} ${message}`;
}
