import type { Bar } from '../chart/Bars.svelte';
import { billions } from './format';
import type { Table } from './table';
import type { EconomyOutcome, Outcome } from './types';

/** A figure of an economy that can be shown by economy. */
export interface Measurement {
  name: string;
  unit: string;
  digits: number;
  of: (economy: EconomyOutcome) => number;
}

export const MEASUREMENTS: Record<string, Measurement> = {
  income: { name: 'Real income', unit: '%', digits: 3, of: (e) => e.realIncomePercent },
  worth: { name: 'Equivalent variation', unit: 'bn USD', digits: 2, of: (e) => billions(e.equivalentVariationMillionUsd) },
  terms: { name: 'Terms of trade', unit: '% of income', digits: 3, of: (e) => e.termsOfTradePercent },
  volume: { name: 'Volume of trade', unit: '% of income', digits: 3, of: (e) => e.volumeOfTradePercent },
  wage: { name: 'Real wage', unit: '%', digits: 3, of: (e) => e.realWagePercent },
  prices: { name: 'Consumer prices', unit: '%', digits: 3, of: (e) => e.consumerPricePercent },
  revenue: { name: 'Tariff revenue', unit: 'bn USD', digits: 2, of: (e) => billions(e.tariffRevenueMillionUsd.after - e.tariffRevenueMillionUsd.before) },
  balance: { name: 'Balance of goods', unit: 'bn USD', digits: 2, of: (e) => billions(e.goodsBalanceMillionUsd.after - e.goodsBalanceMillionUsd.before) },
};

/** Who the scenarios are about. */
export const partiesOf = (outcomes: Outcome[]): string[] => [...new Set(outcomes.flatMap((o) => Object.keys(o.diversion)))];

/** Bars by economy: the parties, then those that gain and lose most, the least first. */
export function byEconomy(outcomes: Outcome[], measurement: Measurement, most: number): Bar[] {
  const parties = partiesOf(outcomes);
  const bars = Object.entries(outcomes[0]!.economies).map(([code, economy]) => ({
    key: code,
    label: economy.name,
    strong: parties.includes(code),
    values: outcomes.map((o) => (o.economies[code] ? measurement.of(o.economies[code]) : null)),
  }));
  const size = (bar: Bar) => Math.max(...bar.values.map((v) => Math.abs(v ?? 0)));
  return [...bars.filter((b) => b.strong), ...bars.filter((b) => !b.strong).sort((a, b) => size(b) - size(a))].slice(0, most);
}

export function economyTable(outcomes: Outcome[]): Table {
  const several = outcomes.length > 1;
  return {
    columns: [
      ...(several ? [{ name: 'scenario' }] : []),
      { name: 'economy' },
      ...Object.values(MEASUREMENTS).map((m) => ({ name: m.name.toLowerCase(), unit: m.unit, digits: m.digits, signed: true })),
    ],
    rows: outcomes.flatMap((o) =>
      Object.values(o.economies).map((e) => [...(several ? [o.name] : []), e.name, ...Object.values(MEASUREMENTS).map((m) => m.of(e))]),
    ),
  };
}

export function bySector(outcomes: Outcome[], economy: string, names: Map<string, string>): Bar[] {
  return Object.keys(outcomes[0]!.sectors[economy] ?? {}).map((sector) => ({
    key: sector,
    label: names.get(sector) ?? sector,
    values: outcomes.map((o) => o.sectors[economy]?.[sector]?.quantityPercent ?? null),
  }));
}

export function sectorTable(outcomes: Outcome[], names: Map<string, string>): Table {
  return {
    columns: [
      { name: 'scenario' }, { name: 'economy' }, { name: 'sector' },
      { name: 'quantity', unit: '%', digits: 2, signed: true },
      { name: 'output before', unit: 'bn USD', digits: 1 }, { name: 'output after', unit: 'bn USD', digits: 1 },
    ],
    rows: outcomes.flatMap((o) =>
      Object.entries(o.sectors).flatMap(([economy, sectors]) =>
        Object.entries(sectors).map(([sector, s]) => [
          o.name, economy, names.get(sector) ?? sector, s.quantityPercent, billions(s.outputMillionUsd.before), billions(s.outputMillionUsd.after),
        ]),
      ),
    ),
  };
}

/** Where the trade of a party went: what partners sell it, or buy of it, more or less than their share before would give. */
export function diversion(outcomes: Outcome[], party: string, way: 'boughtFromMillionUsd' | 'soldToMillionUsd', most: number): Bar[] {
  const codes = Object.keys(outcomes[0]!.diversion[party]?.[way] ?? {});
  const bars = codes.map((code) => ({
    key: code,
    label: (outcomes[0]!.economies[code]?.name ?? code) + (code === party ? ', at home' : ''),
    values: outcomes.map((o) => (o.diversion[party]?.[way][code] ? billions(o.diversion[party][way][code].shift) : null)),
  }));
  const size = (bar: Bar) => Math.max(...bar.values.map((v) => Math.abs(v ?? 0)));
  return bars.sort((a, b) => size(b) - size(a)).slice(0, most);
}

export function diversionTable(outcomes: Outcome[]): Table {
  return {
    columns: [
      { name: 'scenario' }, { name: 'party' }, { name: 'way' }, { name: 'partner' },
      ...['before', 'after'].map((name) => ({ name, unit: 'bn USD', digits: 2 })),
      { name: 'shift', unit: 'bn USD', digits: 2, signed: true },
    ],
    rows: outcomes.flatMap((o) =>
      Object.entries(o.diversion).flatMap(([party, ways]) =>
        Object.entries(ways).flatMap(([way, partners]) =>
          Object.entries(partners).map(([partner, d]) => [
            o.name, party, way.startsWith('bought') ? 'bought from' : 'sold to', partner, billions(d.before), billions(d.after), billions(d.shift),
          ]),
        ),
      ),
    ),
  };
}

/** The trade of the parties with each other. */
export function pairTable(outcomes: Outcome[]): Table {
  const change = (name: string) => [
    { name: `${name} before`, unit: 'bn USD', digits: 1, signed: name === 'balance' },
    { name: `${name} after`, unit: 'bn USD', digits: 1, signed: name === 'balance' },
  ];
  const parties = partiesOf(outcomes);
  return {
    columns: [{ name: 'scenario' }, { name: 'of' }, { name: 'with' }, ...['exports', 'imports', 'balance'].flatMap(change)],
    rows: outcomes.flatMap((o) =>
      parties.flatMap((a) =>
        parties.flatMap((b) => {
          const pair = o.pairs[`${a}-${b}`];
          return pair
            ? [[o.name, a, b, ...[pair.exportsMillionUsd, pair.importsMillionUsd, pair.balanceMillionUsd].flatMap((c) => [billions(c.before), billions(c.after)])]]
            : [];
        }),
      ),
    ),
  };
}
