import { toAscii } from '../catalogue/ascii.ts';
import { isDeviceName } from '../catalogue/slug.ts';
import { kinds, longestSlug, slugPattern } from '../schema/parts.ts';

/**
 * What to do about a file's place or name below the content folder, or nothing where both are right;
 * `others` are the files that stand there.
 */
export function misplacement(file: string, others?: ReadonlySet<string>): string | undefined {
  if (
    [
      'categories.yaml',
      'tags.yaml',
      'devices.yaml',
      'vocabularies.yaml',
      'site.yaml',
      'scout.yaml',
      'observed.yaml',
      'removed.yaml',
    ].includes(file)
  )
    return undefined;
  const [folder = '', name = '', ...deeper] = file.split('/');
  const isGuide = folder === 'guides';
  if (name === '' || !(isGuide || (kinds as readonly string[]).includes(folder))) {
    return `Move the file into one of ${[...kinds, 'guides'].join(', ')}: nothing else is read.`;
  }
  if (deeper.length > 0) return `Move the file up into ${folder}/: folders inside it are not read.`;
  // The drawings of guides stand beside them.
  const ending = !isGuide ? '.md' : name.endsWith('.svg') ? '.svg' : '.mdx';
  if (!name.endsWith(ending)) {
    const right = `${folder}/${name.replace(/\.\w+$/, '')}${ending}`;
    return others?.has(right)
      ? `Bring what is new in this file over to ${right}, and remove it; if it is another work, give it another name that ends in ${ending}.`
      : `Give the file the ending ${ending}.`;
  }
  const stem = name.slice(0, -ending.length);
  if (stem.length > longestSlug) {
    return `Give the file a shorter name, of at most ${longestSlug} characters: it becomes an address.`;
  }
  if (isDeviceName(stem)) {
    return `Give the file another name: Windows cannot store one called ${stem}, which means a device there.`;
  }
  if (saysNothing.test(stem)) {
    return `Name the file by the work, as in mobilenetv2${ending}: “${stem}” says nothing of it, and the name becomes its address for good.`;
  }
  if (slugPattern.test(stem)) return undefined;
  const better = toAscii(stem)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `Name the file with lower-case letters, digits and hyphens: ${better || 'a-short-name'}${ending}`;
}

/** What GitHub, the form and the templates call a file that has no name yet. */
const saysNothing = /^(?:new-(?:entry|file)|template|untitled)$/;
