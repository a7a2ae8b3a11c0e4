// The matched sentence: a sentence and its counterpart are highlighted together.
import { expect, test } from '@playwright/test';
import { chooseView, english, expectLit, expectUnlit, openAwake, openParagraph, READING, sentences } from './pages.ts';

test('a tap highlights a sentence and its counterpart, and only them', async ({ page }) => {
  await openAwake(page, READING);
  await openParagraph(page, 'p3');
  await sentences(page, 'p3', 1).first().click();
  await page.mouse.move(0, 0);
  await expectLit(sentences(page, 'p3', 1).first());
  await expectLit(sentences(page, 'p3', 1).last());
  await expectUnlit(sentences(page, 'p3', 2).first());
  await expectUnlit(sentences(page, 'p3', 2).last());
});

test('a tap on the English highlights the Russian; another tap moves the highlight', { tag: '@desktop' }, async ({
  page,
}) => {
  await openAwake(page, READING);
  await openParagraph(page, 'p3');
  await sentences(page, 'p3', 2).last().click();
  await page.mouse.move(0, 0);
  await expectLit(sentences(page, 'p3', 2).first());
  await sentences(page, 'p3', 1).first().click();
  await page.mouse.move(0, 0);
  await expectUnlit(sentences(page, 'p3', 2).first());
  await expectLit(sentences(page, 'p3', 1).last());
});

test('a selected sentence can be reached by keyboard, others cannot', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await expect(page.locator('article [data-n][tabindex]')).toHaveCount(0);
  await sentences(page, 'p3', 1).first().click();
  await expect(page.locator('article [data-n][tabindex="0"]')).toHaveCount(1);
  await sentences(page, 'p3', 1).first().focus();
  await expectLit(sentences(page, 'p3', 1).first());
  await page.keyboard.press('ArrowDown');
  await expect(sentences(page, 'p3', 2).first()).toBeFocused();
  await expect(page.locator('article [data-n][tabindex="0"]')).toHaveCount(1);
});

test('Escape removes the highlight', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await page.keyboard.press('j');
  await expect(page.locator('[data-lit]')).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-lit]')).toHaveCount(0);
});

test('selecting words with the mouse highlights nothing', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  const box = await sentences(page, 'p2', 1).first().boundingBox();
  if (!box) throw new Error('The sentence is not on the page.');
  await page.mouse.move(box.x + 5, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 150, box.y + 10, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(3);
  await expect(page.locator('[data-lit]')).toHaveCount(0);
});

test('in a closed paragraph only the Russian is highlighted', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'original');
  await sentences(page, 'p4', 1).first().click();
  await expectLit(sentences(page, 'p4', 1).first());
  await expect(english(page, 'p4')).toBeHidden();
});
