import type { HeldContent } from '../publish/held-content.ts';
import { renderGuide } from '../text/render-guide.ts';
import type { SiteContent } from './read-site-content.ts';
import { siteNoteParts } from './rendered-notes.ts';

/** The content as pages read it; `base` is the site's base path without its last slash. */
export function toHeld(
  { catalogue, guideTrees, figures, linkPlaces }: SiteContent,
  base: string,
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
