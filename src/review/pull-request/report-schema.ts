import { z } from 'zod';
import { type ProblemCode, problemTitles } from '../../checks/problem.ts';
import { linkStates } from '../../schema/observed.ts';
import { entryIdPattern, kinds } from '../../schema/parts.ts';

/** The most that a report may hold; its writer cuts, its reader refuses. */
export const reportLimits = {
  /** Bytes of the file. */
  file: 500_000,
  problems: 100,
  entries: 25,
  gone: 50,
  twins: 50,
  links: 200,
  /** Items of one list of an entry. */
  items: 30,
  /** Characters of a name, a title or a path; */
  line: 300,
  /** of a sentence; */
  message: 1000,
  /** of an address; */
  address: 2000,
  /** of an entry’s BibTeX. */
  bibtex: 5000,
} as const;

const limits = reportLimits;
const line = z.string().max(limits.line);
const address = z.string().max(limits.address);
const count = z.int().min(0).max(1_000_000);
const place = { file: line, line: count };
const codes = Object.keys(problemTitles) as [ProblemCode, ...ProblemCode[]];

const problem = z.strictObject({
  ...place,
  severity: z.enum(['error', 'warning']),
  code: z.enum(codes),
  message: z.string().max(limits.message),
});

const entry = z.strictObject({
  id: z.string().max(limits.line).regex(entryIdPattern),
  kind: z.enum(kinds),
  file: line,
  isNew: z.boolean(),
  /** The category in which it was before. */
  movedFrom: line.nullable(),
  title: line,
  url: address,
  category: line,
  authors: z.array(line).max(limits.items),
  year: z.int().nullable(),
  venue: line.nullable(),
  summary: line,
  why: line.nullable(),
  tags: z.array(line).max(limits.items),
  bibtex: z.string().max(limits.bibtex),
});

/** An address that the branch takes away: of an entry, a guide, a category or a tag. */
const gone = z.strictObject({
  id: line,
  file: line,
  title: line,
  /** What the same work is called now. */
  became: line.nullable(),
  /** Whether the old address leads to the new one, or says why there is none. */
  leadsOn: z.boolean(),
});

const named = z.strictObject({ ...place, title: line });

const link = z.strictObject({
  ...place,
  address,
  state: z.enum(linkStates).nullable(),
  to: address.nullable(),
  reason: line.nullable(),
});

/** What a pull request's own job found out about it; it comes from a stranger's machine. */
const reportSchema = z.strictObject({
  /** Why the content cannot be read at all. */
  fault: z.string().max(limits.message).nullable(),
  counts: z.strictObject({ entries: count, errors: count, warnings: count }),
  problems: z.array(problem).max(limits.problems),
  entries: z.array(entry).max(limits.entries),
  gone: z.array(gone).max(limits.gone),
  /** Titles that are nearly the same: one of the pull request, and one beside it. */
  twins: z.array(z.strictObject({ one: named, other: named })).max(limits.twins),
  links: z.array(link).max(limits.links),
  /** How many further ones there are of each. */
  left: z.strictObject({
    ...{ problems: count, entries: count, gone: count, twins: count, links: count },
  }),
});

/** What a branch changes, as `npm run report` writes it. */
export type Report = z.output<typeof reportSchema>;
/** An entry that a branch adds or changes, as the report shows it. */
export type ReportedEntry = Report['entries'][number];

/** Read a report's text; gives a sentence where it is not of the form that the project writes. */
export function parseReport(text: string): Report | string {
  if (text.length > limits.file) return `The report has more than ${limits.file} characters.`;
  const data = parseJson(text);
  if (data === undefined) return 'The report is no JSON.';
  const parsed = reportSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return `The report has another form than expected, at ${JSON.stringify(issue?.path.join('.').slice(0, 100))}.`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
