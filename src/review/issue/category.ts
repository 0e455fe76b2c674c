import type { Categories } from '../../schema/categories.ts';
import { type Kind, kinds } from '../../schema/parts.ts';

/** Every category as the form offers it: `papers: Survey`. */
export function categoryOptions(categories: Categories): string[] {
  return [
    ...new Set(kinds.flatMap((kind) => categories[kind].map(({ title }) => `${kind}: ${title}`))),
  ];
}

/** Find the category of a kind that an answer names by the form's option, its title or its id; else say which there are. */
export function readCategory(
  answer: string,
  kind: Kind,
  categories: Categories,
): { id: string } | { fault: string } {
  const [, ofKind = kind, name = answer] = option.exec(answer) ?? [];
  const word = name.trim().toLowerCase();
  const known = categories[kind];
  const found = known.find(({ id, title }) => id === word || title.toLowerCase() === word);
  if (found && ofKind === kind) return { id: found.id };
  const titles = known.map(({ title }) => title).join(', ');
  return {
    fault: `There is no category "${answer.slice(0, 100)}" in ${kind}: choose one of ${titles}.`,
  };
}

const option = new RegExp(`^(${kinds.join('|')})\\s*[:/]\\s*(.+)$`);
