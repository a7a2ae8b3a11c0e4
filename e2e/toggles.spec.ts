// The toggles of a paragraph and of all paragraphs: what they show, and that the reader's side does not move.
import { expect, type Locator, test } from '@playwright/test';
import {
  chooseView,
  closeParagraph,
  english,
  openAwake,
  openParagraph,
  POEM,
  pair,
  place,
  READING,
  russian,
  sentences,
  toast,
  toggle,
} from './pages.ts';

/** The position of each line of a block: the boxes of its sentences in the document. */
async function lines(block: Locator) {
  return block.evaluate((element) =>
    [...element.querySelectorAll('[data-n]')].flatMap((span) =>
      [...span.getClientRects()].map(({ x, y, width }) => [x + scrollX, y + scrollY, width].map(Math.round).join()),
    ),
  );
}

test('one column: the stroke turns, and the label says what a tap does', async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'original');
  const turn = () =>
    toggle(page, 'p4').evaluate((summary) => new DOMMatrix(getComputedStyle(summary, '::before').transform).b);
  await expect(toggle(page, 'p4').getByText('English', { exact: true })).toBeVisible();
  await expect.poll(turn).toBe(0);
  await toggle(page, 'p4').click();
  await expect(toggle(page, 'p4').getByText('Hide English')).toBeVisible();
  await expect.poll(turn).toBe(1);
});

for (const view of ['side', 'original'] as const) {
  test(`${view}: the toggle opens the English and closes it, and the Russian does not move`, async ({ page }) => {
    await openAwake(page, READING);
    await chooseView(page, view);
    await closeParagraph(page, 'p5');
    await closeParagraph(page, 'p6');
    await toggle(page, 'p5').scrollIntoViewIfNeeded();
    const before = await lines(russian(page, 'p5'));
    expect(before.length).toBeGreaterThan(3);
    await toggle(page, 'p5').click();
    await expect(english(page, 'p5')).toBeVisible();
    await expect(english(page, 'p6')).toBeHidden();
    expect(await lines(russian(page, 'p5'))).toEqual(before);
    await toggle(page, 'p5').click();
    await expect(english(page, 'p5')).toBeHidden();
    expect(await lines(russian(page, 'p5'))).toEqual(before);
  });
}

test('translation: the toggle opens the Russian, and the English does not move', async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'translation');
  await toggle(page, 'p5').scrollIntoViewIfNeeded();
  const before = await lines(english(page, 'p5'));
  await toggle(page, 'p5').click();
  await expect(russian(page, 'p5')).toBeVisible();
  await expect(russian(page, 'p6')).toBeHidden();
  expect(await lines(english(page, 'p5'))).toEqual(before);
  await toggle(page, 'p5').click();
  await expect(russian(page, 'p5')).toBeHidden();
  await expect(english(page, 'p5')).toBeVisible();
});

test('line by line: the toggle hides the English of its paragraph', async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'lines');
  await toggle(page, 'p5').click();
  await expect(sentences(page, 'p5', 1).last()).toBeHidden();
  await expect(sentences(page, 'p5', 1).first()).toBeVisible();
  await expect(sentences(page, 'p6', 1).last()).toBeVisible();
});

test('verse: a stanza opens line by line', async ({ page }) => {
  await openAwake(page, POEM);
  await openParagraph(page, 'v1');
  await expect(english(page, 'v1')).toBeVisible();
  const tops = await Promise.all([1, 2, 3, 4].map(async (n) => (await place(sentences(page, 'v1', n).last())).y));
  expect(tops).toEqual([...new Set(tops)].toSorted((a, b) => a - b));
});

test('the toggle works by keyboard, and its label names the paragraph and the language', { tag: '@desktop' }, async ({
  page,
}) => {
  await openAwake(page, READING);
  await chooseView(page, 'original');
  await expect(toggle(page, 'p2')).toHaveAccessibleName(/^English ?, Paragraph 2$/);
  await toggle(page, 'p2').focus();
  await page.keyboard.press('Enter');
  await expect(english(page, 'p2')).toBeVisible();
  await expect(toggle(page, 'p2')).toHaveAccessibleName(/^Hide English ?, Paragraph 2$/);
  await page.keyboard.press('Space');
  await expect(english(page, 'p2')).toBeHidden();
  await chooseView(page, 'translation');
  await expect(toggle(page, 'p2')).toHaveAccessibleName(/^Russian ?, Paragraph 2$/);
  await toggle(page, 'p2').click();
  await expect(toggle(page, 'p2')).toHaveAccessibleName(/^Hide Russian ?, Paragraph 2$/);
});

test('open all opens every paragraph and becomes close all; if some are open, it opens the rest', async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'original');
  const open = page.locator('section > details[open]');
  const total = await page.locator('section > details').count();
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(open).toHaveCount(total);
  await expect(page.getByText(`Open: ${total} of ${total}`)).toBeVisible();
  await page.getByRole('button', { name: 'Close all' }).click();
  await expect(open).toHaveCount(0);
  await expect(page.getByText('Open:')).toBeHidden();
  await toggle(page, 'p3').click();
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(open).toHaveCount(total);
  await expect(toast(page)).toHaveText('All open');
});

test('the page counts opened paragraphs, and shows nothing before', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'original');
  await expect(page.locator('[data-uncovered]')).toBeHidden();
  await toggle(page, 'p2').click();
  await toggle(page, 'p4').click();
  await expect(page.locator('[data-uncovered]')).toHaveText(/^Open: 2 of \d+$/);
});

test('controls are at least 44 pixels high on a page of one column', async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'original');
  const box = await place(toggle(page, 'p3'));
  const hit = (dy: number) =>
    page.evaluate(({ x, y }) => document.elementFromPoint(x - scrollX, y - scrollY)?.closest('summary') !== null, {
      x: box.x + box.width / 2,
      y: box.y + box.height / 2 + dy,
    });
  await toggle(page, 'p3').scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 60));
  expect([await hit(-21), await hit(0), await hit(21)]).toEqual([true, true, true]);
});

test('in document order the Russian is before its toggle and the English after it', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.goto(READING);
  const order = await pair(page, 'p2').evaluate((section) =>
    [...section.querySelectorAll('p, summary')].map((element) => element.getAttribute('lang') ?? element.localName),
  );
  expect(order).toEqual(['ru', 'summary', 'en']);
});
