/** Round numbers within a range for an axis with a logarithmic scale, at most `most` of them. */
export function logTicks(low: number, high: number, most: number): number[] {
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const steps = [[1, 1.5, 2, 3, 4, 5, 6, 8], [1, 2, 3, 5], [1, 2, 5], [1, 3], [1]];
  for (const digits of steps) {
    const ticks = powers(first, last, 1).flatMap((power) =>
      digits.map((digit) => Number(`${digit}e${power}`)).filter((it) => it >= low && it <= high),
    );
    if (ticks.length <= most) return ticks;
  }
  const step = Math.ceil((last - first + 1) / most);
  return powers(first, last, step)
    .map((power) => Number(`1e${power}`))
    .filter((it) => it >= low && it <= high);
}

/** Round numbers within a range for an axis with a linear scale, at most `most` of them. */
export function linearTicks(low: number, high: number, most: number): number[] {
  const power = Math.floor(Math.log10((high - low || 1) / most));
  const step = [1, 2, 5, 10, 20, 50]
    .map((digit) => Number(`${digit}e${power}`))
    .find((it) => Math.floor(high / it) - Math.ceil(low / it) + 1 <= most);
  if (step === undefined || !(step > 0)) return [];
  const [first, last] = [Math.ceil(low / step), Math.floor(high / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_, at) =>
    // Without the rounding, 3 steps of 0.1 are 0.30000000000000004.
    Number(((first + at) * step).toPrecision(12)),
  );
  return [...new Set(ticks)];
}

function powers(first: number, last: number, step: number): number[] {
  const length = Math.floor((last - first) / step) + 1;
  return Array.from({ length }, (_, at) => first + at * step);
}
