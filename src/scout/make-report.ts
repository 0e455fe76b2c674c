import type { Catalogue } from '../catalogue/entry.ts';
import type { Draft } from '../checks/subject.ts';
import type { Scout } from '../schema/scout.ts';
import { draftCandidates } from './draft-candidates.ts';
import type { Harvest } from './find.ts';
import { mergeFinds } from './merge-finds.ts';
import { siftFinds } from './new-finds.ts';
import { rankFinds } from './rank-finds.ts';
import { reasonWriter } from './reasons.ts';
import type { ScoutReport } from './write-report.ts';

/** What the harvests are held against. */
type Ground = {
  catalogue: Catalogue;
  /** The entries that stand, faulty ones included. */
  known: readonly Draft[];
  decided: Scout;
  since: string;
  today: string;
  /** How many candidates are shown. */
  top: number;
  /** Whether every source was asked. */
  isWhole: boolean;
};

/** Make one ranked report of what all sources gave: each work once, those that are known or rejected left out. */
export function makeReport(
  harvests: readonly Harvest[],
  { catalogue, known, decided, since, today, top, isWhole }: Ground,
): ScoutReport {
  const merged = mergeFinds(harvests.flatMap(({ finds }) => finds));
  const sifted = siftFinds(merged, known, decided, catalogue.removed);
  const { candidates, faint } = rankFinds(sifted.finds, catalogue);
  const first = candidates.slice(0, top);
  const reasonsOf = reasonWriter(catalogue.entries);
  const { drafts, faults } = draftCandidates(first, catalogue, known, { added: today, reasonsOf });
  const draftOf = new Map(drafts.map((draft) => [draft.candidate, draft]));
  const lists = harvests.flatMap((harvest) => harvest.lists ?? []);
  return {
    since,
    shown: first.map((candidate) => ({
      candidate,
      reasons: reasonsOf(candidate),
      draft: draftOf.get(candidate),
    })),
    left: {
      more: candidates.length - first.length,
      known: sifted.known,
      rejected: sifted.rejected,
      faint,
    },
    notes: [
      ...harvests.flatMap(({ notes }) => notes),
      ...faults.map(({ candidate, reason }) => `${candidate.work.title} gives no draft: ${reason}`),
    ],
    // A source that is silent for a week loses nothing: the next run looks back for a month.
    seen: isWhole ? { until: today, lists } : undefined,
  };
}
