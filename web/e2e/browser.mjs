// A page in a real browser, and what must never happen on it.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const [address, executablePath] = process.argv.slice(2);

/** Opens the page and runs `steps` on it; ends with an error if the page had any. */
export async function inBrowser(steps, options = {}) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true, ...options });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const troubles = watch(page);
    await steps(page);
    assert.deepEqual(troubles, [], 'the page had troubles');
  } finally {
    await browser.close();
  }
}

/** Errors in the console, which breaches of the content security policy are too, and requests to any other host. */
function watch(page) {
  const troubles = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'data:' && origin !== address) troubles.push(`a request to ${request.url()}`);
  });
  return troubles;
}

export const open = (page, hash) => page.goto(`${address}/${hash}`);

/** Presses the tab key until something with this name has the focus. */
export async function tabTo(page, name) {
  for (let i = 0; i < 80; i++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element.matches('body, main')) return '';
      return [element.getAttribute('aria-label'), element.labels?.[0]?.textContent, element.textContent].filter(Boolean).join(' | ');
    });
    if (focused.includes(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No tab leads to '${name}'.`);
}

/** The bytes of what a click downloads. */
export async function downloaded(page, click) {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
