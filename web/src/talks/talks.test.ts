import { expect, test } from 'vitest';
import { allows, income, kept, type Deal, type TalksLine } from './talks';

const deal: Deal = { terms: { 'CHN: purchases': 0.4 }, payoffs: { CHN: 0.01, USA: -0.01 } };
const line = (position: string, concession: string, least: number, most: number): TalksLine => ({
  position, holder: 'CHN', concession, least, most, words: '',
});

test('a line lets a deal pass between its least and its most', () => {
  expect(allows(line('P', 'CHN: purchases', 0, 0.4), deal)).toBe(true);
  expect(allows(line('P', 'CHN: purchases', 0.5, 1), deal)).toBe(false);
});

test('a concession that a deal does not name is not given', () => {
  expect(allows(line('P', 'USA: export controls', 1, 1), deal)).toBe(false);
});

test('a line that is switched off cuts nothing off', () => {
  const lines = [line('P', 'CHN: purchases', 0.5, 1), line('Q', 'CHN: purchases', 0, 1)];
  expect(kept(deal, lines, [])).toBe(false);
  expect(kept(deal, lines, ['P'])).toBe(true);
});

test('log points become percent', () => {
  expect(income(Math.log(1.02))).toBeCloseTo(2, 12);
});
