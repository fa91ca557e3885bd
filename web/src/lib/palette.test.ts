import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../style.css', import.meta.url), 'utf8');
const java = readFileSync(
  new URL('../../../app/src/main/java/org/parley/app/chart/Palette.java', import.meta.url),
  'utf8',
);
const inJava = (text: string): string[] =>
  [...text.matchAll(/0x([0-9A-F]{6})/g)].map((m) => '#' + m[1]!.toLowerCase());
const value = (name: string): string => new RegExp(`--${name}: ([^;]*);`).exec(css)?.[1] ?? `no --${name}`;
const sides = (name: string): string[] => value(name).match(/#[0-9a-f]{6}/g) ?? [];
const PAGE = ['paper', 'ink', 'faint', 'grid'];

test('series have the colours of the charts on the command line', () => {
  expect([1, 2, 3, 4, 5].map((n) => value(`series-${n}`))).toEqual(inJava(java.split('SERIES')[1]!));
});

test('dark paper and ink are those of the charts on the command line, and light ones too', () => {
  const [light, dark] = java.split('DARK').map(inJava);
  expect(PAGE.map((name) => sides(name)[1])).toEqual(dark!.slice(0, 4));
  expect(PAGE.slice(1).map((name) => sides(name)[0])).toEqual(light);
});
