import type { Entry } from './entry.ts';

/** What kind of publication a work is, from which every style of citation follows. */
export type PublicationType =
  | 'conference'
  | 'journal'
  | 'workshop'
  | 'preprint'
  | 'software'
  | 'web';

/** The fields of an entry that say how it was published. */
type Published = Pick<Entry, 'kind' | 'venue' | 'venueName' | 'venueType' | 'arxiv'>;

/** A venue's full name taken apart. */
type VenueParts = {
  /** The name of the proceedings or journal alone. */
  container: string;
  volume?: string;
  number?: string;
  /** `485-532`, with one hyphen, or an article's number; more than one range with commas between them. */
  pages?: string;
};

/** How an entry was published; a paper without a venue is a preprint where it has an arXiv id. */
export function publicationType(entry: Published): PublicationType {
  if (entry.kind === 'tutorials') return 'web';
  if (entry.kind !== 'papers') return 'software';
  const { venue = '', venueName = '', venueType } = entry;
  const text = `${venue} / ${venueName}`;
  if (!venue && !venueName) return entry.arxiv ? 'preprint' : 'web';
  if (preprintServer.test(venue || venueName)) return 'preprint';
  if (venueType) return venueType;
  if (/workshop/i.test(text) || workshopAbbreviation.test(venue)) return 'workshop';
  if (journalAbbreviation.test(venue) || journalName.test(venueName)) return 'journal';
  if (conferenceWord.test(text)) return 'conference';
  return journalWord.test(text) ? 'journal' : 'conference';
}

/** Take `Proceedings of the IEEE, vol. 108, no. 4, pp. 485-532` apart into its name, volume, number and pages. */
export function parseVenueName(venueName: string): VenueParts {
  const found: Omit<VenueParts, 'container'> = {};
  let last: keyof typeof found | undefined;
  const rest = venueName.split(/,\s+|\s+(?=(?:vol|no|pp)\.\s)/).filter((piece, index) => {
    if (index === 0) return true;
    const more = last && last !== 'volume' && furtherNumber.test(piece);
    if (more && last) found[last] += `, ${toHyphens(piece)}`;
    else last = takePiece(found, piece);
    return !more && last === undefined && !yearAlone.test(piece);
  });
  return { container: rest.join(', '), ...found };
}

/** `5-7` behind `pp. 1-2, `, which is no year. */
const furtherNumber = /^(?!(?:19|20)\d\d$)[A-Z]{0,2}\d+(?:\s*[-–—]+\s*[A-Z]{0,2}\d+)?\+?$/i;
const yearAlone = /^(?:19|20)\d\d$/;

const preprintServer = /^(?:arxiv|corr|biorxiv|medrxiv|techrxiv|ssrn|preprint)\b/i;

// CVPRW, NeurIPSW
const workshopAbbreviation = /^[A-Za-z]{3,}W$/;

// Short names that no word gives away; the pattern takes IEEE TPAMI, ACM TECS and their like.
const journalAbbreviation =
  /^(?:(?:IEEE|ACM) T[A-Z]{2,}|(?:ACM )?(?:CSUR|JETC)|(?:IEEE )?(?:JSSC|JETCAS)|IEEE (?:Access|Micro)|T(?:ACL|ACO|C|CAD|ECS|IP|MC|MLR|NNLS|PAMI|PDS)|CACM|FITEE|IJCV|IMWUT|JMLR|JSA|Neural Networks|Neurocomputing|PACMPL|PAMI|Pattern Recognition|PNAS|POMACS|Proc\.? IEEE|PVLDB|Science)$/;

const journalName =
  /^(?:Journal of|Frontiers (?:in|of)|(?:IEEE|ACM|IEEE\/ACM) (?:Transactions|Journal)|Transactions (?:on|of)|Communications of the|Proceedings of the (?:IEEE(?:$|,)|VLDB Endowment|ACM on|National Academy))/i;
const conferenceWord =
  /\b(?:Conference|Symposium|Congress|Meeting|Advances in Neural|Proceedings of the)\b/i;
const journalWord =
  /\b(?:Journal|Transactions|Surveys|Magazine|Letters|Reviews?|Annals|Communications|Access|Nature)\b|\bvol\./i;

const pieces: [keyof Omit<VenueParts, 'container'>, RegExp][] = [
  ['volume', /^vol(?:\.\s*|ume\s+|\s+)(\S.*)$/i],
  ['number', /^(?:no\.\s*|nr\.\s*|issue\s+|number\s+)(\S.*)$/i],
  ['pages', /^(?:pp?\.\s*|pages?\s+)(\S.*)$/i],
  ['pages', /^art(?:icle|\.)\s*(?:no\.\s*)?(\d+)$/i],
];

const isNumber = /^\d+$/;

/** Note what a piece says; gives which part of the venue it is. */
function takePiece(
  found: Omit<VenueParts, 'container'>,
  piece: string,
): keyof Omit<VenueParts, 'container'> | undefined {
  for (const [field, pattern] of pieces) {
    const value = pattern.exec(piece)?.[1];
    if (value === undefined) continue;
    const isArticle = /^art/i.test(piece);
    // The number of an article stands for it, whatever pages it has of its own.
    if (field === 'pages' && found.pages !== undefined && !isArticle && isNumber.test(found.pages))
      return field;
    if (found[field] !== undefined && !isArticle) continue;
    found[field] = toHyphens(value).trim();
    return field;
  }
  return undefined;
}

function toHyphens(text: string): string {
  return text.replace(/\s*[-–—]+\s*/g, '-');
}
