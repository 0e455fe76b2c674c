import { findVenue } from '../../catalogue/venue-tag.ts';
import { date } from '../../schema/parts.ts';
import { cleanExcerpt } from '../../text/clean-text.ts';
import { yearIn } from '../id-fields.ts';
import type { Work } from '../work.ts';

/** What a registry says of a preprint beside title and authors; empty where it says nothing. */
type Preprint = {
  arxiv: string;
  /** The day of its first version, or at least the year. */
  published: string;
  /** Of the published version. */
  doi: string;
  journal: string;
  comment: string;
};

/** The fields of a preprint: only where nothing speaks of another version is it the work, with arXiv for its venue. */
export function preprintFields({
  arxiv,
  published,
  doi,
  journal,
  comment,
}: Preprint): Pick<Work, 'fields' | 'hints'> {
  const isAlone = doi === '' && journal === '' && !findVenue(comment) && !elsewhere.test(comment);
  return {
    fields: {
      arxiv,
      ...(doi !== '' && { doi }),
      ...(date.safeParse(published).success && { published }),
      ...(isAlone && { year: yearIn(published), venue: 'arXiv' }),
    },
    hints: {
      ...(!isAlone && {
        year: `The preprint is of ${published.slice(0, 4)}; the published version counts.`,
      }),
      ...(journal !== '' && { venueName: `arXiv says: ${cleanExcerpt(journal)}` }),
      ...(comment !== '' && { venue: `arXiv’s comment says: ${cleanExcerpt(comment)}` }),
    },
  };
}

/** A preprint with year and venue of its published version. */
export function withPublished(preprint: Work, published: Work): Work {
  const { year, venue, venueName, venueType } = published.fields;
  return {
    ...preprint,
    fields: { ...preprint.fields, year, venue, venueName, ...(venueType && { venueType }) },
    hints: year === undefined ? preprint.hints : {},
  };
}

const elsewhere = /\b(?:accepted|appear|published|proceedings|presented|in press|camera.ready)\b/i;
