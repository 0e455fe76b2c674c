import { noteHeadings } from '../../schema/note-headings.ts';
import { splitNote } from '../../text/note-parts.ts';
import type { Found } from '../found.ts';
import { didYouMean } from '../references/nearest.ts';
import type { Check, Draft } from '../subject.ts';

/** A note with headings has those of its kind, in their order, each with a text; one without is read as its first part. */
export const noteHeadingsFit: Check = ({ entries }) => entries.flatMap(inNote);

function inNote({ file, kind, title, note, noteLine }: Draft): Found[] {
  // Without a title the front matter could not be read, so that it may stand in the note.
  if (title === undefined || !/^ {0,3}#/m.test(note)) return [];
  const known = noteHeadings[kind];
  const written = known.map((heading) => `## ${heading}`).join(', ');
  const places: string[] = [];
  return splitNote(note).flatMap(({ heading, level, text, line }): Found[] => {
    if (heading === undefined) {
      places.push(known[0] ?? '');
      return [];
    }
    const say = (message: string) => [{ file, at: { line: noteLine + line, column: 1 }, message }];
    if (level !== 2 || !known.includes(heading)) {
      const same = known.find((it) => it.toLowerCase() === heading.toLowerCase());
      const hint = same ? ` Write "## ${same}".` : didYouMean(heading, known);
      const headings = ` The headings of a note here are ${written}.`;
      return say(`There is no heading "${'#'.repeat(level)} ${heading}".${hint || headings}`);
    }
    const before = places.find((it) => known.indexOf(it) >= known.indexOf(heading));
    places.push(heading);
    if (before === heading) {
      const rest =
        places.indexOf(heading) === 0 && places.length === 2 && !note.startsWith('#')
          ? 'What stands above it belongs below it.'
          : 'Put the two together.';
      return say(`The part "${heading}" stands here a second time. ${rest}`);
    }
    if (before !== undefined) return say(`"${heading}" belongs before "${before}": move it there.`);
    return text === '' ? say(`Nothing stands below "${heading}": write it, or remove it.`) : [];
  });
}
