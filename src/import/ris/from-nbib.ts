import type { RisField, RisRecord } from './parse-ris.ts';

/** Turn a record of PubMed into one of RIS: https://www.nlm.nih.gov/bsd/mms/medlineelements.html */
export function fromNbib({ line, fields }: RisRecord): RisRecord {
  const hasFullNames = fields.some(({ tag }) => tag === 'FAU');
  const types = fields.filter(({ tag }) => tag === 'PT').map(({ value }) => value);
  const isBook = types.some((type) => /book/i.test(type));
  const isPreprint = types.some((type) => /preprint/i.test(type));
  return {
    line,
    type: isPreprint ? 'GEN' : isBook ? 'CHAP' : 'JOUR',
    fields: fields.flatMap((field) => toField(field, hasFullNames)),
  };
}

function toField({ tag, value, line }: RisField, hasFullNames: boolean): RisField[] {
  if (tag === 'AU' && hasFullNames) return [];
  if (tag === 'LID' || tag === 'AID') {
    const doi = /^(\S+) \[doi\]$/.exec(value)?.[1];
    return doi ? [{ tag: 'DO', value: doi, line }] : [];
  }
  // A title that was translated stands in brackets.
  if (tag === 'TI') return [{ tag, value: value.replace(/^\[(.*)\]\.?$/, '$1'), line }];
  // The catalogue of the library sets a space in front of a subtitle's colon.
  if (tag === 'JT') return [{ tag: 'T2', value: value.replaceAll(' : ', ': '), line }];
  if (tag === 'CN') return [{ tag: 'AU', value: `${value.replaceAll(',', '')},`, line }];
  const own = risTags[tag];
  return own ? [{ tag: own, value, line }] : [];
}

const risTags: Record<string, string> = {
  ...{ FAU: 'AU', AU: 'AU', TI: 'TI', BTI: 'BT', TA: 'J2', VI: 'VL', IP: 'IS', PG: 'SP' },
  ...{ DP: 'PY', AB: 'AB', OT: 'KW', MH: 'KW', GN: 'N1', UR: 'UR' },
};
