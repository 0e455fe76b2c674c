import { formerIds } from '../../catalogue/former-ids.ts';
import { entryIdPattern, kinds } from '../../schema/parts.ts';
import type { FieldPath, Found, Position } from '../found.ts';
import type { Check } from '../subject.ts';
import { suggestFrom } from './nearest.ts';

/** The fields that relate an entry to others. */
export const relations = ['buildsOn', 'alternatives', 'related'] as const;

/** Whatever an entry or a guide names by its id exists, and no entry names itself. */
export const unknownReference: Check = ({ entries, guides, figures = new Set<string>() }) => {
  const ids = new Set<string>(entries.map(({ id }) => id));
  const slugs = new Set(guides.map(({ slug }) => slug));
  const renamedGuides = new Map(
    guides.flatMap(({ slug, formerSlugs = [] }) => formerSlugs.map((it) => [it, slug] as const)),
  );
  const renamed = new Map<string, string>(
    entries.flatMap(({ id, kind, formerSlugs }) =>
      formerIds(kind, formerSlugs).map((former) => [former, id] as const),
    ),
  );
  const named = new Map(
    entries
      .filter(({ kind }) => kind === 'libraries')
      .flatMap(({ id, title, aliases = [] }) =>
        [title ?? [], ...aliases].flat().map((name) => [name.toLowerCase(), id] as const),
      ),
  );
  const suggestEntry = suggestFrom(ids);
  const suggestGuide = suggestFrom(slugs);
  const suggestFigure = suggestFrom(figures);
  return [
    ...entries.flatMap(({ id: own, file, successor, results = [], ...entry }) => [
      ...relations.flatMap((name) =>
        (entry[name] ?? []).flatMap((id, index) => toEntry(file, [name, index], id, own)),
      ),
      ...(typeof successor === 'string' ? toEntry(file, ['successor'], successor, own) : []),
      ...results.flatMap(({ runs = [] }, result) =>
        runs.flatMap(({ runtime = '' }, run) =>
          toRuntime(file, ['results', result, 'runs', run, 'runtime'], runtime),
        ),
      ),
    ]),
    ...guides.flatMap(({ file, references, prerequisites = [] }) => [
      ...references
        .filter(({ attribute }) => attribute === 'id')
        .flatMap(({ line, column, value }) => toEntry(file, { line, column }, value)),
      ...references
        .filter(({ attribute, value }) => attribute === 'src' && !figures.has(value))
        .map(({ line, column, value }) => {
          const hint =
            suggestFigure(value) || ' Put the drawing beside the guide, and name its file.';
          const message = `There is no figure "${value}" in guides/.${hint}`;
          return { file, at: { line, column }, message };
        }),
      ...prerequisites.flatMap((slug, index) => toGuide(file, ['prerequisites', index], slug)),
    ]),
  ];

  function toEntry(file: string, at: FieldPath | Position, id: string, own?: string): Found[] {
    if (id === own) {
      const message = `The entry names itself: remove "${id}".`;
      return [{ file, at, message }];
    }
    if (ids.has(id)) return [];
    const message = `There is no entry "${id}".${hintFor(id) || ' Correct it, or remove it.'}`;
    return [{ file, at, message }];
  }

  /** A runtime is an entry's id or a name that no entry has; an entry may well name itself. */
  function toRuntime(file: string, at: FieldPath, runtime: string): Found[] {
    if (entryIdPattern.test(runtime)) return toEntry(file, at, runtime);
    const same = named.get(runtime.toLowerCase());
    if (same === undefined) return [];
    return [{ file, at, message: `"${runtime}" is on the list: write its id, "${same}".` }];
  }

  function hintFor(id: string): string {
    const today = renamed.get(id);
    if (today !== undefined) return ` It was renamed: write "${today}".`;
    // A whole address, a path, or the name of a file says the same otherwise.
    const bare = id.toLowerCase().replace(/^(?:https?:\/\/[^/]+)?\/|\/$|\.md$/g, '');
    if (ids.has(bare)) return ` Write "${bare}".`;
    const slug = bare.slice(bare.lastIndexOf('/') + 1);
    const other = kinds.map((kind) => `${kind}/${slug}`).find((elsewhere) => ids.has(elsewhere));
    return other === undefined ? suggestEntry(bare) : ` Did you mean "${other}"?`;
  }

  function toGuide(file: string, at: FieldPath, slug: string): Found[] {
    if (slugs.has(slug)) return [];
    const today = renamedGuides.get(slug);
    const hint =
      today === undefined
        ? suggestGuide(slug) || ' Correct it, or remove it.'
        : ` It was renamed: write "${today}".`;
    const message = `There is no guide "${slug}".${hint}`;
    return [{ file, at, message }];
  }
};
