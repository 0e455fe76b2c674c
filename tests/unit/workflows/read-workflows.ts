import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** The top of the repository. */
export const root = path.resolve(import.meta.dirname, '../../..');

export type Step = {
  name?: string;
  id?: string;
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  'continue-on-error'?: boolean;
};
export type Permissions = Record<string, string> | undefined;
export type Job = {
  permissions?: Permissions;
  steps: Step[];
  needs?: string | string[];
  if?: string;
  env?: object;
  strategy?: { matrix: Record<string, string[]> };
};
export type Workflow = {
  name: string;
  on: Record<string, unknown>;
  permissions?: Permissions;
  jobs: Record<string, Job>;
};

/** Every workflow of the project, by its file's name, with its text. */
export const workflows = readFolder('.github/workflows').map(({ name, text }) => ({
  ...{ name, text, workflow: parse(text) as Workflow },
}));

/** The YAML files of a folder. */
export function readFolder(folder: string): { name: string; text: string }[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(root, folder, name), 'utf8') }));
}

/** The commands of a job. */
export function runs(job: Job): string[] {
  return job.steps.flatMap(({ run }) => run ?? []);
}

/** The steps of all jobs of a workflow, by the name of its file. */
export function stepsOf(name: string): Step[] {
  const found = workflows.find((it) => it.name === name)?.workflow.jobs ?? {};
  return Object.values(found).flatMap(({ steps }) => steps);
}

/** The first step of a workflow whose command matches. */
export function stepOf(name: string, pattern: RegExp): Step | undefined {
  return stepsOf(name).find(({ run = '' }) => pattern.test(run));
}
