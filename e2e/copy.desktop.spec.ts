// Copying a paragraph or a sentence: the paragraph's menu, the clipboard, links.
import { expect, type Page, test } from '@playwright/test';
import { openAwake, POEM, READING, segments, sentences, toast } from './pages.ts';

const { ru, en } = segments('kim-putin-2023');
const citation = '— По материалам Financial Times, «';

const mark = (page: Page, number: number) => page.getByRole('link', { name: `Paragraph ${number}: copy and link` });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('the menu of a paragraph copies its Russian, with plain spaces', async ({ page }) => {
  await openAwake(page, READING);
  await mark(page, 3).click();
  await page.getByRole('dialog', { name: '§ 3' }).getByRole('button', { name: 'Copy Russian' }).click();
  await expect(toast(page)).toHaveText('Russian copied');
  expect(await clipboard(page)).toBe(`${ru['p3-1']} ${ru['p3-2']}`);
  await expect(page.getByRole('dialog', { name: '§ 3' })).toBeHidden();
});

test('the menu copies the English of a closed paragraph', async ({ page }) => {
  await openAwake(page, READING);
  await mark(page, 3).click();
  await page.getByRole('button', { name: 'Copy English' }).click();
  await expect(toast(page)).toHaveText('English copied');
  const address = new URL(`${READING}/p3`, page.url()).href;
  const source =
    'After the Financial Times, “Kim Jong Un Plans a Trip to See Putin: North Korean Arms to Be on the Table, Says US”';
  expect(await clipboard(page)).toBe(
    `${en['p3-1']} ${en['p3-2']}\n\n— ${source}, § 3. Translated by The Stroka editors\n${address}\n`,
  );
});

test('the menu copies both languages with a citation and a link to the passage', async ({ page }) => {
  await openAwake(page, READING);
  await mark(page, 3).click();
  await page.getByRole('button', { name: 'Copy both with the source' }).click();
  await expect(toast(page)).toHaveText('Both languages copied');
  const [source, target, from = ''] = (await clipboard(page)).split('\n\n');
  expect(source).toBe(`${ru['p3-1']} ${ru['p3-2']}`);
  expect(target).toBe(`${en['p3-1']} ${en['p3-2']}`);
  const [cited = '', address = ''] = from.split('\n');
  expect(cited).toContain(citation);
  expect(cited).toContain('§ 3. Translated by The Stroka editors');
  await page.goto(address);
  await expect(page.locator('figure')).toContainText('Такая встреча показала бы');
});

test('the menu copies the selected sentence of its paragraph', async ({ page }) => {
  await openAwake(page, READING);
  await sentences(page, 'p3', 2).first().click();
  // The word card, which covers the menu's mark on a phone.
  await page.keyboard.press('Escape');
  await mark(page, 3).click();
  const menu = page.getByRole('dialog', { name: '§ 3, sentence 2' });
  await menu.getByRole('button', { name: 'Copy Russian' }).click();
  await expect(toast(page)).toBeVisible();
  expect(await clipboard(page)).toBe(ru['p3-2']);
  await mark(page, 3).click();
  await menu.getByRole('button', { name: 'Copy link' }).click();
  await expect(toast(page)).toHaveText('Link copied');
  expect(await clipboard(page)).toBe(new URL(`${READING}/p3-2`, page.url()).href);
});

test('the link of a paragraph leads to its own page', async ({ page }) => {
  await openAwake(page, READING);
  await mark(page, 3).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(toast(page)).toHaveText('Link copied');
  expect(await clipboard(page)).toBe(new URL(`${READING}/p3`, page.url()).href);
  await mark(page, 3).click();
  await page.getByRole('link', { name: 'Open as a separate page' }).click();
  await expect(page).toHaveURL(`${READING}/p3`);
});

test('a Russian reader who copies English gets the source in Russian, and the translator', async ({ page }) => {
  await openAwake(page, READING.replace('/en', '/ru'));
  await page.getByRole('link', { name: 'Абзац 3' }).click();
  await page.getByRole('button', { name: 'Скопировать английский текст' }).click();
  await expect(toast(page)).toBeVisible();
  expect(await clipboard(page)).toMatch(/— По материалам Financial Times, «.+», § 3\. Перевод: .+\nhttp/);
});

test('verse is copied line for line', async ({ page }) => {
  await openAwake(page, POEM);
  await page.getByRole('link', { name: 'Paragraph 4: copy and link' }).click();
  await page.getByRole('button', { name: 'Copy Russian' }).click();
  await expect(toast(page)).toBeVisible();
  const poem = segments('pod-oboi').ru;
  expect(await clipboard(page)).toBe(['v4-1', 'v4-2', 'v4-3'].map((id) => poem[id]).join('\n'));
});

test('a refused clipboard is reported', async ({ page }) => {
  await openAwake(page, READING);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await mark(page, 3).click();
  await page.getByRole('button', { name: 'Copy Russian' }).click();
  await expect(toast(page)).toHaveText('The browser did not allow copying. Select the text and copy it yourself.');
});

test('c copies the focused side, Shift+C both with the source', async ({ page }) => {
  await openAwake(page, READING);
  await page.keyboard.press('Shift+T');
  await sentences(page, 'p3', 1).first().click();
  await page.keyboard.press('c');
  await expect(toast(page)).toHaveText('Russian copied');
  expect(await clipboard(page)).toBe(ru['p3-1']);
  await page.keyboard.press('Shift+C');
  await expect(toast(page)).toHaveText('Both languages copied');
  expect(await clipboard(page)).toContain(`${ru['p3-1']}\n\n${en['p3-1']}\n\n${citation}`);
  await page.getByRole('radio', { name: 'Translation', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await expect(toast(page)).toHaveText('English copied');
});
