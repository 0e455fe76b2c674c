import { loadCatalogue } from '../site/catalogue.ts';
import { cslFile } from '../site/citations.ts';

/** Every paper of the list. */
export async function GET(): Promise<Response> {
  const { index } = await loadCatalogue();
  return cslFile(index.ofKind('papers'));
}
