import { get } from './api';
import { route } from './route.svelte';
import type { Head, Life, Measure, Timeline } from './types';

/** What all views know of the ledger: its span of days, and who acts in it. */
class Ledger {
  head = $state.raw<Head>();
  first = $state('');
  last = $state('');
  parties = $state.raw<string[]>([]);
  /** Grows when something was recorded, so that views ask again. */
  version = $state(0);

  /** The day that is asked about: of the address, or the last on which anything happened. */
  get at(): string {
    return route.get('at') ?? this.last;
  }

  /** The end of what is known; absent for everything. */
  get known(): string | undefined {
    return route.get('known');
  }

  async load(): Promise<void> {
    const [head, timeline, { measures }] = await Promise.all([
      get<Head>('/ledger/head'),
      get<Timeline>('/ledger/timeline'),
      get<{ measures: Measure[] }>('/ledger/measures'),
    ]);
    this.first = monthBefore(timeline.events[0]?.date ?? today());
    this.last = timeline.events.at(-1)?.date ?? today();
    this.parties = parties(measures);
    this.head = head;
    this.version++;
  }
}

const today = (): string => new Date().toISOString().slice(0, 10);

function monthBefore(iso: string): string {
  const date = new Date(iso);
  date.setUTCDate(1);
  return date.toISOString().slice(0, 10);
}

/** Who imposes measures, those with most first. */
export function parties(measures: Pick<Measure, 'imposer'>[]): string[] {
  const count = new Map<string, number>();
  for (const one of measures.flatMap((m) => m.imposer)) count.set(one, (count.get(one) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
}

/** The lives of one imposer together, in the order in which they began. */
export function inLanes(lives: Life[], imposers: string[]): Life[] {
  const rank = (life: Life) => imposers.indexOf(life.imposer[0] ?? '');
  const from = (life: Life) => life.spells[0]?.from ?? '';
  return lives
    .filter((life) => life.spells.length > 0)
    .sort((a, b) => rank(a) - rank(b) || (from(a) < from(b) ? -1 : 1));
}

export const ledger = new Ledger();
