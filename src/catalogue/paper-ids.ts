import { arxivIdPattern } from '../schema/arxiv-id.ts';

/** The arXiv id in an address, without version: `1801.04381`, `cs/0112017`; nothing for other addresses. */
export function arxivId(url: string): string | undefined {
  const match = arxivAddress.exec(url) ?? arxivDoi.exec(url);
  return match?.[1];
}

/** The DOI in an address, without its resolver: `10.1109/CVPR.2018.00474`; nothing for other addresses and for arXiv's own DOIs. */
export function doi(url: string): string | undefined {
  const match = doiAddress.exec(url.slice(0, 2000));
  if (!match?.[1] || arxivDoi.test(url)) return undefined;
  const id = decode(match[1])
    .replace(/[?#].*$/, '')
    .replace(/(?:\.pdf|\/(?:full|abstract|pdf|epdf))?\/?$/i, '');
  return /^10\.\d{4,9}\/[^\s\p{Cc}]+$/u.test(id) ? id : undefined;
}

const hosts =
  '(?:(?:www\\.|export\\.|[a-z]{2}\\.)?arxiv\\.org|(?:www\\.)?alphaxiv\\.org|ar5iv(?:\\.labs\\.arxiv)?\\.org|huggingface\\.co)';

const arxivAddress = new RegExp(
  `^https?://${hosts}/(?:abs|pdf|html|format|papers|ps)/(${arxivIdPattern})(?:v\\d+)?(?:\\.pdf|\\.html)?/?(?:[?#].*)?$`,
);
const arxivDoi = new RegExp(
  String.raw`^https?://(?:dx\.)?doi\.org/10\.48550/arxiv\.(${arxivIdPattern})/?$`,
  'i',
);

const doiAddress =
  /^https?:\/\/(?:(?:dx\.|www\.)?doi\.org\/|dl\.acm\.org\/doi\/(?:(?:abs|pdf|epdf|full|book|proceedings)\/)?|link\.springer\.com\/(?:article|chapter|book|content\/pdf)\/|onlinelibrary\.wiley\.com\/doi\/(?:abs\/|full\/|pdf\/|epdf\/)?)(10\.[^\s]+)$/i;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
