// The main path without a mouse.
import assert from 'node:assert/strict';
import { inBrowser, open, tabTo } from './browser.mjs';
import { ANSWER } from './wire.mjs';

const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

await inBrowser(async (page) => {
  await open(page, '');
  await page.getByLabel('Reviewer').waitFor();
  await tabTo(page, 'To the content');
  await press(page, 'Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');

  await tabTo(page, 'Reviewer');
  await page.keyboard.type('Grace');
  await page.locator('input[type=file]').setInputFiles(ANSWER);
  await page.locator('mark').first().waitFor();
  await tabTo(page, 'second.txt');
  const card = page.getByRole('article', { name: /Statement/ });
  await page.getByRole('article', { name: 'Statement 1' }).waitFor();
  await press(page, 'j');
  await page.getByRole('article', { name: 'Statement 2' }).waitFor();
  await press(page, 'k', 'e');
  await card.getByLabel('Why').waitFor();
  await press(page, 'Escape');
  await card.getByRole('button', { name: /Accept/ }).waitFor();
  await press(page, 'a');
  await page.locator('mark.accepted').first().waitFor();
  await page.getByRole('article', { name: 'Statement 2' }).waitFor();
  await press(page, 'r');
  await page.keyboard.type('said by nobody we know');
  await press(page, 'Enter');
  await page.locator('mark.rejected').first().waitFor();

  await tabTo(page, 'Scenarios');
  await press(page, 'Enter');
  await page.getByTestId('income-USA').waitFor();
  const before = await page.getByTestId('income-USA').textContent();
  await tabTo(page, 'Points added to the tariff, line 1');
  await press(page, 'ArrowRight', 'ArrowRight');
  await page.waitForFunction((old) => document.querySelector('[data-testid=income-USA]').textContent !== old, before);
});
