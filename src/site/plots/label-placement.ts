/** A rectangle from its left upper corner. */
export type Box = { x: number; y: number; width: number; height: number };

/**
 * A point that may get a label of the given size; `radius` is the room that its mark takes. Of a
 * family, one label is enough, but for those that `always` want theirs.
 */
type Labelled = {
  x: number;
  y: number;
  radius: number;
  width: number;
  height: number;
  family: string;
  always: boolean;
};

type Line = readonly { x: number; y: number }[];

/**
 * Find a place beside its point for every label, the first labels first. A label that would touch
 * another one, a point, the line or the border in every place is left out (`undefined`).
 */
export function placeLabels(
  labels: readonly Labelled[],
  area: Box,
  line: Line = [],
): (Box | undefined)[] {
  const marks = labels.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const taken = boxIndex();
  for (const mark of marks) taken.add(mark);
  const named = new Set<string>();
  return labels.map((label) => {
    if (!label.always && named.has(label.family)) return undefined;
    const box = candidates(label).find(
      (it) => isInside(it, area) && !taken.isTouchedBy(it) && !crosses(it, line),
    );
    if (!box) return undefined;
    taken.add(box);
    named.add(label.family);
    return box;
  });
}

/** Pixels of a square in which boxes are looked up together: a label among thousands of points meets few of them. */
const square = 32;

/** Boxes by the squares that they reach into. */
function boxIndex() {
  const bySquare = new Map<string, Box[]>();
  return {
    add: (box: Box) => {
      for (const key of squaresOf(box)) {
        const boxes = bySquare.get(key) ?? [];
        bySquare.set(key, boxes);
        boxes.push(box);
      }
    },
    isTouchedBy: (box: Box) =>
      squaresOf(box).some((key) => bySquare.get(key)?.some((other) => overlap(box, other))),
  };
}

function squaresOf({ x, y, width, height }: Box): string[] {
  const [left, right] = [Math.floor(x / square), Math.floor((x + width) / square)];
  const [top, bottom] = [Math.floor(y / square), Math.floor((y + height) / square)];
  const keys: string[] = [];
  for (let column = left; column <= right; column++)
    for (let row = top; row <= bottom; row++) keys.push(`${column} ${row}`);
  return keys;
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Right and left of the point first, where a reader looks for its name; then above, below and the corners. */
function candidates({ x, y, radius, width, height }: Labelled): Box[] {
  const gap = radius + 2;
  const [right, left, middle] = [x + gap, x - gap - width, x - width / 2];
  const [above, below, beside] = [y - gap - height, y + gap, y - height / 2];
  const places: [number, number][] = [
    ...[[right, beside] as const, [left, beside] as const],
    ...[[middle, above] as const, [middle, below] as const],
    ...[[x, above] as const, [x - width, above] as const],
    ...[[x, below] as const, [x - width, below] as const],
  ].map(([left, top]) => [left, top]);
  return places.map(([left, top]) => ({ x: left, y: top, width, height }));
}

function isInside(box: Box, area: Box): boolean {
  return (
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height
  );
}

function crosses(box: Box, line: Line): boolean {
  return line.some((end, at) => {
    const start = line[at - 1];
    return start !== undefined && meets(box, start, end);
  });
}

/** Whether a segment passes through a box: what is left of it after cutting at each side (Liang and Barsky). */
function meets(box: Box, start: Line[number], end: Line[number]): boolean {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  let [from, to] = [0, 1];
  const sides: [number, number][] = [
    [-dx, start.x - box.x],
    [dx, box.x + box.width - start.x],
    [-dy, start.y - box.y],
    [dy, box.y + box.height - start.y],
  ];
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from < to;
}
