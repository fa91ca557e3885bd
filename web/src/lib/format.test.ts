import { expect, test } from 'vitest';
import { day, figure, lines, ofDays, prose, toDays, words } from './format';

test('numbers have their thousands apart and a minus that is one', () => {
  expect(figure(-1234567.891, 2)).toBe('\u22121,234,567.89');
  expect(figure(0.25, 1, true)).toBe('+0.3');
  expect(figure(999.96, 1)).toBe('1,000.0');
});

test('a zero has no sign, however it came about', () => {
  expect(figure(-0.001, 2, true)).toBe('0.00');
});

test('days count from 1970 and back, over a leap day', () => {
  expect(toDays('2020-03-01') - toDays('2020-02-28')).toBe(2);
  expect(ofDays(toDays('2019-12-31'))).toBe('2019-12-31');
  expect(day('2018-07-06')).toBe('6 Jul 2018');
});

test('a sentence has a true minus before its numbers, and keeps its hyphens', () => {
  expect(prose('CHN -0.231 % (-1.2 bn), by 2018-07-06, list 4-B, a long-run -x')).toBe(
    'CHN \u22120.231 % (\u22121.2 bn), by 2018-07-06, list 4-B, a long-run -x',
  );
  expect(prose('-3 %')).toBe('\u22123 %');
});

test('labels become words', () => {
  expect(words('never-applied')).toBe('never applied');
});

test('a text is broken at spaces', () => {
  expect(lines('83 FR 47974 and 49153', 11)).toEqual(['83 FR 47974', 'and 49153']);
  expect(lines('9903.88.03 is long', 5)).toEqual(['9903.88.03', 'is', 'long']);
});
