import type { Catalogue } from '../catalogue/entry.ts';
import type { Draft } from '../checks/subject.ts';
import { fileEntries, writeImported } from '../import/file-entries.ts';
import { workPlacer } from '../import/parse-works.ts';
import { toImported } from '../import/to-imported.ts';
import { cleanExcerpt } from '../text/clean-text.ts';
import type { Candidate } from './rank-finds.ts';

/** The file of a draft as `add` would write it, or why there is none. */
export type CandidateDraft = { candidate: Candidate; file: string; text: string };

/** Make the draft of each candidate, with comments that say what speaks for it; what no file can hold is named with its reason. */
export function draftCandidates(
  candidates: readonly Candidate[],
  catalogue: Pick<Catalogue, 'categories' | 'tags'>,
  known: readonly Draft[],
  { added, reasonsOf }: { added: string; reasonsOf: (candidate: Candidate) => string[] },
): { drafts: CandidateDraft[]; faults: { candidate: Candidate; reason: string }[] } {
  const place = workPlacer({ ...catalogue, kind: 'papers' });
  const faults: { candidate: Candidate; reason: string }[] = [];
  const byLine = new Map<number, Candidate>();
  const entries = candidates.flatMap((candidate, index) => {
    const { work, titleTerms, aboutTerms, about } = candidate;
    const isCode = work.fields.repository !== undefined && work.fields.authors === undefined;
    const placed = place({ ...work, kind: work.kind ?? (isCode ? 'libraries' : undefined) });
    if (typeof placed === 'string') {
      faults.push({ candidate, reason: placed });
      return [];
    }
    const told = [...titleTerms, ...aboutTerms].flatMap(({ tag }) => tag ?? []);
    const tags = [...new Set([...placed.tags, ...told])];
    const line = index + 1;
    byLine.set(line, candidate);
    const { entry } = toImported(work, { ...placed, tags }, { line, added });
    const hints = {
      ...(about && { summary: `In its own words: ${cleanExcerpt(about, 600)}` }),
      ...entry.hints,
      title: `Proposed by npm run scout. ${reasonsOf(candidate).join(' ')}`,
    };
    return [{ ...entry, hints }];
  });
  const subject = { ...catalogue, known, added };
  const filed = fileEntries({ entries, skipped: [], notes: [] }, subject);
  for (const { line, reason } of filed.skipped) {
    const candidate = byLine.get(line);
    if (candidate) faults.push({ candidate, reason });
  }
  const drafts = filed.entries.flatMap((entry) => {
    const candidate = byLine.get(entry.lines[0] ?? 0);
    return candidate ? [{ candidate, file: entry.file, text: writeImported(entry) }] : [];
  });
  return { drafts, faults };
}
