import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with what was skipped and why, and one plain line, `N passed, N failed`, for people and for CI. */
export default class CountReporter implements Reporter {
  /** What the configuration left out, each with the reason. */
  private readonly missing: readonly string[];

  constructor({ missing = [] }: { missing?: readonly string[] } = {}) {
    this.missing = missing;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    const skipped: string[] = [];
    for (const module of modules) {
      // A file that cannot even be loaded has no tests of its own.
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') passed += 1;
        else if (result.state === 'failed') failed += 1;
        else skipped.push(noteOf(result) ?? 'not chosen, or no reason given');
      }
    }
    const reasons = [...Map.groupBy(skipped, (note) => note)].map(
      ([note, { length }]) => `${length} skipped: ${note}`,
    );
    const rest = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
    const lines = [
      ...this.missing.map((what) => `Left out: ${what}`),
      ...reasons,
      `${passed} passed, ${failed} failed${rest}`,
    ];
    // After the default reporter's summary.
    process.once('exit', () => console.log(lines.join('\n')));
  }
}

function noteOf(result: object): string | undefined {
  return 'note' in result && typeof result.note === 'string' ? result.note : undefined;
}
