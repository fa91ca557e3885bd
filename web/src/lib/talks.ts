import type { Spot } from '../chart/Plane.svelte';
import type { Table } from './table';

/** A deal: how far each concession goes, from 0 to 1, and what it is worth to each side, in log points of real income. */
export interface Deal {
  terms: Record<string, number>;
  payoffs: Record<string, number>;
}

export interface TalksLine {
  position: string;
  holder: string;
  concession: string;
  least: number;
  most: number;
  words: string;
}

export interface Talks {
  at: string;
  parties: string[];
  world: string;
  elasticities: string;
  zone: { empty: boolean; blocking: TalksLine[]; agreement: Deal | null; withoutLines: Deal | null; lines: TalksLine[] };
  coreDeal: Deal | null;
  frontier: Deal[];
  outcomes: { name: string; probability: number; least: number; most: number; payoffs: Record<string, number> | null }[];
  holds: { what: string; holds: boolean; holdsEnforced: boolean; sides: Record<string, { kept: number; reneged: number; war: number; criticalDiscount: number }> }[];
  findings: { text: string; positions: string[] }[];
  notes: string[];
}

/** Log points as percent of real income. */
export const income = (logPoints: number): number => 100 * Math.expm1(logPoints);

/** Whether a line lets a deal pass. */
export function allows(line: TalksLine, deal: Deal): boolean {
  const given = deal.terms[line.concession] ?? 0;
  return given >= line.least - 1e-6 && given <= line.most + 1e-6;
}

/** What no line that is on cuts off. */
export const kept = (deal: Deal, lines: TalksLine[], off: string[]): boolean =>
  lines.filter((line) => !off.includes(line.position)).every((line) => allows(line, deal));

/** The points of the plane: ways out, and the points that bargaining picks. */
export function spots(talks: Talks): Spot[] {
  const [a, b] = talks.parties as [string, string];
  const spot = (name: string, payoffs: Record<string, number> | null | undefined, colour: number, shape: Spot['shape']): Spot[] =>
    payoffs ? [{ name, x: income(payoffs[a] ?? 0), y: income(payoffs[b] ?? 0), colour, shape }] : [];
  return [
    ...spot('Nash point, inside all lines', talks.zone.agreement?.payoffs, 3, 'dot'),
    ...spot('Nash point, no lines', talks.zone.withoutLines?.payoffs, 1, 'dot'),
    ...spot('core deal, demands aside', talks.coreDeal?.payoffs, 5, 'dot'),
    ...spot('no deal', noDeal(talks), 2, 'cross'),
    ...talks.outcomes
      .filter((o) => ['truce', 'breakdown'].includes(o.name))
      .flatMap((o) => spot(o.name, o.payoffs, 4, 'square')),
  ];
}

/** The threat point: what both sides have where threats are carried out and answered. */
export function noDeal(talks: Talks): Record<string, number> | undefined {
  return talks.outcomes.find((o) => o.name === 'escalation')?.payoffs ?? undefined;
}

export function dealTable(talks: Talks): Table {
  const deals: [string, Deal | null][] = [
    ['Nash point, inside all lines', talks.zone.agreement],
    ['Nash point, no lines', talks.zone.withoutLines],
    ['core deal, demands aside', talks.coreDeal],
    ...talks.frontier.map((deal, i): [string, Deal] => [`frontier ${i + 1}`, deal]),
  ];
  const concessions = Object.keys(talks.frontier[0]?.terms ?? talks.coreDeal?.terms ?? {});
  return {
    columns: [
      { name: 'deal' },
      ...talks.parties.map((name) => ({ name, unit: '% of real income', digits: 3, signed: true })),
      ...concessions.map((name) => ({ name, unit: '0 to 1', digits: 2 })),
    ],
    rows: deals.flatMap(([name, deal]) =>
      deal ? [[name, ...talks.parties.map((p) => income(deal.payoffs[p] ?? 0)), ...concessions.map((c) => deal.terms[c] ?? null)]] : [],
    ),
  };
}

export function outcomeTable(talks: Talks): Table {
  return {
    columns: [
      { name: 'way out' },
      { name: 'probability', unit: '%', digits: 0 }, { name: 'least', unit: '%', digits: 0 }, { name: 'most', unit: '%', digits: 0 },
      ...talks.parties.map((name) => ({ name, unit: '% of real income', digits: 3, signed: true })),
    ],
    rows: talks.outcomes.map((o) => [
      o.name, 100 * o.probability, 100 * o.least, 100 * o.most,
      ...talks.parties.map((p) => (o.payoffs ? income(o.payoffs[p] ?? 0) : null)),
    ]),
  };
}

export function holdsTable(talks: Talks): Table {
  return {
    columns: [
      { name: 'what' }, { name: 'holds' }, { name: 'with enforcement' },
      ...talks.parties.flatMap((p) => [
        { name: `${p} gains by breaking it`, unit: '% of real income', digits: 3, signed: true },
        { name: `${p} keeps it from patience`, unit: '0 to 1', digits: 3 },
      ]),
    ],
    rows: talks.holds.map((h) => [
      h.what, h.holds ? 'yes' : 'no', h.holdsEnforced ? 'yes' : 'no',
      ...talks.parties.flatMap((p) => {
        const side = h.sides[p];
        return side ? [Math.max(0, income(side.reneged) - income(side.kept)), side.criticalDiscount] : [null, null];
      }),
    ]),
  };
}
