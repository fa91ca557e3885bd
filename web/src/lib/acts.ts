import { words } from './format';
import type { Life, Measure, Rates, RateStep } from './types';

/** A step of an average tariff: when it moved, from what to what, and which acts made it. */
export interface Move {
  since: string;
  from: number;
  to: number;
  acts: Act[];
}

export interface Act {
  measure: string;
  title: string;
  /** What became of it on the day, with its rate where one stands. */
  what: string;
  /** The legal act, where it is known. */
  act: string | null;
}

/* Less than what a table shows is no step. */
const LEAST_POINTS = 0.005;

/* What is only said moves no average. */
const SAID = ['considered', 'threatened', 'announced', 'refused', 'never-applied'];

/** The steps at which an average moved. */
export function moves(rates: Rates, lives: Life[], measures: Measure[]): Move[] {
  return rates.steps.slice(1).flatMap((step, i) => {
    const before = rates.steps[i]!;
    return Math.abs(step.totalPercent - before.totalPercent) < LEAST_POINTS
      ? []
      : [{ since: step.since, from: before.totalPercent, to: step.totalPercent, acts: acts(step, lives, measures) }];
  });
}

/** The acts that took effect at a step. */
export function acts(step: RateStep, lives: Life[], measures: Measure[]): Act[] {
  return step.changes.flatMap((change) => {
    const [, measure = change, stage = ''] = /^(.*) (\S+)$/.exec(change) ?? [];
    if (SAID.includes(stage)) return [];
    const life = lives.find((l) => l.measure === measure);
    const rate = life?.spells.find((s) => s.from === step.since && s.stage === stage)?.rate;
    return [
      {
        measure,
        title: life?.title ?? measure,
        what: words(stage) + (rate ? `, ${rate}` : ''),
        act: measures.find((m) => m.measure === measure)?.act ?? null,
      },
    ];
  });
}

/** An act in a line. */
export const told = (act: Act): string => `${act.title} (${act.measure}): ${act.what}`;
