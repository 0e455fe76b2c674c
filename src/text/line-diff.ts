/** A line of a difference: kept, taken away, or added, with what stands on it. */
export type DiffLine = { sign: ' ' | '-' | '+'; text: string };

/** Compare two texts line by line: the fewest lines taken away and added, with `around` lines of what stays; `…` stands for more. */
export function diffLines(before: string, after: string, around = 2): DiffLine[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end))
    end++;
  const middle = compare(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const kept = (lines: string[]) => lines.map((text): DiffLine => ({ sign: ' ', text }));
  return shorten([...kept(a.slice(0, start)), ...middle, ...kept(a.slice(a.length - end))], around);
}

/** By the longest common part; texts too long for that are taken away and added as a whole. */
function compare(a: string[], b: string[]): DiffLine[] {
  const whole = [...a.map((text) => line('-', text)), ...b.map((text) => line('+', text))];
  if (a.length * b.length > 1_000_000) return whole;
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const down = common[(i + 1) * width + j] ?? 0;
      const right = common[i * width + j + 1] ?? 0;
      const both = (common[(i + 1) * width + j + 1] ?? 0) + 1;
      common[i * width + j] = a[i] === b[j] ? both : Math.max(down, right);
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const down = common[(i + 1) * width + j] ?? 0;
    const right = common[i * width + j + 1] ?? 0;
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(line(' ', a[i++] ?? ''));
      j++;
    } else if (i < a.length && (j >= b.length || down >= right))
      lines.push(line('-', a[i++] ?? ''));
    else lines.push(line('+', b[j++] ?? ''));
  }
  return lines;
}

function line(sign: DiffLine['sign'], text: string): DiffLine {
  return { sign, text };
}

function shorten(lines: readonly DiffLine[], around: number): DiffLine[] {
  const near = (at: number) =>
    lines.slice(Math.max(0, at - around), at + around + 1).some(({ sign }) => sign !== ' ');
  const shown = lines.map((it, at) => (near(at) ? it : undefined));
  return shown.flatMap((it, at): DiffLine[] => {
    if (it) return [it];
    return at === 0 || shown[at - 1] ? [{ sign: ' ', text: '…' }] : [];
  });
}
