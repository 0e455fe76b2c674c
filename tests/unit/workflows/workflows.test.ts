import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Job, type Permissions, root, type Step, workflows } from './read-workflows.ts';

const { engines, scripts, dependencies } = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
);

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

function runs(job: Job): string[] {
  return job.steps.flatMap(({ run }) => run ?? []);
}

function stepsOf(name: string): Step[] {
  const found = workflows.find((it) => it.name === name)?.workflow.jobs ?? {};
  return Object.values(found).flatMap(({ steps }) => steps);
}

function stepOf(name: string, pattern: RegExp): Step | undefined {
  return stepsOf(name).find(({ run = '' }) => pattern.test(run));
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

describe('the weekly check', () => {
  const step = stepOf('keep.yml', /git ls-remote/);
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
      ...{ cwd, stdio: 'pipe', encoding: 'utf8' },
    });
  let home = '';

  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'keep-'));
    const origin = path.join(home, 'origin');
    mkdirSync(path.join(origin, 'content'), { recursive: true });
    writeFileSync(path.join(origin, 'content/observed.yaml'), 'main\n');
    git(origin, 'init', '--quiet', '--initial-branch', 'main');
    git(origin, 'add', '.');
    git(origin, 'commit', '--quiet', '-m', 'one');
    git(home, 'clone', '--quiet', '--depth', '1', `file://${origin}`, 'here');
  });
  afterEach(() => rmSync(home, { recursive: true }));

  /** What the step puts where `links --also` reads it. */
  const take = () => {
    execFileSync('bash', ['-e', '-c', step?.run ?? 'false'], {
      ...{
        cwd: path.join(home, 'here'),
        env: { ...process.env, RUNNER_TEMP: home },
        stdio: 'pipe',
      },
    });
    return readFileSync(path.join(home, 'before.yaml'), 'utf8');
  };

  test('goes on from the branch of the pull request that nobody merged', () => {
    const origin = path.join(home, 'origin');
    git(origin, 'checkout', '--quiet', '-b', 'keep/observed');
    writeFileSync(path.join(origin, 'content/observed.yaml'), 'last week\n');
    git(origin, 'commit', '--quiet', '-am', 'two');
    git(origin, 'checkout', '--quiet', 'main');
    expect(take()).toBe('last week\n');
    const [file = ''] = /before\.yaml/.exec(stepOf('keep.yml', /-s links/)?.run ?? '') ?? [];
    expect(stepOf('keep.yml', /-s links/)?.run).toContain(`--also "$RUNNER_TEMP/${file}"`);
  });

  test('starts from main where there is no such branch, and stops where it cannot be asked for', () => {
    expect(take()).toBe('');
    rmSync(path.join(home, 'origin'), { recursive: true });
    expect(take).toThrow();
  });

  test('hands on every file of the content that it changed, and proposes just those', () => {
    const here = path.join(home, 'here');
    const [seen, bin] = [path.join(here, 'seen'), path.join(home, 'bin')];
    for (const folder of [seen, bin, path.join(here, 'content/papers')]) mkdirSync(folder);
    writeFileSync(path.join(here, 'content/observed.yaml'), 'seen\n');
    writeFileSync(path.join(here, 'content/papers/a b;$(x).md'), 'new\n');
    const asked = path.join(home, 'asked');
    writeFileSync(path.join(bin, 'npm'), `#!/bin/sh\nprintf '%s\\n' "$@" > ${asked}\n`, {
      mode: 0o755,
    });
    const run = (pattern: RegExp) =>
      execFileSync('bash', ['-e', '-c', stepOf('keep.yml', pattern)?.run ?? 'false'], {
        ...{ cwd: here, stdio: 'pipe' },
        env: { ...process.env, RUNNER_TEMP: here, PATH: `${bin}:${process.env.PATH}` },
      });
    run(/cp --parents/);
    git(here, 'checkout', '--quiet', '--', 'content/observed.yaml');
    rmSync(path.join(here, 'content/papers'), { recursive: true });
    git(here, 'reset', '--quiet');
    run(/cp -R/);
    run(/-s propose/);
    const words = readFileSync(asked, 'utf8').trimEnd().split('\n');
    expect(words.slice(-2)).toEqual(['content/observed.yaml', 'content/papers/a b;$(x).md']);
  });

  test('hands on what it found, however it ends', () => {
    const jobs = workflows.find((it) => it.name === 'keep.yml')?.workflow.jobs;
    const handing = jobs?.look?.steps.slice(-2) ?? [];
    expect(handing.map((it) => it.if)).toEqual(['always()', 'always()']);
    expect(handing[1]?.uses).toContain('upload-artifact');
    expect(jobs?.propose?.if).toContain('!cancelled()');
    const { run = '' } = stepOf('keep.yml', /-s propose/) ?? {};
    expect(run).toMatch(/--log "[^"]*links\.txt".*--log "[^"]*repositories\.txt"/s);
  });
});

test('what finds candidates in strangers’ texts cannot write, and what opens the issue reads its file alone', () => {
  const { scout, tell } = workflows.find(({ name }) => name === 'keep.yml')?.workflow.jobs ?? {};
  expect(scout?.permissions).toEqual({ contents: 'read' });
  expect(tell?.needs).toBe('scout');
  const commands = [scout, tell].map((job) =>
    runs(job as Job).filter((run) => /npm run/.test(run)),
  );
  const [, file = 'none'] = /> candidates\/(\S+)/.exec(commands[0]?.join() ?? '') ?? [];
  expect(commands[1]).toEqual([`npm run -s scout -- --post "$RUNNER_TEMP/candidates/${file}"`]);
});

test('the commands need no package that is there for development alone', () => {
  const files = filesBehind(path.join(root, 'src/cli/main.ts'));
  expect(files.size).toBeGreaterThan(100);
  const missing = [...files].flatMap(([file, imports]) =>
    imports
      .map((from) => /^(?!node:)(?:@[\w-]+\/)?[\w-]+/.exec(from)?.[0])
      .filter((name) => name !== undefined && !(name in dependencies))
      .map((name) => `${path.relative(root, file)} imports ${name}`),
  );
  expect(missing).toEqual([]);
});

/** A file and all that it imports, directly or not, each with what it names in its imports; types are no part of a run. */
function filesBehind(file: string, found = new Map<string, string[]>()): Map<string, string[]> {
  if (found.has(file)) return found;
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )(?:[^;']*? from )?'([^']+)'|import\('([^']+)'\)/gm,
  );
  const names = [...imports].map(([, from = '', lazy]) => lazy ?? from);
  found.set(file, names);
  for (const name of names)
    if (name.startsWith('.')) filesBehind(path.resolve(path.dirname(file), name), found);
  return found;
}
