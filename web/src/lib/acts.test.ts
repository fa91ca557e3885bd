import { expect, test } from 'vitest';
import { acts, moves, told } from './acts';
import type { Life, Measure, Rates, RateStep } from './types';

const step = (since: string, totalPercent: number, changes: string[]): RateStep => ({
  since, totalPercent, changes, mfnPercent: 3, coveredPercent: 0, scheduledPercent: 0, threatenedPercent: 0,
});
const lives: Life[] = [
  {
    measure: 'US-301-L3', title: 'Third list', imposer: ['USA'],
    spells: [{ from: '2018-09-24', until: '2019-05-10', stage: 'in-effect', applies: true, rate: '10%' }],
  },
];
const measures = [{ measure: 'US-301-L3', act: '83 FR 47974' }] as Measure[];

test('an act is named with what became of it and its law', () => {
  const found = acts(step('2018-09-24', 12, ['US-301-L3 in-effect', 'US-301-L4A threatened']), lives, measures);
  expect(found).toEqual([{ measure: 'US-301-L3', title: 'Third list', what: 'in effect, 10%', act: '83 FR 47974' }]);
  expect(told(found[0]!)).toBe('Third list (US-301-L3): in effect, 10%');
});

test('what the ledger tells of no life keeps its id', () => {
  expect(acts(step('2018-09-24', 12, ['CN-MFN changed']), lives, measures)).toEqual([{ measure: 'CN-MFN', title: 'CN-MFN', what: 'changed', act: null }]);
});

test('only steps at which the average moved are marked', () => {
  const rates = { steps: [step('2018-01-01', 3, []), step('2018-06-18', 3.001, ['US-301-L3 threatened']), step('2018-09-24', 12, ['US-301-L3 in-effect'])] } as unknown as Rates;
  expect(moves(rates, lives, measures).map((m) => [m.since, m.from, m.to, m.acts.length])).toEqual([['2018-09-24', 3.001, 12, 1]]);
});
