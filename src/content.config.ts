import { defineCollection } from 'astro:content';
import { contentLoader } from './integrations/content-loader.ts';

/** The collections of Astro, one for each sort of content, each read by the project’s own loader. */
export const collections = {
  entries: defineCollection({ loader: contentLoader('entries') }),
  guides: defineCollection({ loader: contentLoader('guides') }),
  categories: defineCollection({ loader: contentLoader('categories') }),
  tags: defineCollection({ loader: contentLoader('tags') }),
  devices: defineCollection({ loader: contentLoader('devices') }),
  vocabularies: defineCollection({ loader: contentLoader('vocabularies') }),
  removed: defineCollection({ loader: contentLoader('removed') }),
  site: defineCollection({ loader: contentLoader('site') }),
  observed: defineCollection({ loader: contentLoader('observed') }),
};
