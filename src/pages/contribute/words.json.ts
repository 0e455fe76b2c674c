import { toContributeWords } from '../../publish/contribute-words.ts';
import { capitalise } from '../../site/capitalise.ts';
import { loadCatalogue } from '../../site/catalogue.ts';
import { kindNames, kinds } from '../../site/kinds.ts';

/** The words that the forms for contributing know: categories, tags, guides. */
export async function GET(): Promise<Response> {
  const names = kinds.map((kind) => [kind, capitalise(kindNames[kind].one)]);
  return Response.json(toContributeWords(await loadCatalogue(), Object.fromEntries(names)));
}
