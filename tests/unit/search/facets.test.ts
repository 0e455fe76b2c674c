import { expect, test } from 'vitest';
import { allFields } from '../../../src/schema/fields.ts';
import { facetNames } from '../../../src/search/facets.ts';

// A page of the search knows their names without the schema, which would weigh more than the page.
test('the search filters by the facets that the schema names, in its order', () => {
  const named = allFields().flatMap(({ shown }) => shown?.facet ?? []);
  expect(facetNames).toEqual(['kind', ...named]);
});
