import { kinds } from '../../schema/parts.ts';
import type { FieldPath, Found } from '../found.ts';
import type { Check } from '../subject.ts';

/** Each category, tag and device has an id of its own, and a word means one tag, one device, or one thing of a vocabulary. */
export const repeatedWord: Check = ({ categories, tags, devices = [], vocabularies }) => {
  const problems: Found[] = [];
  for (const kind of kinds) {
    const ids = new Set<string>();
    for (const [index, { id }] of categories[kind].entries()) {
      if (ids.has(id)) {
        report('categories.yaml', [kind, index, 'id'], `The category ${kind}/${id} stands twice`);
      }
      ids.add(id);
    }
  }
  const names = new Map<string, string>();
  const ids = new Set<string>();
  for (const [index, { id, label }] of tags.entries()) {
    if (ids.has(id)) report('tags.yaml', [index, 'id'], `The tag "${id}" stands twice`);
    ids.add(id);
    names.set(id, id).set(label.toLowerCase(), id);
  }
  const synonyms = new Map<string, string>();
  for (const [index, { id, synonyms: words = [] }] of tags.entries()) {
    for (const [place, word] of words.entries()) {
      const key = word.toLowerCase();
      const named = names.get(key);
      const other = named === id ? synonyms.get(key) : (named ?? synonyms.get(key));
      synonyms.set(key, id);
      if (other === undefined) continue;
      const what = other === id ? 'stands twice' : `already leads to the tag "${other}"`;
      report('tags.yaml', [index, 'synonyms', place], `The synonym "${word}" of "${id}" ${what}`);
    }
  }
  const deviceIds = new Set(devices.map(({ id }) => id));
  const deviceWords = new Map<string, string>();
  for (const [index, { id, label, aliases = [], formerIds = [] }] of devices.entries()) {
    if (!deviceIds.delete(id)) {
      report('devices.yaml', [index, 'id'], `The device "${id}" stands twice`);
    }
    for (const [key, word] of byLetters([label, ...aliases, ...formerIds])) {
      const other = deviceWords.get(key);
      deviceWords.set(key, id);
      if (other === undefined) continue;
      report('devices.yaml', [index, 'id'], `"${word}" is a name of "${other}" and of "${id}"`);
    }
  }
  for (const [name, list] of Object.entries(vocabularies ?? {})) {
    const meant = new Map<string, string>();
    for (const [index, { id, label, aliases = [] }] of list.entries()) {
      for (const [key, word] of byLetters([...aliases, label, id])) {
        const other = meant.get(key);
        meant.set(key, label);
        if (other === undefined) continue;
        report(
          'vocabularies.yaml',
          [name, index, 'label'],
          `"${word}" means "${other}" and "${label}"`,
        );
      }
    }
  }
  return problems;

  function report(file: string, at: FieldPath, what: string) {
    problems.push({ file, at, message: `${what}: remove one of the two.` });
  }
};

/** Words by their letters whatever their capitals, each as it was written first. */
function byLetters(words: readonly string[]): Map<string, string> {
  return new Map(words.toReversed().map((word) => [word.toLowerCase(), word]));
}
