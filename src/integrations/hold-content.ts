import { contentLinks, linkPlaces, nowhere } from '../checks/content-links.ts';
import type { Content } from '../files/read-content.ts';
import type { HeldContent } from '../publish/held-content.ts';
import { renderGuide } from '../text/render-guide.ts';
import { siteNoteParts } from './site-content.ts';

/** The content as pages read it; `base` is the site's base path without its last slash. */
export function toHeld(content: Content, base: string): HeldContent {
  const { catalogue, guideTrees, figures, subject } = content;
  return {
    catalogue,
    linkPlaces: () => linkPlaces(contentLinks(subject, nowhere)),
    notePartsOf: (entry) => siteNoteParts(entry, base),
    bodyOf: ({ slug }) => {
      const tree = guideTrees.get(slug);
      return tree ? renderGuide(tree, base, figures) : [];
    },
  };
}
