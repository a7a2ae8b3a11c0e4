// Pictures of the pages that matter, at three widths in both themes, compared with those that were looked at and kept.
import { type Page, test } from '@playwright/test';
import { BOOK, openAwake, PASSAGE, pair, READING, SHELF, sentences } from './pages.ts';
import { comparePicture } from './screenshot.ts';

const asTheyCome = { shelf: SHELF, 'reading-closed': READING, passage: PASSAGE, contents: BOOK };

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const [name, path] of Object.entries(asTheyCome)) {
      test(name, async ({ page }) => {
        await page.goto(path);
        await comparePicture(page, `${name}-${colorScheme}`, { fullPage: path !== READING });
      });
    }

    test('reading-open', async ({ page }) => {
      await openAtText(page);
      await comparePicture(page, `reading-open-${colorScheme}`, { fullPage: false });
    });

    test('reading-matched', async ({ page }) => {
      await openAtText(page);
      await sentences(page, 'p3', 2).first().click();
      await page.mouse.move(0, 0);
      await comparePicture(page, `reading-matched-${colorScheme}`, { fullPage: false });
    });
  });
}

/** The reading page with all its English open, its second paragraph at the head of the window. */
async function openAtText(page: Page) {
  await openAwake(page, READING);
  await page.getByRole('button', { name: 'Open all' }).click();
  await page.mouse.move(0, 0);
  await pair(page, 'p2').evaluate((section) => section.scrollIntoView());
}
