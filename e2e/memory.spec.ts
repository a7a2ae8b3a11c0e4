// What the device remembers of a reader: what was opened, the view, colours, size, the place in the text.
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

/** Reads down to a paragraph, as a reader does. */
async function readTo(page: Page, id: string) {
  await pair(page, id).evaluate((section) => section.scrollIntoView());
  await page.mouse.move(100, 300);
  await page.mouse.wheel(0, 10);
}

test('what was opened is open after a reload', async ({ page }) => {
  await openAwake(page, READING);
  await toggle(page, 'p3').click();
  await toggle(page, 'p5').click();
  await toggle(page, 'p5').click();
  await toggle(page, 'p6').click();
  await expect.poll(async () => (await kept(page)).opened).toEqual(['p3', 'p6']);
  await page.reload();
  await expect(english(page, 'p3')).toBeVisible();
  await expect(english(page, 'p6')).toBeVisible();
  await expect(english(page, 'p5')).toBeHidden();
});

test('what was opened a moment before leaving is remembered too', async ({ page }) => {
  await openAwake(page, READING);
  await toggle(page, 'p3').click();
  await page.goto(ABOUT);
  await page.goto(READING);
  await expect(english(page, 'p3')).toBeVisible();
});

test('each kind of uncovering has a list of its own', async ({ page }) => {
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
  await chooseView(page, 'side');
  await expect(english(page, 'p3')).toBeHidden();
});

test('view, colours and size hold on the next page and after a reload', async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'translation');
  await page.getByRole('button', { name: 'Settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByText('Dark').click();
  await settings.getByText('Larger').click();
  await page.goto(CHAPTER);
  await expect(page.getByRole('radio', { name: 'Translation' })).toBeChecked();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await expect(page.locator('html')).toHaveCSS('font-size', '21px');
  await page.goto(SHELF);
  await page.reload();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(17, 23, 29)');
  await expect(page.locator('html')).toHaveCSS('font-size', '21px');
});

test('the page offers the way back to where reading stopped', async ({ page }) => {
  await openAwake(page, READING);
  await readTo(page, 'p10');
  await page.goto(ABOUT);
  await page.goto(READING);
  const way = page.getByRole('link', { name: /^Continue from § \d+$/ });
  await expect(way).toBeVisible();
  await way.click();
  await expect(pair(page, 'p10')).toBeInViewport();
});

test('a text that was only looked at offers nothing', async ({ page }) => {
  await openAwake(page, READING);
  await page.goto(ABOUT);
  await page.goto(READING);
  await expect(page.locator('[data-continue]')).toBeHidden();
  await page.goto(SHELF);
  await expect(page.locator('[data-continue]')).toBeHidden();
});

test('the shelf offers the text read last, in place of the first', async ({ page }) => {
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

test('a book offers its own chapter, whatever else was read since', async ({ page }) => {
  await openAwake(page, CHAPTER);
  await readTo(page, 'p20');
  await openAwake(page, READING);
  await readTo(page, 'p6');
  await page.goto(BOOK);
  await page.getByRole('link', { name: /^Resume: / }).click();
  await expect(page).toHaveURL(new RegExp(`${CHAPTER}#p\\d+$`));
});

test('a link into the text overwrites neither what was opened nor the place', async ({ page }) => {
  await openAwake(page, READING);
  await toggle(page, 'p3').click();
  await readTo(page, 'p12');
  await page.goto(ABOUT);
  const before = await kept(page);
  expect(before.at).toMatch(/^p1[0-3]$/);
  await page.goto(`${READING}#p5-2`);
  await expect(pair(page, 'p5')).toBeInViewport();
  await expect(english(page, 'p3')).toBeVisible();
  await expect(page.locator('section > details[open]')).toHaveCount(1);
  await page.goto(ABOUT);
  expect(await kept(page)).toMatchObject({ opened: ['p3'], at: before.at });
});

test('who follows a link and reads on from there is remembered there', async ({ page }) => {
  await page.goto(`${READING}#p5`);
  await readTo(page, 'p12');
  await page.goto(ABOUT);
  expect((await kept(page)).at).toMatch(/^p1[0-3]$/);
});

test('a damaged memory is a fresh start', async ({ page }) => {
  await page.goto(ABOUT);
  await page.evaluate(() => {
    localStorage.setItem('stroka.settings', '{"view":');
    localStorage.setItem('stroka.text.kim-putin-2023', '[[["null');
    localStorage.setItem('stroka.text.pod-oboi', 'null');
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await openAwake(page, READING);
  await toggle(page, 'p3').click();
  await expect(english(page, 'p3')).toBeVisible();
  await page.reload();
  await expect(english(page, 'p3')).toBeVisible();
  await page.goto(SHELF);
  expect(errors).toEqual([]);
});

test('where storage is refused the page works on without a memory', async ({ page }) => {
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
