import { expect, test } from 'vitest';
import { read, request, write, type Draft } from './draft';

const draft: Draft = {
  name: 'Both ways, 25_30',
  start: 'threats',
  lines: [
    { what: 'tariff', importer: 'USA', exporter: 'CHN', sectors: 'C26-C27', how: 'add', percent: 7.5 },
    { what: 'ban', importer: 'CHN', exporter: 'EU', sectors: 'goods', how: 'set', percent: 100 },
  ],
};

test('a scenario comes back from its address', () => {
  const address = new URLSearchParams({ s: write(draft) }).toString();
  expect(read(new URLSearchParams(address).get('s')!)).toEqual(draft);
});

test('what makes no sense in an address is left out', () => {
  expect(read('*nothing*tariff_USA*tariff_USA_CHN_goods_add_x')).toEqual({
    name: 'Scenario',
    start: 'base',
    lines: [{ what: 'tariff', importer: 'USA', exporter: 'CHN', sectors: 'goods', how: 'add', percent: 0 }],
  });
});

test('rates are sent with their unit, the ledger with its two days', () => {
  expect(request(draft, '2019-12-31', '2019-09-01')).toEqual({
    query: { at: '2019-12-31', known: '2019-09-01', with: 'threats' },
    body: {
      name: 'Both ways, 25_30',
      tariffs: [{ importer: 'USA', exporter: 'CHN', sectors: 'C26-C27', add: '7.5%' }],
      bans: [{ importer: 'CHN', exporter: 'EU', sectors: 'goods', share: '100%' }],
    },
  });
});

test('the ledger alone is sent where no line comes on top', () => {
  expect(request({ ...draft, lines: [] }, '2019-12-31', undefined)).toEqual({
    query: {},
    body: { ledger: { at: '2019-12-31', with: 'threats' } },
  });
});

test('the base year needs no ledger', () => {
  expect(request({ ...draft, start: 'base' }, '2019-12-31', undefined).query).toEqual({});
});
