// Links into a text: to a paragraph and to a segment.
import { expect, test } from '@playwright/test';
import { expectLit, expectUnlit, openAwake, pair, READING, sentences } from './pages.ts';

test('a link to a segment scrolls to it and marks it', async ({ page }) => {
  await page.goto(`${READING}#p12-2`);
  await expect(sentences(page, 'p12', 2).first()).toBeInViewport();
  await expectLit(sentences(page, 'p12', 2).first());
  await expectUnlit(sentences(page, 'p12', 3).first());
});

test('a link to a paragraph marks all of it, and nothing covers its beginning', async ({ page }) => {
  await page.goto(`${READING}#p9`);
  const first = pair(page, 'p9').locator('> :first-child');
  await expect(first).toBeInViewport({ ratio: 1 });
  await expect(first).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  const uncovered = await first.evaluate((element) => {
    const { x, y } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + 20, y + 15));
  });
  expect(uncovered).toBe(true);
});

test('every id that a link can name is on the page once', async ({ page }) => {
  await openAwake(page, READING);
  const doubled = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
  expect(doubled).toEqual([]);
  for (const id of ['h1', 'p1', 'p2-2', 'p17-2']) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
});

test('links to the title and to unknown ids stay at the top of the page', async ({ page }) => {
  for (const id of ['h1', 'p999']) {
    await page.goto(`${READING}#${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  }
});
