// Stress marks under the pointer and on paper.
import { expect, test } from '@playwright/test';
import { openAwake, pair, READING, russian } from './pages.ts';

test('under the pointer one word is marked, and none beside the text', async ({ page }) => {
  await openAwake(page, READING);
  await page.keyboard.press('h');
  await page.keyboard.press('h');
  const word = await russian(page, 'p3').evaluate((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const node = walker.nextNode();
    const range = document.createRange();
    if (!(node instanceof Text)) throw new Error('no text');
    const start = node.data.indexOf('встреча');
    range.setStart(node, start);
    range.setEnd(node, start + 'встреча'.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await expect(async () => {
    await page.mouse.move(word.x + 1, word.y);
    await page.mouse.move(word.x, word.y);
    await expect(page.locator('[data-marks] i')).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await expect(page.locator('[data-marks] i')).toHaveAttribute('data-vowel', 'е\u0301');
  await page.mouse.move(5, 400);
  await expect(page.locator('[data-marks] i')).toHaveCount(0);
});

test('on paper the marks stand in the text, and only there', async ({ page }) => {
  await openAwake(page, READING);
  await page.keyboard.press('h');
  await expect(pair(page, 'p2').locator('[data-marks] i').first()).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(russian(page, 'p17')).toContainText('\u0301');
  await expect(page.locator('[data-marks]').first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('article')).not.toContainText('\u0301');
  await page.keyboard.press('h');
  await page.keyboard.press('h');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('article')).not.toContainText('\u0301');
});

test('a printed page has its marks, and the page on the screen has none in its text after it', async ({ page }) => {
  await openAwake(page, READING);
  await page.keyboard.press('h');
  await expect(pair(page, 'p2').locator('[data-marks] i').first()).toBeAttached();
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      document.documentElement.dataset.printed = document.querySelector('article')?.textContent ?? '';
    });
  });
  await page.pdf();
  expect(await page.evaluate(() => document.documentElement.dataset.printed)).toContain('\u0301');
  await expect(page.locator('article')).not.toContainText('\u0301');
});
