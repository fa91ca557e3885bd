import type { Spot } from '../chart/Plane.svelte';

/** Something for each side, by its code. */
export type BySide = Record<string, number>;

/** A deal: how far each concession goes, from 0 to 1, and what it is worth to each side, in log points of real income. */
export interface Deal {
  terms: Record<string, number>;
  payoffs: BySide;
}

export interface TalksLine {
  position: string;
  holder: string;
  concession: string;
  least: number;
  most: number;
  words: string;
}

/** What breaking a deal would bring each side, and how late an answer to that may come; null months are no limit. */
export interface Holding {
  what: string;
  enforcesItself: boolean;
  holds: boolean;
  monthsUntilAnswer: number | null;
  monthsUntilAnswerWithoutRecord: number | null;
  leastPatience: number | null;
  sides: Record<string, { kept: number; reneged: number; war: number; criticalDiscount: number | null }>;
}

/** How a war of attrition goes: who gives in first, with what probability. */
export interface Course {
  concedes: BySide;
  expectedMonths: number;
  longestMonths: number;
}

export interface Endurance {
  costShareOfIncome: BySide;
  costMillionUsdPerMonth: BySide;
  prizeShareOfIncome: BySide;
  course: Course | null;
  cases: (Course & { input: string })[];
}

export interface Ratification {
  principals: string[];
  wants: Record<string, number>;
  without: Deal | null;
  principalGains: number[];
  with: Deal | null;
}

export interface Sensitivity {
  weight: string;
  value: number;
  without: Deal | null;
  twice: Deal | null;
}

export interface Retaliation {
  imposer: string;
  valueMillionUsd: number;
  ratePercent: number;
  listMillionUsd: Record<string, number>;
  forms: Record<string, BySide>;
}

export interface Finding {
  topic: string;
  text: string;
  positions: string[];
}

export interface Talks {
  at: string;
  parties: string[];
  world: string;
  elasticities: string;
  inputs: { patience: number; monthsUntilAnswer: number; monthsUntilAnswerEnforced: number };
  zone: { empty: boolean; blocking: TalksLine[]; agreement: Deal | null; withoutLines: Deal | null; lines: TalksLine[] };
  coreDeal: Deal | null;
  partialDeal: Deal | null;
  frontier: Deal[];
  outcomes: { name: string; probability: number; least: number; most: number; payoffs: BySide | null }[];
  drivers: { input: string; low: number; high: number }[];
  reneging: { breaks: number };
  holds: Holding[];
  steps: number[] | null;
  endurance: Endurance;
  ratification: Ratification | null;
  sensitivity: Sensitivity[];
  retaliation: Retaliation[];
  findings: Finding[];
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
  const spot = (name: string, payoffs: BySide | null | undefined, colour: number, shape: Spot['shape']): Spot[] =>
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
export function noDeal(talks: Talks): BySide | undefined {
  return talks.outcomes.find((o) => o.name === 'escalation')?.payoffs ?? undefined;
}

/** The Nash point as it stands: inside every line and demand, or where that leaves none, with demands aside. */
export const bargain = (talks: Talks): Deal | null => talks.zone.agreement ?? talks.coreDeal;

/** Whether a deal is kept, in the words of the report. */
export function verdict(holding: Holding): string {
  if (holding.enforcesItself) return 'enforces itself';
  if (holding.holds) return 'holds';
  return holding.monthsUntilAnswer === null || holding.monthsUntilAnswer > 0 ? 'hinges on enforcement' : 'does not hold';
}

const THIRDS = ['the truce as it is', 'a third', 'two thirds', 'all of it'];
const MONTHS_BETWEEN_STEPS = 6;

/** A staged deal: after how many months how much of it is given. */
export const stages = (steps: number[]): { after: string; given: string; percent: number }[] =>
  steps.map((thirds, i) => ({
    after: i === 0 ? 'at once' : `after ${i * MONTHS_BETWEEN_STEPS} months`,
    given: THIRDS[thirds] ?? `${thirds} thirds`,
    percent: (100 * thirds) / 3,
  }));

/** Of a want such as `USA:C24-C25`, how the server takes it. */
export const WANT = /^[A-Z0-9]+:[\w-]+=-?\d+(\.\d+)?$/;

/** Wants as they are typed, apart: at spaces, commas and semicolons. */
export const wants = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean);
