import { type Creator, parse } from '@retorquere/bibtex-parser';

/** An entry as another program reads it: names taken apart as in `PersonName`, other fields as text. */
export type ReadEntry = {
  type: string;
  key: string;
  names: { family: string; given: string; suffix: string }[];
  fields: Record<string, unknown>;
};

/** Read BibTeX with Better BibTeX's parser; throws where that finds a fault. */
export function readBibtex(text: string): ReadEntry[] {
  const { entries, errors } = parse(text, { sentenceCase: false, english: false });
  if (errors.length > 0) throw new Error(errors.map(({ error }) => error).join('\n'));
  return entries.map(({ type, key, fields: { author = [], ...fields } }) => {
    return { type, key, names: author.map(toName), fields };
  });
}

function toName({ name, prefix, lastName, firstName = '', suffix = '' }: Creator) {
  const family = name ?? [prefix, lastName].filter(Boolean).join(' ');
  return { family, given: firstName, suffix };
}
