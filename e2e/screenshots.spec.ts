// Screenshots of the main pages, at three widths in both themes, compared with reviewed ones.
import { test } from '@playwright/test';
import { BOOK, openAll, openAwake, PASSAGE, READING, SHELF, sentences } from './pages.ts';
import { comparePicture } from './screenshot.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const [name, path] of Object.entries({
      shelf: SHELF,
      'reading-closed': READING,
      passage: PASSAGE,
      contents: BOOK,
    })) {
      test(name, async ({ page }) => {
        await page.goto(path);
        await comparePicture(page, `${name}-${colorScheme}`);
      });
    }

    test('reading-open', async ({ page }) => {
      await openAwake(page, READING);
      await openAll(page);
      await page.mouse.move(0, 0);
      await comparePicture(page, `reading-open-${colorScheme}`);
    });

    test('reading-matched', async ({ page }) => {
      await openAwake(page, READING);
      await openAll(page);
      // The place is kept for some frames.
      await page.waitForTimeout(200);
      await sentences(page, 'p3', 2).first().click();
      await page.mouse.move(0, 0);
      await comparePicture(page, `reading-matched-${colorScheme}`);
    });
  });
}
