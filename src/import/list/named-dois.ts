import { type FoundLink, type LinkedText, linkMark } from './linked-text.ts';

/** Make links of the DOIs that a text names without an address: `doi: 10.1000/xyz`. */
export function withNamedDois(text: LinkedText): LinkedText {
  if (!named.test(text.flat)) return text;
  const links: FoundLink[] = [];
  const inner = text.links.filter(({ mark }) => mark === undefined);
  const outer = text.links.filter(({ mark }) => mark !== undefined);
  const take = (link: Omit<FoundLink, 'mark'>) => {
    links.push({ ...link, mark: links.length });
    return linkMark;
  };
  const flat = text.flat.replace(markOrDoi, (whole, doi?: string) => {
    const own = doi === undefined ? outer.shift() : undefined;
    if (doi === undefined) return own ? take(own) : whole;
    const url = `https://doi.org/${doi}`;
    return take({ url, label: 'DOI', isImage: false, before: '', struck: text.struck });
  });
  return { ...text, flat, links: [...links, ...inner] };
}

const doi = String.raw`(?<![\w/.:])(?:doi\s?:?\s?|(?<=\s))(10\.\d{4,9}/[^\s"<>\0\u2028]{1,200}?)(?=[.,;)\]]*(?:[\s\0\u2028]|$))`;
const named = new RegExp(doi, 'i');
const markOrDoi = new RegExp(`\\0|${doi}`, 'gi');
