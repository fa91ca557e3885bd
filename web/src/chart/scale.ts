import { ofDays, toDays } from '../lib/format';

export interface Tick {
  at: number;
  label: string;
}

/** From values to places on the paper. */
export interface Scale {
  (value: number): number;
  ticks: Tick[];
}

/** A step of 1, 2 or 5 times a power of ten, so that about `count` fit. */
export function niceStep(span: number, count: number): number {
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((m) => m * power >= rough * 0.999) ?? 10) * power;
}

/** A scale that ends on ticks. Where all values are the same, it is one wide. */
export function linear(least: number, most: number, from: number, to: number, count = 5): Scale {
  const span = most > least ? most - least : 1;
  const step = niceStep(span, count);
  const low = Math.floor(least / step + 1e-9) * step;
  const high = Math.max(low + step, Math.ceil((least + span) / step - 1e-9) * step);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks: Tick[] = [];
  for (let i = Math.round(low / step); i * step <= high + step / 2; i++) {
    ticks.push({ at: i * step, label: (i * step).toFixed(digits).replace('-', '\u2212') });
  }
  const scale = (value: number) => from + ((value - low) / (high - low)) * (to - from);
  return Object.assign(scale, { ticks });
}

/** Days on the paper; ticks at years, half-years, quarters or months, whichever leaves room. */
export function time(first: string, last: string, from: number, to: number): Scale {
  const low = toDays(first);
  const high = Math.max(toDays(last), low + 1);
  const scale = (days: number) => from + ((days - low) / (high - low)) * (to - from);
  const room = Math.abs(to - from) / 56;
  const months = (high - low) / 30.4;
  const every = [1, 3, 6, 12].find((m) => months / m <= room) ?? 12 * Math.ceil(months / 12 / room);
  const ticks: Tick[] = [];
  const start = new Date(first);
  for (let m = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / every) * every; ; m += every) {
    const days = toDays(ofDays(Date.UTC(Math.floor(m / 12), m % 12, 1) / 86_400_000));
    if (days > high) break;
    if (days >= low) ticks.push({ at: days, label: label(days) });
  }
  return Object.assign(scale, { ticks });
}

function label(days: number): string {
  const date = new Date(ofDays(days));
  const month = date.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' });
  return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : month;
}

/** Moves labels apart so that none are nearer than `gap`; their order stays. */
export function apart(places: number[], gap: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!);
  const moved = [...places];
  for (let round = 0; round < 20; round++) {
    for (let k = 1; k < order.length; k++) {
      const [a, b] = [order[k - 1]!, order[k]!];
      const short = gap - (moved[b]! - moved[a]!);
      if (short > 0) {
        moved[a]! -= short / 2;
        moved[b]! += short / 2;
      }
    }
  }
  return moved;
}
