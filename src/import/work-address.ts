import { githubName } from '../catalogue/entry-links.ts';
import { arxivId, doi as doiOf } from '../catalogue/paper-ids.ts';
import { arxivIdPattern } from '../schema/arxiv-id.ts';
import { isWebAddress } from './addresses.ts';

/** What an address or an id names, and whom to ask about it. */
export type WorkAddress =
  | { type: 'arxiv'; id: string; url: string }
  | { type: 'doi'; doi: string; url: string }
  | { type: 'repository'; name: string; url: string }
  | { type: 'page'; url: string };

/** Read an arXiv id, a DOI or an address, however it is written; nothing for other texts. */
export function parseWorkAddress(text: string): WorkAddress | undefined {
  const given = text.trim();
  const id = arxivForm.exec(given)?.[1] ?? arxivId(given);
  if (id) return { type: 'arxiv', id, url: `https://arxiv.org/abs/${id}` };
  const doi = doiForm.exec(given)?.[1] ?? doiOf(given);
  if (doi) return { type: 'doi', doi, url: encodeURI(`https://doi.org/${doi}`) };
  const url = /^(?:www\.)?(?:arxiv|doi|github)\.(?:com|org)\//i.test(given)
    ? `https://${given}`
    : given;
  if (url !== given) return parseWorkAddress(url);
  if (!isWebAddress(url)) return undefined;
  const name = githubName(url.replace(/[?#].*$/, ''));
  return name
    ? { type: 'repository', name, url: `https://github.com/${name}` }
    : { type: 'page', url };
}

/** Also as arXiv prints it on the margin of a paper: `arXiv:2403.12345v2 [cs.LG] 19 Mar 2024`. */
const arxivForm = new RegExp(
  String.raw`^(?:arxiv:\s*|(?:doi:\s*|https?://(?:dx\.)?doi\.org/)?10\.48550/arxiv\.)?(${arxivIdPattern})(?:v\d+)?(?:\s*\[[a-z.-]+\](?:\s+\d{1,2} \w{3} \d{4})?)?$`,
  'i',
);
/** The stop or comma that follows it in a list of references is not its own. */
const doiForm = /^(?:doi:\s*)?(10\.\d{4,9}\/[^\s\p{Cc}]*[^\s\p{Cc}.,;])[.,;]{0,3}$/iu;
