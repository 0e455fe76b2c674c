import type { Check } from '../subject.ts';
import { textParts } from './text-parts.ts';

/** Notes hold no images: pages load nothing from other hosts. */
export const imageInNote: Check = (subject) =>
  textParts(subject, () => true)
    .filter(({ part }) => part.type === 'image')
    .map(({ file, part: { line, column } }) => ({
      file,
      at: { line, column },
      message: 'Remove the image, or link to the page that shows it: [what it shows](https://…).',
    }));
