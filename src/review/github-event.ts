import { z } from 'zod';

// Events hold far more; these parts are read: https://docs.github.com/webhooks/webhook-events-and-payloads
const runEvent = z.object({
  workflow_run: z.object({
    event: z.string(),
    conclusion: z.string().nullish(),
    head_sha: z.string().regex(/^[0-9a-f]{40,64}$/),
    head_branch: z.string().min(1).max(300),
    head_repository: z.object({ owner: z.object({ login: z.string() }) }).nullable(),
    html_url: z.url({ protocol: /^https?$/ }),
  }),
});

const issueEvent = z.object({
  action: z.string(),
  label: z.object({ name: z.string() }),
  issue: z.object({
    number: z.int().positive(),
    body: z.string().nullable(),
    user: z.object({ login: z.string(), id: z.int() }).nullable(),
    labels: z.array(z.object({ name: z.string() })),
    pull_request: z.unknown().optional(),
  }),
});

/** A run of another workflow that has ended, as GitHub describes it. */
type RunEvent = z.output<typeof runEvent>['workflow_run'];

/** An issue that got a label, as GitHub describes it; its text is a stranger's. */
export type IssueEvent = z.output<typeof issueEvent>;

/** Read the event of an ended run. */
export function parseRunEvent(text: string): RunEvent | undefined {
  return runEvent.safeParse(parse(text)).data?.workflow_run;
}

/** Read the event of an issue that got a label. */
export function parseIssueEvent(text: string): IssueEvent | undefined {
  return issueEvent.safeParse(parse(text)).data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
