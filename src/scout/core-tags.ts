import type { Catalogue } from '../catalogue/entry.ts';
import type { Tag } from '../schema/tags.ts';
import { makeVocabulary } from './vocabulary.ts';

/** The tags that `site.yaml` names where it says what the list is about. */
export function coreTags({ tags, site }: Pick<Catalogue, 'tags' | 'site'>): Tag[] {
  const { subject = '', purpose = '', matters = '' } = site ?? {};
  const named = makeVocabulary([], tags).termsIn(`${subject} ${purpose} ${matters}`);
  return tags.filter(({ id }) => named.some(({ tag }) => tag === id));
}
