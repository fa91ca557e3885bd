import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../style.css', import.meta.url), 'utf8');
const java = readFileSync(
  new URL('../../../app/src/main/java/org/parley/app/chart/Palette.java', import.meta.url),
  'utf8',
);
const inJava = (text: string): string[] =>
  [...text.matchAll(/0x([0-9A-F]{6})/g)].map((m) => '#' + m[1]!.toLowerCase());
const inCss = (text: string, names: string[]): string[] =>
  names.map((name) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(text)?.[1] ?? `no --${name}`);

test('series have the colours of the charts on the command line', () => {
  const names = [1, 2, 3, 4, 5].map((n) => `series-${n}`);
  expect(inCss(css, names)).toEqual(inJava(java.split('SERIES')[1]!));
});

test('dark paper and ink are those of the charts on the command line, in both places', () => {
  const dark = inJava(java.split('DARK')[1]!).slice(0, 4);
  const names = ['paper', 'ink', 'faint', 'grid'];
  for (const part of [css.split('@media (prefers-color-scheme: dark)')[1]!, css.split(":root[data-theme='dark']")[1]!]) {
    expect(inCss(part, names)).toEqual(dark);
  }
});
