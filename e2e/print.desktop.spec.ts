// Print: both languages in two columns, regardless of the state of the page, without controls.
import { expect, test } from '@playwright/test';
import {
  chooseView,
  english,
  openAwake,
  openParagraph,
  place,
  READING,
  ROUTES,
  russian,
  SHELF,
  sentences,
  toggle,
  type View,
} from './pages.ts';

/** An A4 page at 96 dpi, without margins. */
const SHEET = { width: 680, height: 980 };

for (const view of ['original', 'side', 'lines', 'translation'] as const satisfies readonly View[]) {
  test(`from ${view}: Russian and English of every paragraph side by side`, async ({ page }) => {
    await openAwake(page, READING);
    await chooseView(page, view);
    await page.setViewportSize(SHEET);
    await page.emulateMedia({ media: 'print' });
    for (const id of ['p2', 'p9', 'p17']) {
      await expect(russian(page, id)).toBeVisible();
      await expect(english(page, id)).toBeVisible();
      const [left, right] = [await place(russian(page, id)), await place(english(page, id))];
      expect(Math.abs(right.y - left.y)).toBeLessThan(1);
      expect(right.x).toBeGreaterThan(left.x + left.width);
      expect(right.x + right.width).toBeLessThanOrEqual(SHEET.width);
      expect(left.height).toBeGreaterThan(20);
      expect(right.height).toBeGreaterThan(20);
    }
  });
}

test('controls and stored state are not printed; paragraph numbers are', async ({ page }) => {
  await openAwake(page, READING);
  await sentences(page, 'p3', 1).first().click();
  await openParagraph(page, 'p3');
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: 'print' });
  await expect(toggle(page, 'p3')).toBeHidden();
  await expect(page.getByRole('group', { name: 'View' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Settings' })).toBeHidden();
  await expect(page.getByText('to copy, share or listen')).toBeHidden();
  await expect(page.locator('[data-uncovered]')).toBeHidden();
  await expect(sentences(page, 'p3', 1).first()).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  const mark = page.locator('[id="p3"] [data-act=menu]');
  await expect(mark).toBeVisible();
  await expect(mark).toHaveCSS('opacity', '1');
  expect((await place(mark)).x).toBeGreaterThanOrEqual(0);
});

test('the print is black on white, in the dark theme too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openAwake(page, READING);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog', { name: 'Settings' }).getByText('Dark').click();
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(russian(page, 'p3')).toHaveCSS('color', 'rgb(0, 0, 0)');
});

test('every kind of page can be printed to a PDF on A4; the text takes a few pages', async ({ page }) => {
  for (const path of Object.values(ROUTES)) {
    await page.goto(path);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect([path, pdf.slice(0, 5)]).toEqual([path, '%PDF-']);
    expect([path, /\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12]/.test(pdf)]).toEqual([path, true]);
    const sheets = Number(/\/Count (\d+)/.exec(pdf)?.[1]);
    expect([path, sheets >= 1 && sheets <= (path === SHELF ? 8 : 6)]).toEqual([path, true]);
  }
});
