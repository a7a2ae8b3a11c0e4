// Features that must work without scripts: reading, views, toggles, settings, links.
import { expect, test } from '@playwright/test';
import {
  ABOUT,
  BOOK,
  CHAPTER,
  chooseView,
  english,
  expectLit,
  PASSAGE,
  pair,
  READING,
  ROUTES,
  russian,
  SHELF,
  sentences,
  toggle,
} from './pages.ts';

test('side by side shows both languages, and each toggle hides the English of its paragraph', async ({ page }) => {
  await page.goto(READING);
  for (const id of ['p1', 'p3', 'p17']) {
    await expect(english(page, id)).toBeVisible();
    await toggle(page, id).click();
    await expect(english(page, id)).toBeHidden();
  }
  await expect(english(page, 'p4')).toBeVisible();
  await toggle(page, 'p3').click();
  await expect(english(page, 'p3')).toBeVisible();
});

test('in one column the first paragraph is open as an example', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(READING);
  await expect(english(page, 'p1')).toBeVisible();
  await expect(toggle(page, 'p1').getByText('Hide English')).toBeVisible();
  await expect(english(page, 'p2')).toBeHidden();
  await expect(toggle(page, 'p2').getByText('English', { exact: true })).toBeVisible();
  await toggle(page, 'p1').click();
  await expect(english(page, 'p1')).toBeHidden();
  await page.goto(READING);
  await chooseView(page, 'original');
  await expect(english(page, 'p1')).toBeHidden();
});

test('a paragraph opens and closes', async ({ page }) => {
  await page.goto(READING);
  await chooseView(page, 'original');
  await expect(english(page, 'p3')).toBeHidden();
  await toggle(page, 'p3').click();
  await expect(english(page, 'p3')).toBeVisible();
  await toggle(page, 'p3').click();
  await expect(english(page, 'p3')).toBeHidden();
});

test('the views can be switched, and each shows its languages', async ({ page }) => {
  await page.goto(READING);
  await chooseView(page, 'translation');
  await expect(russian(page, 'p3')).toBeHidden();
  await expect(english(page, 'p3')).toBeVisible();
  await toggle(page, 'p3').click();
  await expect(russian(page, 'p3')).toBeVisible();
  await chooseView(page, 'lines');
  for (const id of ['p3', 'p4', 'p5']) {
    await expect(sentences(page, id, 1).first()).toBeVisible();
    await expect(sentences(page, id, 1).last()).toBeVisible();
  }
  await chooseView(page, 'original');
  await expect(russian(page, 'p4')).toBeVisible();
  await expect(english(page, 'p4')).toBeHidden();
});

test('the matched sentence is highlighted on hover', async ({ page }) => {
  await page.goto(READING);
  await sentences(page, 'p5', 2).last().hover();
  await expectLit(sentences(page, 'p5', 2).first());
  await expectLit(sentences(page, 'p5', 2).last());
});

test('a link to a segment marks it', async ({ page }) => {
  await page.goto(`${READING}#p12-2`);
  await expect(sentences(page, 'p12', 2).first()).toBeInViewport();
  await expectLit(sentences(page, 'p12', 2).first());
});

test('the settings open, and colours and size change', async ({ page }) => {
  await page.goto(READING);
  await page.getByRole('button', { name: 'Settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByText('Dark').click();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(17, 23, 29)');
  await settings.getByText('Light').click();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(244, 246, 245)');
  await settings.getByText('Larger').click();
  await expect(page.locator('html')).toHaveCSS('font-size', '21px');
});

test('controls that need scripts are hidden', async ({ page }) => {
  await page.goto(READING);
  await expect(page.getByRole('button', { name: 'Open all' })).toBeHidden();
  await expect(page.locator('[data-continue]')).toBeHidden();
  await page.goto(ABOUT);
  await expect(page.getByRole('button', { name: 'Save to a file' })).toBeHidden();
  await expect(page.locator('noscript p')).toBeVisible();
});

test('the number beside a paragraph leads to its page, and from there back into the text', async ({ page }) => {
  await page.goto(READING);
  await page.getByRole('link', { name: 'Paragraph 3: copy and link' }).click();
  await expect(page).toHaveURL(`${READING}/p3`);
  await expect(page.locator('blockquote').first()).toContainText('Такая встреча показала бы');
  await expect(page.locator('blockquote').last()).toContainText('Such a meeting would show');
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(`${READING}/p4`);
  await page.getByRole('link', { name: 'Read in the text' }).click();
  await expect(pair(page, 'p4')).toBeInViewport();
});

test('shelf, contents and chapters are linked', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(SHELF);
  await page.getByRole('link', { name: 'Сорок граммов' }).click();
  await expect(page).toHaveURL(BOOK);
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link').nth(1).click();
  await expect(page).toHaveURL(CHAPTER);
  await page.getByRole('link', { name: 'Next chapter' }).click();
  await page.getByRole('link', { name: /^Stroka/ }).click();
  await expect(page).toHaveURL(SHELF);
});

test('the language of the interface can be changed', async ({ page }) => {
  await page.goto(PASSAGE);
  await page.getByRole('link', { name: 'Русский', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Читать в тексте' })).toBeVisible();
});

test('every kind of page has a title and a heading', async ({ page }) => {
  for (const [kind, path] of Object.entries(ROUTES)) {
    await page.goto(path);
    await expect(page.locator('main'), kind).not.toBeEmpty();
    await expect(page.locator('h1, blockquote').first(), kind).toBeVisible();
  }
});
