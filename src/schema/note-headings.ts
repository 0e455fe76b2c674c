import type { Kind } from './parts.ts';

/** The headings that a note of each kind may have, in their order; what has nothing true to say is left out. */
export const noteHeadings: Readonly<Record<Kind, readonly string[]>> = {
  papers: ['Idea', 'Numbers', 'Watch out', 'Next'],
  libraries: ['What it does', 'Numbers', 'Watch out', 'Instead'],
  tutorials: ['What is in it', 'For whom', 'Watch out', 'Next'],
  tools: ['What it does', 'Numbers', 'Watch out', 'Instead'],
};
