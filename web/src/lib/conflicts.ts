import type { Conflict } from './types';

/** What tells who says it and when, not what is said. */
const QUIET = ['sequence', 'entry', 'account', 'recorded', 'origin', 'kind', 'evidence', 'hash', 'taken', 'reviewed'];

/** On these, two accounts that both speak can contradict each other. */
const HARD = ['on', 'effective', 'rate', 'until', 'when', 'amount', 'stage', 'coverage', 'outcome', 'position', 'value'];

/** A value as words: parts of a thing by name. */
export function said(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(said).join(', ');
  if (typeof value === 'object') return Object.entries(value).map(([name, part]) => `${name} ${said(part)}`).join(', ');
  return String(value);
}

/** What accounts of one thing say differently, or only some say. */
export function differing(conflict: Conflict): string[] {
  const names = new Set(conflict.accounts.flatMap((account) => Object.keys(account)));
  return [...names].filter((name) => !QUIET.includes(name) && new Set(conflict.accounts.map((a) => said(a[name]))).size > 1);
}

/** Whether two accounts say different things, rather than one more than the other. */
export function isContested(conflict: Conflict): boolean {
  return differing(conflict).some((name) => {
    const values = new Set(conflict.accounts.map((a) => said(a[name])).filter((v) => v && v !== 'as listed'));
    return HARD.includes(name) && values.size > 1;
  });
}
