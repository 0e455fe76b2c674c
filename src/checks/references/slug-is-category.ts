import type { Check } from '../subject.ts';
import { categoryPaths } from './vocabulary.ts';

/** Names that the site uses itself below a kind: `/papers/feed.json`, `/papers/page/2/`. */
const reserved = new Set(['feed', 'page']);

/** No entry may have the slug of a category of its kind, or a name the site uses: both would stand at one address. */
export const slugIsCategory: Check = ({ entries, categories }) => {
  const paths = categoryPaths(categories);
  return entries
    .filter(({ id, slug, formerSlugs = [] }) =>
      [slug, ...formerSlugs.map((it) => it.replace(/.*\//, ''))].some(
        (name) => reserved.has(name) || (name === slug && paths.has(id)),
      ),
    )
    .map(({ id, slug, file }) => ({
      file,
      message: paths.has(id)
        ? `/${id}/ is the page of a category: give the file another name.`
        : `The site itself uses the names ${[...reserved].join(' and ')}: give the file another name than ${slug}.`,
    }));
};
