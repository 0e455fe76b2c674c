import type { Kind } from '../schema/parts.ts';

/** The kinds of entries, in the order in which pages show them. */
export { kinds } from '../schema/parts.ts';

/** What a page calls a kind: its plural as a heading, its singular in a sentence, and what it holds. */
export const kindNames: Record<Kind, { title: string; one: string; lead: string }> = {
  papers: {
    title: 'Papers',
    one: 'paper',
    lead: 'Research on making deep networks small, fast and frugal, and on running them where memory and energy are scarce.',
  },
  libraries: {
    title: 'Libraries',
    one: 'library',
    lead: 'Software that runs or shrinks deep networks on phones, boards and in browsers, and small applications to learn from.',
  },
  tutorials: {
    title: 'Tutorials',
    one: 'tutorial',
    lead: 'Talks, guides and courses on deep learning for small devices and on programming their processors.',
  },
  tools: {
    title: 'Tools',
    one: 'tool',
    lead: 'What helps beside the libraries: benchmarks and profilers, how mobile GPUs are built, their drivers, and other people’s lists.',
  },
};
