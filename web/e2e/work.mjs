// From an uploaded document to accepted statements to a changed scenario to a new outcome to reports.
import assert from 'node:assert/strict';
import { downloaded, inBrowser, open } from './browser.mjs';
import { EARLIER, WIRE } from './wire.mjs';

const income = (page) => page.getByTestId('income-CHN').textContent();

await inBrowser(async (page) => {
  await open(page, '');
  await page.getByLabel('Reviewer').fill('Ada');
  await page.locator('input[type=file]').setInputFiles(EARLIER);
  await page.getByLabel('Text of earlier.txt').waitFor();
  await page.locator('input[type=file]').setInputFiles(WIRE);
  await page.locator('mark.measure').first().click();
  const card = page.getByRole('article', { name: /Statement/ });
  await card.getByText('40').first().waitFor();
  await card.getByRole('button', { name: 'Accept' }).click();
  await page.locator('mark.measure.accepted').first().waitFor();

  const positions = page.getByRole('region', { name: /Who wants, offers or refuses/ });
  const demand = positions.getByRole('row', { name: /all of them be removed before it signs/ });
  await page.getByRole('link', { name: 'Timeline' }).click();
  await demand.getByText('unreviewed').waitFor();

  // Who comes back to the documents is where they were, not at the oldest.
  await page.getByRole('link', { name: 'Documents' }).click();
  await page.getByLabel('Text of wire.txt').waitFor();
  await page.getByRole('article', { name: 'Statement 2' }).waitFor();
  await page.locator('mark.position').first().click();
  await card.getByRole('button', { name: 'Reject' }).click();
  await card.getByLabel('Why is it rejected?').fill('said by nobody we know');
  await card.getByRole('button', { name: 'Reject' }).click();
  await page.locator('mark.position.rejected').first().waitFor();

  await page.getByRole('button', { name: /wire.txt.*, reviewed/ }).waitFor();

  // What was accepted is on the timeline, and what was set aside is not.
  await page.getByRole('link', { name: 'Timeline' }).click();
  await page.getByRole('group', { name: /Lives of measures/ }).getByRole('button', { name: /tariff of USA on CHN/ }).waitFor();
  await positions.getByRole('row').last().waitFor();
  assert.equal(await demand.count(), 0);

  await page.getByRole('link', { name: 'Scenarios' }).click();
  await page.getByLabel('Starts from').selectOption('in-force');
  await page.getByLabel('At, a date').fill('2031-08-01');
  await page.getByLabel('At, a date').press('Enter');
  await page.getByTestId('income-CHN').waitFor();
  const before = await income(page);
  await page.getByRole('slider', { name: /line 1/ }).fill('40');
  await page.waitForFunction((old) => document.querySelector('[data-testid=income-CHN]').textContent !== old, before);
  const after = await income(page);
  assert.match(after, /^−\d+\.\d+ %$/);

  const scenario = await downloaded(page, () => page.getByRole('button', { name: 'Scenario, HTML' }).click());
  assert.match(scenario.name, /\.html$/);
  assert.match(scenario.bytes.toString(), /<html/);

  const report = await downloaded(page, async () => {
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    await page.getByRole('status').getByText('Writing the report on 1 Aug 2031').waitFor();
  });
  assert.equal(report.name, 'parley-2031-08-01.html');
  const told = report.bytes.toString();
  assert.match(told, /<h1>United States and China<\/h1>/);
  const [, place] = /<blockquote><a href="#(w-wire-[0-9-]+)">[^<]*tariffs of 40 percent on all goods from China/.exec(told);
  assert.ok(told.includes(`<mark id="${place}">`), 'the quote leads to its place in the document');
  assert.doesNotMatch(told, /<a [^>]*>[^<]*all of them be removed before it signs/, 'what was rejected is no evidence');

  // On paper: white for those whose screen is dark, what is folded is open, and nothing is cut.
  const paper = await page.context().newPage();
  await paper.setViewportSize({ width: 690, height: 1000 });
  await paper.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await paper.setContent(told);
  assert.equal(await paper.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
  assert.ok(await paper.locator('details td').first().isVisible());
  const cut = () => [...document.querySelectorAll('table, svg')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1).length;
  assert.equal(await paper.evaluate(cut), 0);
  await paper.close();

  const link = page.url();
  await page.reload();
  await page.waitForFunction((same) => document.querySelector('[data-testid=income-CHN]')?.textContent === same, after);
  assert.equal(page.url(), link);
});
