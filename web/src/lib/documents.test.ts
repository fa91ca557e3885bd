import { expect, test } from 'vitest';
import { changes, editable, label } from './documents';

test('names become labels that the server takes', () => {
  expect(label('notes: 3/2018 (draft).txt')).toBe('notes- 3-2018 (draft).txt');
  expect(label('../../etc/passwd')).toBe('etc-passwd');
});

test('what is nested is not for the form', () => {
  const entries = [
    { entry: 'A', account: 'x', slots: { title: 'Tariff', target: ['CHN', 'VNM'], scope: { list: 'L' } } },
    { entry: 'A/1', account: 'x', slots: { stage: 'threatened', title: 'other' } },
  ];
  expect(editable(entries)).toEqual({ title: 'Tariff', target: 'CHN, VNM', stage: 'threatened' });
});

test('only what was changed is sent; an emptied slot is', () => {
  expect(changes({ rate: '25%', stage: 'threatened' }, { rate: ' 10% ', stage: 'threatened' })).toEqual({ rate: '10%' });
  expect(changes({ rate: '25%' }, { rate: '' })).toEqual({ rate: '' });
});
