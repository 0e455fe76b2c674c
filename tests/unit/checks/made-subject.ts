import type { CheckSubject, Draft, DraftGuide } from '../../../src/checks/subject.ts';
import type { Kind } from '../../../src/schema/parts.ts';

/** An entry with an id of its own and nothing else that a rule could mind. */
export function madeEntry(id: string, fields: Partial<Draft> = {}): Draft {
  const [kind, slug = ''] = id.split('/') as [Kind, string];
  const note = 'A note that is long enough for every rule.';
  return { id: id as Draft['id'], kind, slug, file: `${id}.md`, note, noteLine: 9, ...fields };
}

/** A guide with a slug of its own and nothing else. */
export function madeGuide(slug: string, fields: Partial<DraftGuide> = {}): DraftGuide {
  return { slug, file: `guides/${slug}.mdx`, entries: [], references: [], parts: [], ...fields };
}

/** Content with what is given and nothing else; today is 2026-11-22. */
export function madeSubject(fields: Partial<CheckSubject> = {}): CheckSubject {
  const categories = { papers: [], libraries: [], tutorials: [], tools: [] };
  return { entries: [], guides: [], categories, tags: [], today: '2026-11-22', ...fields };
}

/** Categories of papers and of libraries by their ids. */
export function madeCategories(papers: string[], libraries: string[] = []) {
  const made = (id: string) => ({ id, title: id, description: `About ${id}.` });
  return { papers: papers.map(made), libraries: libraries.map(made), tutorials: [], tools: [] };
}

/** A tag by its id, with its synonyms. */
export function madeTag(id: string, synonyms: string[] = []) {
  return { id, label: id, description: `About ${id}.`, synonyms };
}
