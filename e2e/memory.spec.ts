// The stored state of a reader: open paragraphs, view, colours, size, reading position.
import { expect, type Page, test } from '@playwright/test';
import {
  ABOUT,
  BOOK,
  CHAPTER,
  chooseView,
  english,
  openAwake,
  pair,
  READING,
  russian,
  SHELF,
  sentences,
  toggle,
} from './pages.ts';

const kept = (page: Page, address = 'kim-putin-2023') =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}'), `stroka.text.${address}`);

/** Scrolls down to a paragraph like a reader. */
async function readTo(page: Page, id: string) {
  await pair(page, id).evaluate((section) => section.scrollIntoView());
  await page.mouse.move(100, 300);
  await page.mouse.wheel(0, 10);
}

test('what was opened on a phone, and hidden in two columns, is so after a reload', async ({ page, isMobile }) => {
  await openAwake(page, READING);
  await toggle(page, 'p3').click();
  await toggle(page, 'p5').click();
  await toggle(page, 'p5').click();
  await toggle(page, 'p6').click();
  if (isMobile) await expect.poll(async () => (await kept(page)).opened).toEqual(['p1', 'p3', 'p6']);
  else await expect.poll(async () => (await kept(page)).hidden).toEqual(['p3', 'p6']);
  await page.reload();
  await expect(english(page, 'p3')).toBeVisible({ visible: isMobile });
  await expect(english(page, 'p6')).toBeVisible({ visible: isMobile });
  await expect(english(page, 'p5')).toBeVisible({ visible: !isMobile });
});

test('one column and two columns remember what is open separately', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await toggle(page, 'p3').click();
  await page.setViewportSize({ width: 700, height: 800 });
  await expect(english(page, 'p1')).toBeVisible();
  await expect(english(page, 'p2')).toBeHidden();
  await toggle(page, 'p4').click();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(english(page, 'p2')).toBeVisible();
  await expect(english(page, 'p3')).toBeHidden();
  await page.setViewportSize({ width: 700, height: 800 });
  await expect(english(page, 'p4')).toBeVisible();
  await expect(english(page, 'p3')).toBeHidden();
});

test('a paragraph opened or hidden just before leaving is stored too', async ({ page, isMobile }) => {
  await openAwake(page, READING);
  await toggle(page, 'p3').click();
  await page.goto(ABOUT);
  await page.goto(READING);
  await expect(english(page, 'p3')).toBeVisible({ visible: isMobile });
});

test('open and covered paragraphs are stored separately for each kind of view', { tag: '@desktop' }, async ({
  page,
}) => {
  await openAwake(page, READING);
  await chooseView(page, 'translation');
  await toggle(page, 'p3').click();
  await expect.poll(async () => (await kept(page)).russian).toEqual(['p3']);
  await chooseView(page, 'lines');
  await toggle(page, 'p4').click();
  await expect.poll(async () => (await kept(page)).covered).toEqual(['p4']);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Line by line' })).toBeChecked();
  await expect(sentences(page, 'p4', 1).last()).toBeHidden();
  await expect(sentences(page, 'p3', 1).last()).toBeVisible();
  await chooseView(page, 'translation');
  await expect(russian(page, 'p3')).toBeVisible();
  await expect(russian(page, 'p4')).toBeHidden();
  await chooseView(page, 'original');
  await expect(english(page, 'p3')).toBeHidden();
});

test('view, colours and size apply on the next page and after a reload', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'translation');
  await page.getByRole('button', { name: 'Settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByText('Dark').click();
  await settings.getByText('Larger').click();
  await page.goto(CHAPTER);
  await expect(page.getByRole('radio', { name: 'Translation', exact: true })).toBeChecked();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await expect(page.locator('html')).toHaveCSS('font-size', '21px');
  await page.goto(SHELF);
  await page.reload();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(17, 23, 29)');
  await expect(page.locator('html')).toHaveCSS('font-size', '21px');
});

test('the page offers a link to the last reading position', async ({ page }) => {
  await openAwake(page, READING);
  await readTo(page, 'p10');
  await page.goto(ABOUT);
  await page.goto(READING);
  const way = page.getByRole('link', { name: /^Continue from § \d+$/ });
  await expect(way).toBeVisible();
  await way.click();
  await expect(pair(page, 'p10')).toBeInViewport();
});

test('a text that was only opened offers no link', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await page.goto(ABOUT);
  await page.goto(READING);
  await expect(page.locator('[data-continue]')).toBeHidden();
  await page.goto(SHELF);
  await expect(page.locator('[data-continue]')).toBeHidden();
});

test('the shelf offers the text read last instead of the first', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await readTo(page, 'p6');
  await openAwake(page, CHAPTER);
  await readTo(page, 'p20');
  await page.goto(SHELF);
  const way = page.getByRole('link', { name: /^Resume: / });
  await expect(way).toHaveText(/^Resume: \S.+, § \d+$/);
  await expect(page.getByText('Start here:')).toBeHidden();
  await way.click();
  await expect(page).toHaveURL(new RegExp(`${CHAPTER}#p2[0-4]$`));
  await expect(pair(page, new URL(page.url()).hash.slice(1))).toBeInViewport();
});

test('a book offers its last chapter, whatever was read since', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, CHAPTER);
  await readTo(page, 'p20');
  await openAwake(page, READING);
  await readTo(page, 'p6');
  await page.goto(BOOK);
  await page.getByRole('link', { name: /^Resume: / }).click();
  await expect(page).toHaveURL(new RegExp(`${CHAPTER}#p\\d+$`));
});

test('a link into the text changes neither open paragraphs nor the reading position', async ({ page }) => {
  await openAwake(page, READING);
  await toggle(page, 'p3').click();
  await readTo(page, 'p12');
  await page.goto(ABOUT);
  const before = await kept(page);
  expect(before.opened ?? before.hidden).toContain('p3');
  expect(before.at).toMatch(/^p1[0-3]$/);
  await page.goto(`${READING}#p5-2`);
  await expect(pair(page, 'p5')).toBeInViewport();
  await page.goto(ABOUT);
  const { at, opened, hidden } = await kept(page);
  expect({ at, opened, hidden }).toEqual({ at: before.at, opened: before.opened, hidden: before.hidden });
});

test('reading on after following a link updates the reading position', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(`${READING}#p5`);
  await readTo(page, 'p12');
  await page.goto(ABOUT);
  expect((await kept(page)).at).toMatch(/^p1[0-3]$/);
});

test('damaged stored data is ignored', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(ABOUT);
  await page.evaluate(() => {
    localStorage.setItem('stroka.settings', '{"view":');
    localStorage.setItem('stroka.text.kim-putin-2023', '[[["null');
    localStorage.setItem('stroka.text.pod-oboi', 'null');
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await openAwake(page, READING);
  const isOpen = await english(page, 'p3').isVisible();
  await toggle(page, 'p3').click();
  await expect(english(page, 'p3')).toBeVisible({ visible: !isOpen });
  await page.reload();
  await expect(english(page, 'p3')).toBeVisible({ visible: !isOpen });
  await page.goto(SHELF);
  expect(errors).toEqual([]);
});

test('without storage the page works but stores nothing', { tag: '@desktop' }, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await openAwake(page, READING);
  await chooseView(page, 'original');
  await toggle(page, 'p3').click();
  await expect(english(page, 'p3')).toBeVisible();
  await openAwake(page, ABOUT);
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  expect(errors).toEqual([]);
});
