import type { Site } from '../schema/site.ts';

/** The contributor guide with what the list's `site.yaml` says of what belongs on it, before what holds for any list; all else stays. */
export function renewScope(guide: string, { subject, belongs, excludes = [] }: Site): string {
  const parts = [
    ['What belongs on the list', [...(belongs ?? [`It is about ${subject}.`]), ...always.belongs]],
    ['What does not belong', [...excludes, ...always.excludes]],
  ] as const;
  return parts.reduce(
    (text, [heading, lines]) =>
      text.replace(
        new RegExp(`(?<=\\n## ${heading}\\n\\n(?:[^-#\\n].*\\n+)*)(?:- .*\\n(?: {2}.*\\n)*)+`),
        () => lines.map(toItem).join(''),
      ),
    guide,
  );
}

const always = {
  belongs: [
    'You can say in one sentence what a reader gets from it that the entries beside it do not give.',
  ],
  excludes: [
    'Advertisements, and works that are there for their makers alone.',
    'A second entry for one work. A new version of a work belongs in its entry.',
  ],
};

/** Lines as wide as the others of the guide. */
function toItem(sentence: string): string {
  const lines = sentence.match(/\S(?:.{0,116}\S)?(?= |$)|\S+/g) ?? [];
  return `- ${lines.join('\n  ')}\n`;
}
