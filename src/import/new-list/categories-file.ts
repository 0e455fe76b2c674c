import { readYaml } from '../../content-files/whole-yaml.ts';
import { writeYamlField } from '../../content-files/write-yaml.ts';
import type { Categories } from '../../schema/categories.ts';
import { type Kind, kinds, slugPattern } from '../../schema/parts.ts';
import { toTitle } from '../list/new-categories.ts';

/** The categories that a map of headings names, such as `Network pruning: papers/pruning`: they are made with its headings as titles. What is wrong with the map is found when it is parsed. */
export function mappedCategories(map: string): Categories {
  const { data } = readYaml('map', map, 0);
  const categories: Categories = { papers: [], libraries: [], tutorials: [], tools: [] };
  for (const [heading, value] of Object.entries(data ?? {})) {
    const [kind = '', id = ''] = String(value)
      .split('/')
      .map((part) => part.trim());
    const own = Object.hasOwn(categories, kind) ? categories[kind as Kind] : undefined;
    if (!own || !slugPattern.test(id) || own.some((it) => it.id === id)) continue;
    const title = toTitle(heading.split(' / ').at(-1) ?? '');
    own.push({ id, title, description: '' });
  }
  return categories;
}

/** Write `categories.yaml`: of each category its id, its title and what belongs there; where the README does not say it, a sentence that does no harm until somebody writes a better one. */
export function writeCategories(
  categories: Categories,
  descriptions: ReadonlyMap<string, string>,
): string {
  const blocks = kinds.map((kind) => {
    const own = categories[kind].map(({ id, title }) => {
      const description = descriptions.get(id) ?? `What the list holds under “${title}”.`;
      return { id, title, description };
    });
    return own.length > 0 ? `${writeYamlField(kind, own)}\n` : `${kind}: []\n`;
  });
  return `# The categories of each kind, in reading order. An entry names one as its category; a kind without any is not used.
${blocks.join('')}`;
}
