const MINUS = '\u2212';

/** A number with fixed digits after the point, thousands apart, and a true minus sign. */
export function figure(value: number, digits = 0, signed = false): string {
  const shown = Math.abs(value).toFixed(digits);
  const zero = Number(shown) === 0;
  const [whole = '', part] = shown.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = zero ? '' : value < 0 ? MINUS : signed ? '+' : '';
  return sign + grouped + (part ? '.' + part : '');
}

/** Sentences of the API with a true minus sign before their numbers: of hyphens, only those that begin one. */
export const prose = (text: string): string => text.replace(/(^|[\s(\u2013/])-(?=\d)/g, `$1${MINUS}`);

/** Millions of US dollars in billions. */
export const billions = (millions: number): number => millions / 1000;

const WORDS = /[-_]/g;

/** A label of the API as words: `in-effect` is "in effect". */
export const words = (label: string): string => label.replace(WORDS, ' ');

/** A text in lines of at most so many letters, broken at spaces; a longer word stands alone. */
export function lines(text: string, most: number): string[] {
  const found: string[] = [];
  for (const word of text.split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An ISO date as people read it: 6 Jul 2018. */
export const day = (iso: string): string => (iso ? DAY.format(new Date(iso)) : '');

export const DAY_MILLIS = 86_400_000;

export const toDays = (iso: string): number => Math.round(Date.parse(iso) / DAY_MILLIS);

export const ofDays = (days: number): string => new Date(days * DAY_MILLIS).toISOString().slice(0, 10);
