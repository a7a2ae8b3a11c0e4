// The two columns of the wide page.
import { expect, test } from '@playwright/test';
import { chooseView, english, openAwake, openParagraph, place, READING, russian, sentences, toggle } from './pages.ts';

test('side by side: the English begins on the same line as the Russian', async ({ page }) => {
  await openAwake(page, READING);
  for (const id of ['p2', 'p5', 'p10']) {
    await openParagraph(page, id);
    const [left, right] = [await place(russian(page, id)), await place(english(page, id))];
    expect(right.y).toBe(left.y);
    expect(right.x).toBeGreaterThan(left.x + left.width);
  }
});

test('the widths of the columns are 13 to 11 with a gap of 64 pixels', async ({ page }) => {
  await openAwake(page, READING);
  await openParagraph(page, 'p2');
  const [left, right] = [await place(russian(page, 'p2')), await place(english(page, 'p2'))];
  expect(right.x - left.x - left.width).toBeCloseTo(64, 0);
  expect(left.width / right.width).toBeCloseTo(13 / 11, 1);
});

test('the toggle fills the whole gap and does not overlap the English', async ({ page }) => {
  await openAwake(page, READING);
  const box = await place(toggle(page, 'p3'));
  expect(box.width).toBe(64);
  await page.mouse.click(box.x + 2, box.y + box.height / 2);
  await expect(english(page, 'p3')).toBeHidden();
  await page.mouse.click(box.x + box.width - 2, box.y + box.height / 2);
  await expect(english(page, 'p3')).toBeVisible();
  const words = await sentences(page, 'p3', 1)
    .last()
    .evaluate((span) => {
      const { x, y } = span.getClientRects()[0] ?? { x: 0, y: 0 };
      return { x, y };
    });
  await page.mouse.click(words.x + 1, words.y + 10);
  await expect(english(page, 'p3')).toBeVisible();
  await expect(sentences(page, 'p3', 1).last()).toHaveAttribute('data-lit');
});

test('the other views have one column of 34 rem', async ({ page }) => {
  await openAwake(page, READING);
  for (const view of ['original', 'lines', 'translation'] as const) {
    await chooseView(page, view);
    expect((await place(page.locator('article'))).width).toBe(34 * 16);
  }
});
