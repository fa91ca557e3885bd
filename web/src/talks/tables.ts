import type { Cell, Column, Table } from '../lib/table';
import { billions } from '../lib/format';
import { bargain, income, stages, verdict, type Course, type Deal, type Retaliation, type Talks } from './talks';

const INCOME = { unit: '% of real income', digits: 3, signed: true };

const perParty = (talks: Talks, name: string): Column[] => talks.parties.map((p) => ({ name: `${p}${name}`, ...INCOME }));

const payoffs = (talks: Talks, deal: Deal | null): Cell[] => talks.parties.map((p) => (deal ? income(deal.payoffs[p] ?? 0) : null));

const concessions = (talks: Talks): string[] => Object.keys(talks.frontier[0]?.terms ?? bargain(talks)?.terms ?? {});

const terms = (talks: Talks): Column[] => concessions(talks).map((name) => ({ name, unit: '0 to 1', digits: 2 }));

const given = (talks: Talks, deal: Deal | null): Cell[] => concessions(talks).map((c) => deal?.terms[c] ?? null);

export function dealTable(talks: Talks): Table {
  const deals: [string, Deal | null][] = [
    ['Nash point, inside all lines', talks.zone.agreement],
    ['Nash point, no lines', talks.zone.withoutLines],
    ['core deal, demands aside', talks.coreDeal],
    ['partial deal', talks.partialDeal],
    ...talks.frontier.map((deal, i): [string, Deal] => [`frontier ${i + 1}`, deal]),
  ];
  return {
    columns: [{ name: 'deal' }, ...perParty(talks, ''), ...terms(talks)],
    rows: deals.flatMap(([name, deal]) => (deal ? [[name, ...payoffs(talks, deal), ...given(talks, deal)]] : [])),
  };
}

export function outcomeTable(talks: Talks): Table {
  return {
    columns: [
      { name: 'way out' },
      { name: 'probability', unit: '%', digits: 0 }, { name: '5th percentile', unit: '%', digits: 0 }, { name: '95th', unit: '%', digits: 0 },
      ...perParty(talks, ''),
    ],
    rows: talks.outcomes.map((o) => [
      o.name, 100 * o.probability, 100 * o.least, 100 * o.most,
      ...talks.parties.map((p) => (o.payoffs ? income(o.payoffs[p] ?? 0) : null)),
    ]),
  };
}

export function driverTable(talks: Talks): Table {
  return {
    columns: [{ name: 'input moved' }, { name: 'at its low end', unit: '%', digits: 0 }, { name: 'at its high end', unit: '%', digits: 0 }],
    rows: talks.drivers.map((d) => [d.input, 100 * d.low, 100 * d.high]),
  };
}

/** No limit is no number; the words of its column say so. */
export function holdsTable(talks: Talks): Table {
  return {
    columns: [
      { name: 'what' }, { name: 'verdict' },
      { name: 'answer within', unit: 'months, empty for no limit', digits: 0 },
      { name: 'had nobody ever reneged', unit: 'months, empty for no limit', digits: 0 },
      ...talks.parties.flatMap((p) => [
        { name: `${p} gains by breaking it`, ...INCOME },
        { name: `${p} keeps it from δ*`, unit: 'a year, 0 to 1', digits: 3 },
      ]),
    ],
    rows: talks.holds.map((h) => [
      h.what, verdict(h), h.monthsUntilAnswer, h.monthsUntilAnswerWithoutRecord,
      ...talks.parties.flatMap((p) => {
        const side = h.sides[p];
        return side ? [Math.max(0, income(side.reneged) - income(side.kept)), side.criticalDiscount] : [null, null];
      }),
    ]),
  };
}

export function stepsTable(steps: number[]): Table {
  return {
    columns: [{ name: 'step' }, { name: 'when' }, { name: 'given by then' }, { name: 'of the deal', unit: '%', digits: 0 }],
    rows: stages(steps).map((s, i) => [`step ${i + 1}`, s.after, s.given, s.percent]),
  };
}

export function costTable(talks: Talks): Table {
  const { costShareOfIncome, costMillionUsdPerMonth, prizeShareOfIncome } = talks.endurance;
  return {
    columns: [
      { name: 'side' },
      { name: 'costs it', unit: '% of its income', digits: 3 },
      { name: 'that is', unit: 'bn USD a month', digits: 2 },
      { name: 'better off winning than giving in by', unit: '% of its income', digits: 3 },
    ],
    rows: talks.parties.map((p) => [p, 100 * (costShareOfIncome[p] ?? 0), billions(costMillionUsdPerMonth[p] ?? 0), 100 * (prizeShareOfIncome[p] ?? 0)]),
  };
}

/** The course as given, then with one input moved. */
export function courses(talks: Talks): (Course & { input: string })[] {
  const { course, cases } = talks.endurance;
  return course ? [{ input: 'as given', ...course }, ...cases] : [];
}

export function attritionTable(talks: Talks): Table {
  return {
    columns: [
      { name: 'input' },
      ...talks.parties.map((p) => ({ name: `${p} gives in first`, unit: '%', digits: 0 })),
      { name: 'expected', unit: 'months', digits: 1 }, { name: 'longest', unit: 'months', digits: 1 },
    ],
    rows: courses(talks).map((c) => [c.input, ...talks.parties.map((p) => 100 * (c.concedes[p] ?? 0)), c.expectedMonths, c.longestMonths]),
  };
}

/** Deals side by side: what each brings, then what is given for it. */
function compared(talks: Talks, deals: [string, Deal | null][]): Table {
  return {
    columns: [{ name: 'of the Nash point' }, ...deals.map(([name, deal]) => ({ name: deal ? name : `${name}: none`, unit: '', digits: 3 }))],
    rows: [
      ...talks.parties.map((p) => [`${p}, % of real income`, ...deals.map(([, deal]) => (deal ? income(deal.payoffs[p] ?? 0) : null))]),
      ...concessions(talks).map((c) => [`${c}, 0 to 1`, ...deals.map(([, deal]) => deal?.terms[c] ?? null)]),
    ],
  };
}

export const weightTable = (talks: Talks): Table =>
  compared(talks, [
    ['weights as given', bargain(talks)],
    ...talks.sensitivity.flatMap((one): [string, Deal | null][] => [
      [`${one.weight} at none`, one.without],
      [`${one.weight} at ${2 * one.value}`, one.twice],
    ]),
  ]);

export const ratificationTable = (talks: Talks): Table =>
  compared(talks, [
    ['without the final say', talks.ratification?.without ?? null],
    ['with it', talks.ratification?.with ?? null],
  ]);

export function formsTable(talks: Talks, one: Retaliation): Table {
  return {
    columns: [{ name: 'the same duty as' }, ...perParty(talks, '')],
    rows: Object.entries(one.forms).map(([form, by]) => [form, ...talks.parties.map((p) => income(by[p] ?? 0))]),
  };
}

export function listTable(one: Retaliation, names: Map<string, string>): Table {
  return {
    columns: [{ name: 'sector' }, { name: 'code' }, { name: 'trade on the list', unit: 'bn USD', digits: 1 }],
    rows: Object.entries(one.listMillionUsd).map(([code, value]) => [names.get(code) ?? code, code, billions(value)]),
  };
}
