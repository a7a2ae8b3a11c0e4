// The words of the other language that go with a word: lit under the pointer, after a tap and by keys, said in the card.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { english, openAwake, openParagraph, pair, placeOf, READING, russian } from './pages.ts';

const card = (page: Page) => page.locator('[data-words]');

/** What is lit as the counterpart, in the order of the text. */
const lit = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('stroka-counterpart') ?? [])].map((range) => `${range}`).join(' '));

/** Opens the reading page with the translation of p2 in sight, and waits for its links. */
async function openLinked(page: Page): Promise<void> {
  const links = page.waitForResponse((response) => response.url().includes('/words/en/links/'));
  await openAwake(page, READING);
  await (await links).finished();
  await openParagraph(page, 'p2');
  await expect(english(page, 'p2')).toBeVisible();
}

test('a tap lights the counterpart on the other side and says it in the card; closing takes it away', async ({
  page,
}) => {
  await openLinked(page);
  const before = await pair(page, 'p2').boundingBox();
  const { x, y } = await placeOf(russian(page, 'p2'), 'встречу');
  await page.mouse.click(x, y);
  await expect.poll(() => lit(page)).toContain('meeting');
  await expect(card(page).locator('em[lang="en"]')).toContainText('meeting');
  await expect(page.locator('[data-word-said]')).toContainText('meeting');
  const after = await pair(page, 'p2').boundingBox();
  expect(after?.height).toBe(before?.height);
  await page.keyboard.press('Escape');
  await page.mouse.move(1, 1);
  await expect.poll(() => lit(page)).toBe('');
});

test('by keys: Enter opens the first word, arrows walk, and the counterpart goes along', { tag: '@desktop' }, async ({
  page,
}) => {
  await openLinked(page);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  const seen = new Set<string>();
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('ArrowRight');
    seen.add(await lit(page));
  }
  expect(seen.size).toBeGreaterThan(3);
});

test('pointing lights it in both directions without a click', { tag: '@desktop' }, async ({ page }) => {
  await openLinked(page);
  const over = async (block: Locator, form: string) => {
    const { x, y } = await placeOf(block, form);
    await page.mouse.move(x, y);
  };
  await over(russian(page, 'p2'), 'понедельник');
  await expect.poll(() => lit(page)).toContain('Monday');
  await over(english(page, 'p2'), 'Moscow');
  await expect.poll(() => lit(page)).toContain('Москве');
  await page.mouse.move(1, 1);
  await expect.poll(() => lit(page)).toBe('');
});
