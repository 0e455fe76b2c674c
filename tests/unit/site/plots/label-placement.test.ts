import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlap, placeLabels } from '../../../../src/site/plots/label-placement.ts';

const area = { x: 0, y: 0, width: 300, height: 200 };

test('puts a label to the right of its point where there is room', () => {
  const [box] = placeLabels([labelAt(100, 100)], area);
  expect(box).toEqual({ x: 107, y: 94, width: 60, height: 12 });
});

test('puts it elsewhere at the border, and leaves out what fits nowhere', () => {
  const [left, none] = placeLabels([labelAt(290, 100), { ...labelAt(5, 5), width: 400 }], area);
  expect(left?.x).toBe(290 - 7 - 60);
  expect(none).toBeUndefined();
});

test('gives a family one label, those that always want theirs apart', () => {
  const far = [labelAt(50, 20), labelAt(50, 80), { ...labelAt(50, 140), always: true }];
  const boxes = placeLabels(far, area).map((box) => box !== undefined);
  expect(boxes).toEqual([true, false, true]);
});

test('tries the next of a family where the first has no room', () => {
  const boxes = placeLabels([{ ...labelAt(50, 20), width: 400 }, labelAt(50, 80)], area);
  expect(boxes.map((box) => box !== undefined)).toEqual([false, true]);
});

test('keeps clear of the line', () => {
  const line = [
    { x: 0, y: 100 },
    { x: 300, y: 100 },
  ];
  const [box] = placeLabels([labelAt(100, 100)], area, line);
  expect(box && (box.y + box.height <= 100 || box.y >= 100)).toBe(true);
});

test('no label touches another, a point or the border, whatever the points', () => {
  const coordinate = (high: number) => fc.double({ min: 0, max: high, noNaN: true });
  const label = fc.record({
    x: coordinate(area.width),
    y: coordinate(area.height),
    radius: fc.integer({ min: 1, max: 6 }),
    width: fc.integer({ min: 1, max: 200 }),
    height: fc.constant(12),
    family: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    always: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 40 }), (labels) => {
      const boxes = placeLabels(labels, area);
      expect(boxes.length).toBe(labels.length);
      const placed = boxes.filter((box) => box !== undefined);
      placed.forEach((box, at) => {
        expect(placed.slice(at + 1).filter((other) => overlap(box, other))).toEqual([]);
        for (const { x, y } of labels) {
          expect(overlap(box, { x: x - 0.5, y: y - 0.5, width: 1, height: 1 })).toBe(false);
        }
        expect(box.x >= 0 && box.x + box.width <= area.width).toBe(true);
        expect(box.y >= 0 && box.y + box.height <= area.height).toBe(true);
      });
    }),
  );
});

function labelAt(x: number, y: number) {
  return { x, y, radius: 5, width: 60, height: 12, family: 'one', always: false };
}
