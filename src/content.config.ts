import { defineCollection } from 'astro/content/config';
import { checkedContent } from './integrations/checked-content.ts';

/**
 * The collections of Astro: a folder of `content/` each, held against the schema that `src/schema/` has for it before
 * anything is built. Pages take what they show from memory (`site/catalogue.ts`): in Astro’s store it would stand twice.
 */
export const collections = {
  papers: defineCollection({ loader: checkedContent('papers') }),
  libraries: defineCollection({ loader: checkedContent('libraries') }),
  tutorials: defineCollection({ loader: checkedContent('tutorials') }),
  tools: defineCollection({ loader: checkedContent('tools') }),
  guides: defineCollection({ loader: checkedContent('guides') }),
};
