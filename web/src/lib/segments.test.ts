import { expect, test } from 'vitest';
import { segments } from './segments';

test('statements that overlap share a segment, the shorter first', () => {
  const cut = segments('abcdefgh', [
    { id: 'long', start: 1, end: 7 },
    { id: 'short', start: 3, end: 5 },
  ]);
  expect(cut.map((s) => [s.text, s.statements])).toEqual([
    ['a', []],
    ['bc', ['long']],
    ['de', ['short', 'long']],
    ['fg', ['long']],
    ['h', []],
  ]);
});

test('the segments are the text', () => {
  const text = 'The tariff rises to 25 % on 10 May.';
  const cut = segments(text, [{ id: '1', start: 0, end: text.length }, { id: '2', start: 4, end: 400 }]);
  expect(cut.map((s) => s.text).join('')).toBe(text);
});
