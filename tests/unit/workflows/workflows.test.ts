import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Job,
  type Permissions,
  root,
  runs,
  stepOf,
  stepsOf,
  workflows,
} from './read-workflows.ts';

const { engines, scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** What each job may do beyond reading the repository; a job that is not named here may do nothing more. */
const allowed: Record<string, Record<string, string>> = {
  'code-scanning.yml codeql': { 'security-events': 'write' },
  'comment.yml comment': { actions: 'read', 'pull-requests': 'write' },
  'deploy.yml attest': { 'id-token': 'write', attestations: 'write' },
  'deploy.yml build': { pages: 'read' },
  'deploy.yml deploy': { pages: 'write', 'id-token': 'write' },
  'issue-to-entry.yml answer': { contents: 'write', issues: 'write', 'pull-requests': 'write' },
  'keep.yml tell': { issues: 'write' },
  'keep.yml propose': { contents: 'write', 'pull-requests': 'write' },
};

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test.each(jobs)('%s may do what it has to, and no more', (id, job) => {
    const given = job.permissions ?? workflow.permissions;
    expect(given).toBeTypeOf('object');
    const more: Record<string, string> = allowed[`${name} ${id}`] ?? {};
    const beyond = Object.entries(given ?? {}).filter(
      ([key, value]) => more[key] !== value && `${key} ${value}` !== 'contents read',
    );
    expect(beyond).toEqual([]);
  });

  test('gives no permission to jobs that do not ask for one, but to read', () => {
    const general = workflow.permissions ?? { everything: 'write' };
    expect(
      Object.entries(general).filter(([key, value]) => `${key} ${value}` !== 'contents read'),
    ).toEqual([]);
  });

  test('names every action by its whole commit and, beside it, its version', () => {
    const lines = text.match(/^.*\buses:.*$/gm) ?? [];
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses).length);
    for (const line of lines)
      expect(line).toMatch(/^\s*(?:- )?uses: [\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('names one commit a version of an action, as all workflows do', () => {
    const versions = new Map<string, Set<string>>();
    for (const { text: all } of workflows)
      for (const [, action = '', pin = ''] of all.matchAll(/uses: ([\w/-]+)@(.*)$/gm))
        versions.set(action, (versions.get(action) ?? new Set()).add(pin));
    expect([...versions].filter(([, pins]) => pins.size > 1)).toEqual([]);
  });

  test('puts nothing into a command but by its environment', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    // Scripts that an action takes as text would be commands as well.
    expect(steps.filter(({ uses = '' }) => uses.includes('github-script'))).toEqual([]);
  });

  test('gives a token to steps that write, never to all steps of a job', () => {
    for (const [, job] of jobs) expect(JSON.stringify(job.env ?? {})).not.toMatch(/token|secret/i);
    expect(JSON.stringify((workflow as { env?: object }).env ?? {})).not.toMatch(/token|secret/i);
    expect(text).not.toMatch(/\$\{\{[^}]*\bsecrets\b/);
  });

  test('leaves no token in the checkout', () => {
    for (const { uses = '', with: given } of steps)
      if (uses.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false);
  });

  test('never runs a pull request’s code with rights', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    const privileged = jobs.filter(([id]) => hasRights(allowed[`${name} ${id}`]));
    if ('pull_request' in workflow.on) {
      // CodeQL reads code and builds none of it.
      for (const { uses = '', run } of privileged.flatMap(([, job]) => job.steps)) {
        expect(run).toBeUndefined();
        expect(uses).toMatch(/^(?:actions\/checkout|github\/codeql-action\/(?:init|analyze))@/);
      }
      expect(JSON.stringify(privileged)).not.toMatch(/"build-mode":"(?!none)/);
    }
    if (!('pull_request' in workflow.on)) {
      for (const { uses = '', with: given = {} } of steps)
        if (uses.startsWith('actions/checkout@'))
          expect(Object.keys(given).filter((key) => /^(?:ref|repository)$/.test(key))).toEqual([]);
    }
  });

  const trusted = jobs.filter(([, job]) => hasRights(job.permissions) || name === 'deploy.yml');

  test('runs no scripts of packages where it has rights or builds what is deployed', () => {
    const installs = trusted.flatMap(([, job]) => runs(job)).filter((run) => /npm ci/.test(run));
    const safe = 'npm ci --omit=dev --ignore-scripts';
    expect(installs.filter((run) => run !== safe)).toEqual([]);
  });

  test('takes nothing from a cache that others fill, where it has rights', () => {
    const given = trusted
      .flatMap(([, job]) => job.steps)
      .filter(({ uses = '' }) => uses.startsWith('actions/setup-node@'))
      .map((step) => step.with ?? {});
    expect(given.filter((it) => 'cache' in it || it['package-manager-cache'] !== false)).toEqual(
      [],
    );
  });

  test('names commands that package.json has', () => {
    const named = steps.flatMap(({ run = '' }) => [
      ...run.matchAll(/npm (?:run (?:-s )?|(?=test))([\w:-]+)/g),
    ]);
    expect(named.map(([, script = '']) => script).filter((script) => !(script in scripts))).toEqual(
      [],
    );
  });

  test('ends by itself', () => {
    for (const [, job] of jobs) expect(job).toHaveProperty('timeout-minutes');
  });
});

function hasRights(permissions: Permissions): boolean {
  return Object.values(permissions ?? {}).includes('write');
}

test('pull requests are built with what main is deployed with', () => {
  const [deployed, proposed] = ['deploy.yml', 'pull-request.yml'].map((name) =>
    stepsOf(name).flatMap(({ run = '' }) => (/npm (?:ci|run build)/.test(run) ? run : [])),
  );
  expect(deployed).toHaveLength(2);
  expect(proposed).toEqual(deployed);
});

test('unit tests run on the oldest Node that the project supports', () => {
  const unit = workflows.find(({ name }) => name === 'test.yml')?.workflow.jobs.unit;
  const node = unit?.strategy?.matrix.node;
  expect(node?.map((version) => `>=${version}`)).toContain(engines.node);
  expect(unit?.steps.map(({ run }) => run)).toContain('npm run test:unit');
});

test('the workflow that comments waits for the one that reports, by its name', () => {
  const [comment, report] = ['comment.yml', 'pull-request.yml'].map(
    (name) => workflows.find((it) => it.name === name)?.workflow,
  );
  expect(comment?.on).toMatchObject({ workflow_run: { workflows: [report?.name] } });
  expect(stepOf('comment.yml', /npm run -s comment/)?.run).toMatch(/--event "\$GITHUB_EVENT_PATH"/);
});

test('what reads an issue’s text has no rights, and what has rights reads its answer alone', () => {
  const jobs = workflows.find(({ name }) => name === 'issue-to-entry.yml')?.workflow.jobs ?? {};
  const commandsOf = (job: Job) =>
    runs(job).flatMap((run) => /npm run -s (\w+)/.exec(run)?.[1] ?? []);
  const reading = Object.values(jobs).filter((job) => commandsOf(job).includes('issue'));
  expect(reading.map(({ permissions }) => permissions)).toEqual([{ contents: 'read' }]);
  expect(JSON.stringify(reading)).not.toMatch(/token/i);
  const others = Object.values(jobs).filter((job) => !reading.includes(job));
  expect(others.map(commandsOf)).toEqual([['propose', 'comment']]);
  for (const run of others.flatMap(runs).filter((it) => it.includes('npm run')))
    expect(run).toMatch(/\/answer\.json" --event "\$GITHUB_EVENT_PATH"$/);
});

test('however the checks end, the comment says how, unless they wait for approval', () => {
  const job = workflows.find(({ name }) => name === 'comment.yml')?.workflow.jobs.comment;
  expect(job?.if?.match(/conclusion.*/g)).toEqual(["conclusion != 'action_required'"]);
  const taken = job?.steps.find(({ uses = '' }) => uses.startsWith('actions/download-artifact@'));
  expect(taken?.['continue-on-error']).toBe(true);
});

test('what signs the published site runs no code of the project', () => {
  const jobs = workflows.find(({ name }) => name === 'deploy.yml')?.workflow.jobs ?? {};
  const signing = Object.values(jobs).filter((it) => it.permissions?.attestations === 'write');
  expect(signing.flatMap(({ steps }) => steps.map(({ uses }) => uses?.split('@')[0]))).toEqual([
    ...['actions/download-artifact', 'actions/attest-build-provenance'],
  ]);
  const commands = stepsOf('deploy.yml').map(({ run, uses }) => run ?? uses?.split('@')[0]);
  const built = commands.indexOf('npm run build');
  expect(commands.slice(built, built + 2)).toEqual(['npm run build', 'npm run -s hashes']);
  expect(commands.indexOf('actions/upload-pages-artifact')).toBeGreaterThan(built + 1);
});

test('where the report cannot be had, the comment says so', () => {
  const step = stepOf('comment.yml', /--without-report/);
  expect(step?.if).toBe('failure()');
  expect(step?.run).toContain('--event "$GITHUB_EVENT_PATH"');
});
