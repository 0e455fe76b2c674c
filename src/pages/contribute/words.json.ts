import { toContributeWords } from '../../publish/contribute-words.ts';
import { capitalise } from '../../site/capitalise.ts';
import { loadCatalogue } from '../../site/catalogue.ts';
import { kinds } from '../../site/kinds.ts';

/** The words that the forms for contributing know: categories, tags, guides. */
export async function GET(): Promise<Response> {
  const catalogue = await loadCatalogue();
  const names = kinds.map((kind) => [kind, capitalise(catalogue.site.kinds[kind].one)]);
  return Response.json(toContributeWords(catalogue, Object.fromEntries(names)));
}
