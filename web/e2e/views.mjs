// Every view, wide and narrow, light and dark: no trouble, nothing wider than the screen, every control
// with a name; what is shown can be taken along; long work can be cancelled.
import assert from 'node:assert/strict';
import { downloaded, inBrowser, open, tabTo } from './browser.mjs';

const VIEWS = [
  ['#/documents', /Documents/],
  ['#/timeline?at=2019-06-01', /Lives of measures/],
  ['#/tariffs', /Tariffs of/],
  ['#/duty?product=8517.62&at=2019-09-15', /8517.62 from/],
  ['#/scenarios?s=A*base*tariff_USA_CHN_goods_add_25&s=B*threats&at=2019-09-15', /Real income by economy/],
];

const nameless = () =>
  [...document.querySelectorAll('button, input, select, textarea, a[href], [role=button], [role=img], [tabindex="0"]')]
    .filter((e) => !(e.getAttribute('aria-label') || e.labels?.length || e.textContent.trim()))
    .map((e) => e.outerHTML.slice(0, 80));

const NARROW = { colorScheme: 'dark', viewport: { width: 400, height: 800 } };

async function fits(page, hash) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wider <= 0, `${hash} is ${wider} pixels wider than the screen`);
  assert.deepEqual(await page.evaluate(nameless), [], `${hash} has controls without a name`);
}

for (const options of [{ colorScheme: 'light' }, NARROW]) {
  await inBrowser(async (page) => {
    for (const [hash, title] of VIEWS) {
      await open(page, hash);
      await page.getByRole('heading', { name: title }).first().waitFor();
      await fits(page, hash);
    }
  }, options);
}

await inBrowser(async (page) => {
  await open(page, '#/tariffs');
  await tabTo(page, 'USA on CHN from');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.locator('.tip').getByText(/to \d+\.\d %/).waitFor();
  await page.getByText('The numbers').click();
  await page.getByRole('cell', { name: /Third list of section 301 \(US-301-L3\): in effect, 10%/ }).waitFor();
  const save = async (form) => (await downloaded(page, () => page.getByRole('button', { name: new RegExp(`Tariffs of .* as ${form}`) }).click())).bytes;
  assert.match((await save('CSV')).toString(), /^importer,exporter,since,"total, %"/);
  assert.match((await save('SVG')).toString(), /^<svg[^]*Average tariff, %/);
  assert.equal((await save('PNG')).subarray(1, 4).toString(), 'PNG');

  await open(page, '#/talks?at=2018-05-20');
  await page.getByRole('button', { name: 'Work out' }).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Work out' }).click();
  await page.getByRole('heading', { name: 'Payoffs' }).waitFor({ timeout: 120_000 });
  const lines = page.getByRole('checkbox');
  assert.ok((await lines.count()) > 0);
  await lines.first().uncheck();
  await page.getByText('answers an earlier question').waitFor();
  const words = await page.getByRole('list', { name: 'Lines' }).getByRole('listitem').first().textContent();
  const [quote] = /“[^”]+”/.exec(words);
  await page.getByRole('button', { name: 'Work out again' }).click();
  await page.getByText('answers an earlier question').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Work out again' }).waitFor({ timeout: 120_000 });
  assert.equal(await page.getByRole('listitem').filter({ hasText: quote }).getByRole('checkbox').isChecked(), false);
});

// What talks are asked besides: a war of attrition, a weight, a final say, lists for retaliation.
await inBrowser(async (page) => {
  const hash = '#/talks?at=2018-08-30';
  await open(page, hash);
  await page.getByText('Weights, the final say').click();
  await page.getByLabel('A side wants besides').fill('steel');
  await page.keyboard.press('Tab');
  assert.equal(await page.getByLabel('A side wants besides').evaluate((input) => input.validity.valid), false);
  await page.getByLabel('A side wants besides').fill('USA:C24-C25=0.5');
  await page.getByLabel('A principal of a side').fill('USA:C24-C25=1');
  await page.getByLabel('Retaliation').selectOption('so');
  await page.getByLabel('bn USD').fill('50');
  await page.getByRole('button', { name: 'Work out' }).click();
  await page.getByRole('heading', { name: 'Retaliation that hurts' }).waitFor({ timeout: 120_000 });
  for (const name of ['Does it hold', 'Who gives in first', 'What drives it', /^The final say/, /Retaliation of USA: 25 % on 50.0 bn USD/, /list of CHN that hurts most/]) {
    await page.getByRole('heading', { name }).waitFor();
  }
  const weights = page.getByRole('region', { name: 'The bargain by weight' });
  await weights.getByRole('columnheader', { name: 'USA:C24-C25 at none' }).waitFor();
  await fits(page, hash);
  const csv = await downloaded(page, () => page.getByRole('button', { name: 'Who gives in first as CSV' }).click());
  assert.match(csv.bytes.toString(), /^input,"CHN gives in first, %","USA gives in first, %","expected, months","longest, months"\r\nas given,/);
}, NARROW);
