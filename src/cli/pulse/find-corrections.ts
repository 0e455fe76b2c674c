import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entry } from '../../catalogue/entry.ts';
import { type StaleFact, staleFacts } from '../../catalogue/upkeep/stale-facts.ts';
import { setEntryValue } from '../../change/entry-fields.ts';
import { parseEntryFile } from '../../content-files/entry-file.ts';
import type { ChangedFile } from '../../files/save.ts';
import type { Observed } from '../../schema/observed.ts';
import { type DiffLine, diffLines } from '../../text/line-diff.ts';

/** A fact that is not as it was seen, with the lines that correct it; without lines somebody has to look. */
export type Correction = StaleFact & { lines: DiffLine[] };

/** What can be corrected: every fact that is not as it was seen, and each file, below the content folder, that has another text then. */
export function findCorrections(
  folder: string,
  entries: readonly Entry[],
  observed: Observed,
): { corrections: Correction[]; files: ChangedFile[] } {
  const files = new Map<string, Required<ChangedFile>>();
  const corrections = entries.flatMap((entry) =>
    staleFacts(entry, observed).map((fact): Correction => {
      if (fact.edits.length === 0) return { ...fact, lines: [] };
      const { file, kind } = entry;
      const before = files.get(file)?.before ?? readNow(path.join(folder, file));
      if (before === undefined) return byHand(fact);
      const last = files.get(file)?.text ?? before;
      const text = fact.edits.reduce(
        (it, { at, value }) => setEntryValue(it, kind, at, value),
        last,
      );
      if (!isRight(entry, text)) return byHand(fact);
      files.set(file, { file, before, text });
      return { ...fact, lines: diffLines(last, text, 0).filter(({ sign }) => sign !== ' ') };
    }),
  );
  return { corrections, files: [...files.values()] };
}

/** A file as it stands by now: while hosts were asked, somebody may have renamed or removed it. */
function readNow(name: string): string | undefined {
  try {
    return readFileSync(name, 'utf8');
  } catch {
    return undefined;
  }
}

/** What a server sent must not make an entry that nobody can read. */
function isRight({ file, kind }: Entry, text: string): boolean {
  return parseEntryFile(file, kind, text).problems.length === 0;
}

function byHand(fact: StaleFact): Correction {
  const values = fact.edits.map(({ at, value }) => `${at.join('.')}: ${value}`).join(', ');
  return { ...fact, message: `${fact.message} Write it by hand: ${values}.`, lines: [] };
}
