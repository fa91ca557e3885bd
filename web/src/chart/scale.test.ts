import { expect, test } from 'vitest';
import { apart, linear, niceStep, time } from './scale';

test('steps are 1, 2 or 5 times a power of ten', () => {
  expect(niceStep(27, 5)).toBe(10);
  expect(niceStep(0.07, 5)).toBeCloseTo(0.02, 12);
  expect(niceStep(4, 5)).toBe(1);
});

test('a scale ends on ticks and covers what it must', () => {
  const scale = linear(-0.27, 0.11, 0, 100);
  expect(scale.ticks.map((t) => t.label)).toEqual(['\u22120.3', '\u22120.2', '\u22120.1', '0.0', '0.1', '0.2']);
  expect(scale(-0.3)).toBeCloseTo(0, 9);
  expect(scale(0.2)).toBeCloseTo(100, 9);
});

test('all values the same still make a scale', () => {
  const scale = linear(3, 3, 0, 10);
  expect(scale(3)).toBe(0);
  expect(scale.ticks.length).toBeGreaterThan(1);
});

test('time ticks thin out with the room', () => {
  expect(time('2018-01-01', '2020-12-31', 0, 900).ticks.map((t) => t.label).slice(0, 5)).toEqual(['2018', 'Apr', 'Jul', 'Oct', '2019']);
  expect(time('2018-01-01', '2020-12-31', 0, 200).ticks.map((t) => t.label)).toEqual(['2018', '2019', '2020']);
});

test('labels are moved apart and keep their order', () => {
  const moved = apart([10, 12, 50], 10);
  expect(moved[1]! - moved[0]!).toBeGreaterThan(9.9);
  expect(moved[2]).toBe(50);
});
