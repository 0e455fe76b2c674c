import { kinds } from '../schema/parts.ts';
import type { ContentDraft } from './content-draft.ts';
import { edit } from './content-draft.ts';
import { inBody, inFrontMatter } from './file-parts.ts';
import { changeSiteLinks, type NewId } from './site-links.ts';
import type { YamlPath } from './yaml-nodes.ts';
import { type ChangeValue, changeValues, gone } from './yaml-splice.ts';

/** What became of ids: the new one, or nothing where something is gone. */
export type NewIds = ReadonlyMap<string, string | null>;

/** Bring everything that names an id to what it is now: fields of entries and guides, links in texts, what stands instead of something removed. */
export function followIds(draft: ContentDraft, ids: NewIds): void {
  const newId: NewId = (id) => (ids.has(id) ? ids.get(id) : undefined);
  const slugs = [...ids.keys()].map((id) => id.slice(id.indexOf('/') + 1));
  for (const [file, text] of draft.texts) {
    if (!slugs.some((slug) => text.includes(slug))) continue;
    const [folder = ''] = file.split('/');
    if (file === 'removed.yaml') edit(draft, file, (yaml) => changeValues(yaml, inRemoved(newId)));
    else if (folder === 'guides' && file.endsWith('.mdx'))
      edit(draft, file, (it) =>
        inBody(
          inFrontMatter(it, (yaml) => changeValues(yaml, inGuide(newId))),
          (body) => changeSiteLinks(body, true, newId),
        ),
      );
    else if ((kinds as readonly string[]).includes(folder)) {
      const own = file.replace(/\.md$/, '');
      edit(draft, file, (it) =>
        inBody(
          inFrontMatter(it, (yaml) => changeValues(yaml, inEntry(own, newId))),
          (body) => changeSiteLinks(body, false, newId),
        ),
      );
    }
  }
}

/** What an entry names: other entries, its tags, its categories, and what its results were measured with. `own` is its id now. */
function inEntry(own: string, newId: NewId): ChangeValue {
  const [kind = ''] = own.split('/');
  return (value, path) => {
    const [field, , third, , last] = path;
    const id = String(value);
    if (field === 'tags') return within('tags', id, newId);
    if (field === 'category') return within(kind, id, newId);
    const isDevice = field === 'results' && third === 'runs' && last === 'device';
    if (isDevice) return within('devices', id, newId);
    const isRuntime = field === 'results' && third === 'runs' && last === 'runtime';
    if (isRuntime) return newId(id) ?? undefined;
    if (!relations.has(String(field)) || path.length > 2) return undefined;
    const now = newId(id);
    // What was merged into the entry itself is no other any more.
    return now === null || now === own ? gone : now;
  };
}

const relations = new Set(['buildsOn', 'alternatives', 'related', 'successor', 'alsoIn']);

function inGuide(newId: NewId): ChangeValue {
  const places = new Map([
    ['tags', 'tags'],
    ['prerequisites', 'guides'],
  ]);
  return (value, [field]) => {
    const place = places.get(String(field));
    return place && within(place, String(value), newId);
  };
}

function inRemoved(newId: NewId): ChangeValue {
  return (value, path: YamlPath) => {
    if (path[1] !== 'instead') return undefined;
    return newId(String(value)) ?? undefined;
  };
}

/** The new id of something that is named without its place; what left the place is for the command to see to. */
function within(place: string, slug: string, newId: NewId): string | typeof gone | undefined {
  const now = newId(`${place}/${slug}`);
  if (now === null) return gone;
  return now?.startsWith(`${place}/`) ? now.slice(place.length + 1) : undefined;
}
