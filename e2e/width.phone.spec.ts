// Narrow viewports, large text and zoom: nothing overflows or is cut off.
import { expect, test } from '@playwright/test';
import {
  BOOK,
  chooseView,
  expectNoOverflow,
  openAll,
  openAwake,
  POEM,
  READING,
  ROUTES,
  russian,
  SHELF,
} from './pages.ts';

const pages = Object.values({ ...ROUTES, russian: '/ru/kim-putin-2023' });

for (const [name, paths] of Object.entries({
  shelves: pages.slice(0, 4),
  texts: pages.slice(4, 8),
  others: pages.slice(8),
})) {
  test(`${name}: nothing overflows from 320 pixels, with the largest text too`, async ({ page }) => {
    for (const path of paths) {
      await test.step(path, async () => {
        await page.setViewportSize({ width: 320, height: 740 });
        await page.goto(path);
        for (const width of [320, 360, 640, 768, 895, 1024]) {
          await page.setViewportSize({ width, height: 740 });
          await expectNoOverflow(page);
        }
        await page.locator('#size-larger').evaluate((input: HTMLInputElement) => {
          input.checked = true;
        });
        for (const width of [320, 360, 768, 1280]) {
          await page.setViewportSize({ width, height: 740 });
          await expectNoOverflow(page);
        }
      });
    }
  });
}

test('every view of a page with all paragraphs open fits 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [READING, POEM]) {
    await openAwake(page, path);
    for (const view of ['original', 'side', 'lines', 'translation'] as const) {
      await chooseView(page, view);
      await openAll(page);
      await expectNoOverflow(page);
    }
  }
});

test('at 200 % zoom and 1280 pixels the page has one column, and every view can be chosen', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto(READING);
  await expectNoOverflow(page);
  for (const name of ['Original', 'Line by line', 'Translation', 'With translation']) {
    await page.getByRole('radio', { name, exact: true }).scrollIntoViewIfNeeded();
    await expect(page.getByRole('radio', { name, exact: true })).toBeInViewport();
    await page.getByRole('radio', { name, exact: true }).click();
  }
  await expect(russian(page, 'p1')).toHaveCSS('font-size', '18px');
});

test('the settings and the list of keys fit a small viewport', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 480 });
  await openAwake(page, READING);
  await page.getByRole('button', { name: 'Settings' }).click();
  const settings = await page.getByRole('dialog', { name: 'Settings' }).boundingBox();
  expect(settings && settings.x >= 0 && settings.x + settings.width <= 320).toBe(true);
  expect(settings && settings.y + settings.height <= 480).toBe(true);
  const inside = await page.getByRole('dialog', { name: 'Settings' }).evaluate((dialog) => {
    document.querySelector<HTMLInputElement>('#size-larger')?.click();
    return dialog.scrollWidth <= dialog.clientWidth;
  });
  expect(inside).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+?');
  const keys = await page.getByRole('dialog', { name: 'Keys' }).boundingBox();
  expect(keys && keys.x >= 0 && keys.x + keys.width <= 320).toBe(true);
  expect(keys && keys.y >= 0 && keys.y + keys.height <= 480).toBe(true);
});

test('restoring stored state does not shift the layout', async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'lines');
  await page.getByRole('button', { name: 'Close all' }).click();
  await page.locator('#p9').evaluate((section) => section.scrollIntoView());
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // The typefaces are cached by now: this observes only what the page's own scripts do.
  for (const path of [SHELF, READING, BOOK]) {
    await page.goto(path);
    await page.reload();
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect([path, await page.evaluate(() => Reflect.get(window, 'shifts'))]).toEqual([path, []]);
  }
});
