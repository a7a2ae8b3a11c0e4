// The other language of a sentence whose paragraph is closed: beside it under the pointer, pinned by a click, in the sheet on a phone.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { chooseView, closeParagraph, english, openAwake, READING, segments, sentences } from './pages.ts';

const { ru, en } = segments('kim-putin-2023');
const peek = (page: Page) => page.locator('[data-peek]');

test.describe('with a pointer', { tag: '@desktop' }, () => {
  for (const view of ['side', 'original'] as const) {
    test(`${view}: the English of a sentence is beside it, at its own height, and moves nothing`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await openAwake(page, READING);
      await chooseView(page, view);
      await closeParagraph(page, 'p5');
      const sentence = sentences(page, 'p5', 2).first();
      // The change of the view keeps the place for some frames.
      await page.waitForTimeout(200);
      await sentence.scrollIntoViewIfNeeded();
      await page.waitForTimeout(200);
      const positions = () =>
        page.locator('section > :first-child').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().y));
      const before = await positions();
      await sentence.hover();
      await expect(peek(page)).toHaveText(en['p5-2'] ?? '');
      await expect(peek(page)).toHaveAttribute('data-peek', 'beside');
      const top = await sentence.evaluate((element) => element.getClientRects()[0]?.top ?? 0);
      const box = await peek(page).boundingBox();
      expect(Math.abs((box?.y ?? 0) - top)).toBeLessThan(12);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
      expect(await positions()).toEqual(before);
      await page.mouse.move(5, 5);
      await expect(peek(page)).toHaveCount(0);
    });
  }

  test('a click pins it, another sentence under the pointer comes before it, and Escape takes it away', async ({
    page,
  }) => {
    await openAwake(page, READING);
    await chooseView(page, 'original');
    await page.waitForTimeout(200);
    await sentences(page, 'p5', 1).first().click();
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    await expect(peek(page)).toHaveText(en['p5-1'] ?? '');
    await expect(peek(page)).toHaveAttribute('data-pinned');
    await sentences(page, 'p5', 2).first().hover();
    await expect(peek(page)).toHaveText(en['p5-2'] ?? '');
    await page.mouse.move(5, 5);
    await expect(peek(page)).toHaveText(en['p5-1'] ?? '');
    await page.keyboard.press('Escape');
    await expect(peek(page)).toHaveCount(0);
  });

  test('keys move it along, and opening the paragraph ends it', async ({ page }) => {
    await openAwake(page, READING);
    await chooseView(page, 'original');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(peek(page)).toHaveText(en['p2-1'] ?? '');
    await page.keyboard.press('t');
    await expect(english(page, 'p2')).toBeVisible();
    await expect(peek(page)).toHaveCount(0);
  });

  test('in the view Translation it is the Russian', async ({ page }) => {
    await openAwake(page, READING);
    await chooseView(page, 'translation');
    await sentences(page, 'p3', 1).last().hover();
    await expect(peek(page)).toHaveText((ru['p3-1'] ?? '').replaceAll(' — ', '\u00A0— '));
    await expect(peek(page)).toHaveAttribute('lang', 'ru');
  });

  test('axe finds no violation while it is shown', async ({ page }) => {
    await openAwake(page, READING);
    await chooseView(page, 'original');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await sentences(page, 'p5', 1).first().hover();
      await expect(peek(page)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
  });
});

test('on a phone one sheet has the word, the sentence in English and a visible way to close it', {
  tag: '@phone',
}, async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'original');
  await sentences(page, 'p2', 1)
    .first()
    .tap({ position: { x: 60, y: 12 } });
  const sheet = page.locator('[data-words]');
  await expect(sheet.getByText(en['p2-1'] ?? '')).toBeVisible();
  await expect(peek(page)).toBeHidden();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await expect(sheet.getByText('Close', { exact: true })).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toHaveCount(0);
});
