import { expect, test } from 'vitest';
import { shade } from './shade';

test('the largest loss is the darkest, nothing is level', () => {
  expect(shade(-2, 2)).toBe('down5');
  expect(shade(0, 2)).toBe('level');
});

test('a small gain still shows', () => {
  expect(shade(0.03, 2)).toBe('up1');
  expect(shade(0.5, 2)).toBe('up3');
});
