import { formerIds } from '../../catalogue/former-ids.ts';
import { kinds } from '../../schema/parts.ts';
import type { FieldPath, Found } from '../found.ts';
import type { Check, CheckSubject } from '../subject.ts';

/** A former address leads to what has it now, so nothing else may stand there: neither an entry, nor a list, nor another former address. */
export const formerSlugTaken: Check = (subject) => {
  const standing = standingAt(subject);
  const formerly = new Map<string, { own: string; where: string }>();
  return formersOf(subject).flatMap(({ id, file, own, at, written, field }) => {
    const what = field === 'formerSlugs' ? 'slug' : 'id';
    const owner = id === own ? `its own ${what}` : (standing.get(id) ?? ownerBefore());
    if (!formerly.has(id)) formerly.set(id, { own, where: field === 'formerSlugs' ? file : own });
    if (owner === undefined) return [];
    return [{ file, at, message: `"${written}" is ${owner}: remove it from ${field}.` }];

    function ownerBefore(): string | undefined {
      const before = formerly.get(id);
      if (before === undefined || before.own === own) return undefined;
      return `a former ${what} of ${before.where}`;
    }
  });
};

/** What was removed says so at its address for good: nothing new may stand there. */
export const removedIdTaken: Check = (subject) => {
  const { removed = [], entries, guides } = subject;
  const gone = new Map(
    removed.flatMap((it) => [it.id, ...(it.formerIds ?? [])].map((id) => [id, it] as const)),
  );
  if (gone.size === 0) return [];
  const lists = listPlaces(subject).map(({ id, file, at }) => ({ id, file, at }));
  const texts = guides.map(({ slug, file }) => ({ id: `guides/${slug}`, file }));
  const taken: { id: string; file: string; at?: FieldPath }[] = [...entries, ...lists, ...texts];
  return taken.flatMap(({ id, file, at }): Found[] => {
    const was = gone.get(id);
    if (!was) return [];
    const message = `${id} was removed on ${was.removed} (“${was.because}”), and its address says so: choose another name, or take it out of removed.yaml.`;
    return [{ file, ...(at && { at }), message }];
  });
};

/** What was removed is named once, and what to take instead exists. */
export const removedLeads: Check = (subject) => {
  const { removed = [], entries, guides, faulty } = subject;
  // A file that could not be read may be what is named.
  if (removed.length === 0 || (faulty && faulty.size > 0)) return [];
  const ids = new Set([
    ...entries.map(({ id }) => id as string),
    ...listPlaces(subject).map((it) => it.id),
    ...guides.map(({ slug }) => `guides/${slug}`),
  ]);
  return removed.flatMap(({ instead }, index): Found[] => {
    if (instead === undefined || ids.has(instead)) return [];
    const message = `There is no "${instead}" to take instead: correct it, or remove the line.`;
    return [{ file: 'removed.yaml', at: [index, 'instead'], message }];
  });
};

/** Everything that stands at an address, with the words that say what it is. */
function standingAt(subject: CheckSubject): Map<string, string> {
  return new Map([
    ...listPlaces(subject).map(({ id, what }) => [id, `the ${what} ${id}`] as const),
    ...subject.entries.map(({ id, file }) => [id as string, `the slug of ${file}`] as const),
    ...subject.guides.map(({ slug, file }) => [`guides/${slug}`, `the slug of ${file}`] as const),
  ]);
}

/** The categories, tags and devices with the places of their ids. */
function listPlaces({ categories, tags, devices = [] }: CheckSubject) {
  return [
    ...kinds.flatMap((kind) =>
      categories[kind].map(({ id, formerIds: former }, index) => ({
        ...{ id: `${kind}/${id}`, what: 'category', file: 'categories.yaml', kind, former },
        at: [kind, index, 'id'] as FieldPath,
      })),
    ),
    ...tags.map(({ id, formerIds: former }, index) => ({
      ...{ id: `tags/${id}`, what: 'tag', file: 'tags.yaml', kind: 'tags', former },
      at: [index, 'id'] as FieldPath,
    })),
    ...devices.map(({ id, formerIds: former }, index) => ({
      ...{ id: `devices/${id}`, what: 'device', file: 'devices.yaml', kind: 'devices', former },
      at: [index, 'id'] as FieldPath,
    })),
  ];
}

/** A former id, as it is written and in full, what has it, and its place. */
type Former = {
  id: string;
  written: string;
  own: string;
  file: string;
  at: FieldPath;
  field: string;
};

function formersOf(subject: CheckSubject): Former[] {
  const { entries, guides, removed = [] } = subject;
  const former = (
    own: string,
    file: string,
    at: FieldPath,
    kind: string,
    ids: readonly string[] = [],
  ): Former[] =>
    formerIds(kind, ids).map((id, index) => ({
      ...{ id, own, file, written: ids[index] ?? id },
      ...{ at: [...at, index], field: String(at.at(-1)) },
    }));
  return [
    ...entries.flatMap((it) => former(it.id, it.file, ['formerSlugs'], it.kind, it.formerSlugs)),
    ...guides.flatMap((it) =>
      former(`guides/${it.slug}`, it.file, ['formerSlugs'], 'guides', it.formerSlugs),
    ),
    ...listPlaces(subject).flatMap((it) =>
      former(it.id, it.file, [...it.at.slice(0, -1), 'formerIds'], it.kind, it.former),
    ),
    ...removed.flatMap((it, index) =>
      former(it.id, 'removed.yaml', [index, 'formerIds'], '', it.formerIds),
    ),
  ];
}
