import type { Entry } from '../catalogue/entry.ts';
import { type ContentDraft, edit, findThing, newIdFor, withArticle } from './content-draft.ts';
import { inFrontMatter } from './file-parts.ts';
import { insertListed } from './list-files.ts';
import { changeValues } from './yaml-splice.ts';

/** Entries that somebody named, and those that have what was asked for. */
export type Choice = { named: readonly Entry[]; matching: readonly Entry[] };

/** Make a new category or tag out of a part of another: the chosen entries are in it instead. */
export function split(
  draft: ContentDraft,
  from: string,
  to: { address: string; title: string; description: string },
  { named, matching }: Choice,
): void {
  const thing = findThing(draft, from);
  if (!thing) return;
  const fail = (message: string) => void draft.faults.push(message);
  if (thing.what !== 'category' && thing.what !== 'tag') {
    fail(`${thing.id} is ${withArticle(thing.what)}: only a category or a tag is split.`);
    return;
  }
  const id = newIdFor(draft, thing, to.address);
  if (id === undefined) return;
  const [place = '', slug = ''] = id.split('/');
  const old = thing.id.slice(place.length + 1);
  const isIn = ({ kind, category, alsoIn = [], tags = [] }: Entry) =>
    thing.what === 'tag'
      ? tags.includes(old)
      : `${kind}/${category}` === thing.id || alsoIn.includes(thing.id);
  const chosen = [...new Set([...named, ...matching.filter(isIn)])];
  const others = named.filter((entry) => !isIn(entry));
  for (const entry of others) fail(`${entry.id} is not in ${thing.id}: leave it out.`);
  if (chosen.length === 0) {
    fail(`No entry of ${thing.id} is chosen.`);
    return;
  }
  if (draft.catalogue.entries.filter(isIn).length === chosen.length) {
    fail(`Every entry of ${thing.id} is chosen: rename it instead.`);
    return;
  }
  insertListed(draft, thing, { id: slug, title: to.title, description: to.description });
  for (const { kind, file } of chosen)
    edit(draft, file, (text) =>
      inFrontMatter(text, (yaml) =>
        changeValues(yaml, (value, [field]) => {
          if (thing.what === 'tag') return field === 'tags' && value === old ? slug : undefined;
          if (field === 'category' && kind === place && value === old) return slug;
          return field === 'alsoIn' && value === thing.id ? id : undefined;
        }),
      ),
    );
}
