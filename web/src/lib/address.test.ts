import { expect, test } from 'vitest';
import { kept, link, parse } from './address';

test('an address is read as it was written', () => {
  const { view, chosen } = parse('#/duty?product=8517.62&at=2019-09-15');
  expect(view).toBe('duty');
  expect(link(view, chosen)).toBe('#/duty?product=8517.62&at=2019-09-15');
  expect(parse('').view).toBe('documents');
  expect(parse('#/nowhere').view).toBe('documents');
});

test('days, world and the place in the documents go along to another view and back', () => {
  const there = kept(parse('#/documents?document=ab12&statement=3&at=2019-09-15&measure=US-301-L1').chosen);
  expect(link('timeline', there)).toBe('#/timeline?at=2019-09-15&document=ab12&statement=3');
  expect(link('documents', kept(parse(link('timeline', there)).chosen))).toBe('#/documents?at=2019-09-15&document=ab12&statement=3');
});
