import type { Content } from '../files/read-content.ts';
import type { HeldContent } from '../publish/held-content.ts';
import { renderGuide } from '../text/render-guide.ts';
import { siteNoteParts } from './rendered-notes.ts';

/** What pages show of the content: plain data, which another thread can take over. */
export type ShownContent = Pick<Content, 'catalogue' | 'guideTrees' | 'figures'>;

/** The content as pages read it; `base` is the site's base path without its last slash, `linkPlaces` gives the files in which each external address stands. */
export function toHeld(
  { catalogue, guideTrees, figures }: ShownContent,
  base: string,
  linkPlaces: HeldContent['linkPlaces'],
): HeldContent {
  return {
    catalogue,
    linkPlaces,
    notePartsOf: (entry) => siteNoteParts(entry, base),
    bodyOf: ({ slug }) => {
      const tree = guideTrees.get(slug);
      return tree ? renderGuide(tree, base, figures) : [];
    },
  };
}
