import { categoryLeads } from '../../catalogue/former-ids.ts';
import type { Category } from '../../schema/categories.ts';
import { kinds } from '../../schema/parts.ts';
import type { Found } from '../found.ts';
import type { Check, Draft, DraftGuide } from '../subject.ts';
import { didYouMean } from './nearest.ts';
import { toSlug } from './unknown-tag.ts';
import { categoryPaths } from './vocabulary.ts';

/** Entries and guides may name only categories that stand in `categories.yaml`. */
export const unknownCategory: Check = ({ entries, guides, categories, faulty }) => {
  if (faulty?.has('categories.yaml')) return [];
  const paths = categoryPaths(categories);
  const renamed = new Map(categoryLeads(categories).map(({ from, to }) => [from, to]));
  const inEntries = entries.flatMap((entry) => [...inCategory(entry), ...inAlsoIn(entry)]);
  return [...inEntries, ...guides.flatMap(inComponents)];

  function inCategory({ file, kind, category }: Draft): Found[] {
    if (category === undefined || paths.has(`${kind}/${category}`)) return [];
    const ids = categories[kind].map(({ id }) => id);
    const lead = renamed.get(`${kind}/${toSlug(category)}`)?.split('/');
    const meant =
      lead?.[0] === kind
        ? lead[1]
        : categories[kind].find((it) => namesOf(it).includes(toSlug(category)))?.id;
    const hint = meant
      ? ` Write "${meant}".`
      : didYouMean(category, ids) || ` Categories: ${ids.join(', ')}.`;
    const elsewhere = kinds.filter((other) => paths.has(`${other}/${category}`));
    const where = elsewhere.length > 0 ? `, only in ${elsewhere.join(', ')}` : '';
    const message = `There is no category "${category}" in ${kind}${where}.${hint}`;
    return [{ file, at: ['category'], message }];
  }

  function inAlsoIn({ file, alsoIn = [] }: Draft): Found[] {
    return alsoIn.flatMap((path, index) =>
      paths.has(path) ? [] : [{ file, at: ['alsoIn', index], message: unknown(path) }],
    );
  }

  function inComponents({ file, references }: DraftGuide): Found[] {
    return references.flatMap(({ attribute, value, line, column }) =>
      attribute !== 'category' || paths.has(value)
        ? []
        : [{ file, at: { line, column }, message: unknown(value) }],
    );
  }

  function unknown(path: string): string {
    const [kind, name = ''] = path.includes('/') ? path.split('/') : [undefined, path];
    const meant = kinds
      .filter((it) => kind === undefined || it === kind.trim().toLowerCase())
      .flatMap((it) =>
        categories[it].map((category) => ({ ...category, path: `${it}/${category.id}` })),
      )
      .filter((it) => namesOf(it).includes(toSlug(name)));
    const only = renamed.get(path) ?? meant[0]?.path;
    const hint =
      (only && ` Write "${only}".`) ||
      didYouMean(path, paths) ||
      ' Write it as kind/category, as in "papers/pruning".';
    return `There is no category "${path}".${hint}`;
  }
};

function namesOf({ id, title }: Category): string[] {
  return [id, toSlug(title)];
}
