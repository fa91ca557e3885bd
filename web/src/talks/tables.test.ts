import { expect, test } from 'vitest';
import { attritionTable, costTable, holdsTable, ratificationTable, stepsTable, weightTable } from './tables';
import { stages, verdict, wants, WANT, type Deal, type Holding, type Talks } from './talks';

const deal = (usa: number, given: number): Deal => ({ terms: { 'CHN: purchases': given }, payoffs: { CHN: 0.01, USA: usa } });
const side = { kept: 0, reneged: 0.001, war: -0.01, criticalDiscount: 0.1 };
const holding = (change: Partial<Holding>): Holding => ({
  what: 'full deal', enforcesItself: false, holds: false, monthsUntilAnswer: 11, monthsUntilAnswerWithoutRecord: null, leastPatience: null,
  sides: { CHN: side, USA: { ...side, criticalDiscount: null } }, ...change,
});
const talks = {
  parties: ['CHN', 'USA'],
  zone: { agreement: deal(0.002, 0.5) },
  frontier: [],
  holds: [holding({})],
  endurance: {
    costShareOfIncome: { CHN: 0.00235, USA: 0.00059 }, costMillionUsdPerMonth: { CHN: 1940, USA: 889 }, prizeShareOfIncome: { CHN: 0.002, USA: -0.0002 },
    course: { concedes: { CHN: 0.8, USA: 0.15 }, expectedMonths: 14, longestMonths: 200 },
    cases: [{ input: 'patience of CHN 0.80', concedes: { CHN: 0.9, USA: 0.05 }, expectedMonths: 9, longestMonths: 100 }],
  },
  sensitivity: [{ weight: 'USA:C24-C25', value: 0.5, without: deal(0.001, 0.2), twice: null }],
  ratification: { principals: ['USA'], wants: {}, without: deal(0.002, 0.5), principalGains: [-0.1], with: null },
} as unknown as Talks;

test('a verdict is that of the report', () => {
  expect(verdict(holding({ enforcesItself: true }))).toBe('enforces itself');
  expect(verdict(holding({ holds: true }))).toBe('holds');
  expect(verdict(holding({}))).toBe('hinges on enforcement');
  expect(verdict(holding({ monthsUntilAnswer: 0 }))).toBe('does not hold');
});

test('no limit and no discount factor are empty, not nought', () => {
  expect(holdsTable(talks).rows[0]).toEqual(['full deal', 'hinges on enforcement', 11, null, expect.closeTo(0.1, 3), 0.1, expect.closeTo(0.1, 3), null]);
});

test('steps stand half a year apart', () => {
  expect(stages([0, 2, 3]).map((s) => s.after)).toEqual(['at once', 'after 6 months', 'after 12 months']);
  expect(stepsTable([2]).rows).toEqual([['step 1', 'at once', 'two thirds', expect.closeTo(66.67, 1)]]);
});

test('endurance is in percent of income and billions a month', () => {
  expect(costTable(talks).rows).toEqual([['CHN', expect.closeTo(0.235, 9), 1.94, 0.2], ['USA', expect.closeTo(0.059, 9), 0.889, -0.02]]);
});

test('the course as given comes before those with an input moved', () => {
  expect(attritionTable(talks).rows.map((row) => row[0])).toEqual(['as given', 'patience of CHN 0.80']);
});

test('deals side by side say where there is none', () => {
  const weights = weightTable(talks);
  expect(weights.columns.map((c) => c.name)).toEqual(['of the Nash point', 'weights as given', 'USA:C24-C25 at none', 'USA:C24-C25 at 1: none']);
  expect(weights.rows.at(-1)).toEqual(['CHN: purchases, 0 to 1', 0.5, 0.2, null]);
  expect(ratificationTable(talks).columns.at(-1)?.name).toBe('with it: none');
});

test('wants are taken apart where they are typed together', () => {
  expect(wants(' USA:C24-C25=0.5, USA:balance=0.1 ')).toEqual(['USA:C24-C25=0.5', 'USA:balance=0.1']);
  expect(['USA:C24-C25=0.5', 'CHN:structure=-1'].every((w) => WANT.test(w))).toBe(true);
  expect(WANT.test('steel')).toBe(false);
});
