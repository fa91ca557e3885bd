import { expect, test } from 'vitest';
import { places } from './labels';

const ROOM = { left: 0, right: 200, top: 0, bottom: 200 };

test('a label with nothing near stands beside its spot, on the side with more room', () => {
  expect(places([{ x: 50, y: 100, width: 60 }, { x: 150, y: 40, width: 60 }], [], ROOM)).toEqual([
    { x: 60, y: 100, right: true },
    { x: 140, y: 40, right: false },
  ]);
});

test('two labels of spots side by side are moved apart', () => {
  const [one, other] = places([{ x: 50, y: 100, width: 60 }, { x: 50, y: 104, width: 60 }], [], ROOM);
  expect(Math.abs(one!.y - other!.y) >= 16 || one!.right !== other!.right).toBe(true);
});

test('no label lies on a line through its spot', () => {
  // Down from the left to the right, through the spot: what is to its right is free above the line.
  const [place] = places([{ x: 100, y: 100, width: 60 }], [{ x: 0, y: 50 }, { x: 200, y: 150 }], ROOM);
  const above = place!.right && place!.y + 8 <= 105;
  const below = !place!.right && place!.y - 8 >= 95;
  expect(above || below).toBe(true);
});

test('a line that only passes by moves nothing', () => {
  expect(places([{ x: 50, y: 100, width: 60 }], [{ x: 0, y: 20 }, { x: 200, y: 60 }], ROOM)).toEqual([{ x: 60, y: 100, right: true }]);
});

test('where all is full it stays beside its spot', () => {
  expect(places([{ x: 50, y: 100, width: 600 }], [], ROOM)).toEqual([{ x: 60, y: 100, right: true }]);
});
