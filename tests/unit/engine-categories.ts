import type { Categories } from '../../src/schema/categories.ts';

/** A vocabulary with a category of engines, `libraries/engines`, and one of other libraries, `libraries/apps`. */
export const engineCategories: Categories = {
  papers: [],
  libraries: [
    { id: 'engines', title: 'Engines', description: 'What runs networks.', holds: 'engines' },
    { id: 'apps', title: 'Apps', description: 'What uses engines.' },
  ],
  tutorials: [],
  tools: [],
};
