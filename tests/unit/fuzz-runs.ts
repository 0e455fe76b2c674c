/** How many cases a property is tried with: few in everyday runs, as many as FUZZ_RUNS says in `npm run fuzz`. */
export function fuzzRuns(usual: number): number {
  return Number(process.env.FUZZ_RUNS ?? usual);
}
