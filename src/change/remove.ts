import type { Entry } from '../catalogue/entry.ts';
import { parseContent } from '../content-files/content.ts';
import {
  type ContentDraft,
  edit,
  findThing,
  formerOf,
  type Thing,
  titleOf,
} from './content-draft.ts';
import { inFrontMatter } from './file-parts.ts';
import { followIds } from './follow-ids.ts';
import { removeListed } from './list-files.ts';
import { insertItem } from './yaml-items.ts';
import { changeValues } from './yaml-splice.ts';

/** Why something is removed, since when, and what to take instead. */
export type Reason = { because: string; instead?: string | undefined; today: string };

/**
 * Take something from the list for good. Its addresses say why, and what to take instead; what relates to it no longer
 * does, and the words of links to it stay. What cannot do without it is named, and nothing is done.
 */
export function remove(draft: ContentDraft, address: string, reason: Reason): void {
  const thing = findThing(draft, address);
  const instead = reason.instead === undefined ? undefined : findThing(draft, reason.instead);
  if (!thing || (reason.instead !== undefined && !instead)) return;
  if (instead?.id === thing.id) {
    draft.faults.push(`${thing.id} cannot stand instead of itself.`);
    return;
  }
  draft.faults.push(...needsOf(draft, thing));
  if (draft.faults.length > 0) return;
  if (thing.what === 'entry') {
    draft.texts.delete(thing.entry.file);
    nameRuntime(draft, thing.entry);
  } else if (thing.what === 'guide') draft.texts.delete(thing.guide.file);
  else removeListed(draft, thing);
  followIds(draft, new Map([[thing.id, null]]));
  const former = formerOf(thing);
  const item = {
    id: thing.id,
    title: titleOf(thing),
    removed: reason.today,
    because: reason.because,
    instead: instead?.id,
    formerIds: former.length > 0 ? former : undefined,
  };
  const text = draft.texts.get('removed.yaml') ?? '';
  const start = text.trim() === '' ? '# What was taken from the list, and why.\n[]\n' : text;
  draft.texts.set('removed.yaml', insertItem(start, [], item));
}

/** What cannot do without a thing, in a sentence each. */
function needsOf({ catalogue, texts }: ContentDraft, thing: Thing): string[] {
  const slug = thing.id.slice(thing.id.indexOf('/') + 1);
  const { entries } = catalogue;
  const { guideDrafts } = parseContent(
    [...texts]
      .filter(([file]) => file.startsWith('guides/'))
      .map(([file, text]) => ({ file, text })),
  );
  const inGuides = guideDrafts.flatMap(({ file, references }) =>
    references
      .filter(({ attribute, value }) =>
        thing.what === 'tag'
          ? attribute === 'tag' && value === slug
          : attribute !== 'tag' && value === thing.id,
      )
      .map(
        ({ line, component }) =>
          `${file}:${line} shows ${thing.id} by <${component}>: change the guide first.`,
      ),
  );
  if (thing.what === 'category') {
    const own = entries.filter(({ kind, category }) => `${kind}/${category}` === thing.id);
    const many = own.length === 1 ? '1 entry is' : `${own.length} entries are`;
    return own.length > 0
      ? [...inGuides, `${many} in ${thing.id}: move them, or merge it into another category.`]
      : inGuides;
  }
  if (thing.what === 'device') {
    const own = entries.filter(({ results = [] }) =>
      results.some(({ runs = [] }) => runs.some(({ device }) => device === slug)),
    );
    return own.map(
      ({ file }) =>
        `${file} has results of ${thing.id}: name another device there, or merge it into another.`,
    );
  }
  if (thing.what !== 'entry') return inGuides;
  const followed = entries.filter(({ successor }) => successor === thing.id);
  return [
    ...inGuides,
    ...followed.map(
      ({ file }) => `${file} names ${thing.id} as its successor: name another there first.`,
    ),
  ];
}

/** Results that an engine gave keep its name where its entry goes. */
function nameRuntime(draft: ContentDraft, { id, title, aliases }: Entry): void {
  const [name = title] = aliases ?? [];
  for (const { file, results = [] } of draft.catalogue.entries) {
    if (!results.some(({ runs = [] }) => runs.some(({ runtime }) => runtime === id))) continue;
    edit(draft, file, (text) =>
      inFrontMatter(text, (yaml) =>
        changeValues(yaml, (value, path) =>
          path.at(-1) === 'runtime' && value === id ? name : undefined,
        ),
      ),
    );
  }
}
