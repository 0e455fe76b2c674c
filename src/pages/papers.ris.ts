import { loadCatalogue } from '../site/catalogue.ts';
import { risFile } from '../site/citations.ts';

/** Every paper of the list. */
export async function GET(): Promise<Response> {
  const { index } = await loadCatalogue();
  return risFile(index.ofKind('papers'));
}
