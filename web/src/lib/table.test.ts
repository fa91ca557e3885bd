import { expect, test } from 'vitest';
import { csv } from './table';

test('numbers keep all their digits, absent ones are empty', () => {
  const table = { columns: [{ name: 'economy' }, { name: 'real income', unit: '%' }], rows: [['USA', -0.0921234], ['CHN', null]] };
  expect(csv(table)).toBe('economy,"real income, %"\r\nUSA,-0.0921234\r\nCHN,\r\n');
});

test('words with commas and quotes are quoted, formulas are held down', () => {
  const table = { columns: [{ name: 'words' }], rows: [['"no", he said'], ['=1+1']] };
  expect(csv(table)).toBe('words\r\n"""no"", he said"\r\n\'=1+1\r\n');
});
