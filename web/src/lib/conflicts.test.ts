import { expect, test } from 'vitest';
import { differing, isContested, said } from './conflicts';
import type { Conflict } from './types';

const accounts = (...said: object[]): Conflict =>
  ({ entry: 'US-301-L3/to-25', reason: '', accounts: said.map((s, i) => ({ sequence: i, kind: 'life', ...s })) }) as unknown as Conflict;

test('two dates of one act are contested', () => {
  const conflict = accounts({ on: '2019-05-08', rate: '25%' }, { on: '2019-05-09', rate: '25%' });
  expect(differing(conflict)).toEqual(['on']);
  expect(isContested(conflict)).toBe(true);
});

test('an account that says more contradicts nothing', () => {
  const conflict = accounts({ rate: '25%', note: 'by two weeks' }, { rate: 'as listed' });
  expect(differing(conflict)).toEqual(['rate', 'note']);
  expect(isContested(conflict)).toBe(false);
});

test('nested values are told in words', () => {
  expect(said({ exportedBefore: '2019-05-10', codes: ['8517', '8518'] })).toBe('exportedBefore 2019-05-10, codes 8517, 8518');
});
