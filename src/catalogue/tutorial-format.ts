import type { Entry } from './entry.ts';

/** What a tutorial is, in words. */
export const formatNames: Record<NonNullable<Entry['format']>, string> = {
  slides: 'Slides',
  guide: 'Guide',
  course: 'Course',
  article: 'Article',
  video: 'Video',
  book: 'Book',
};
