// The list of saved words: search, sort, edit, delete and undo, in two tabs, and without storage.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { writeJson } from '#lib/vocabulary/json-file.ts';
import { expectNoOverflow } from './pages.ts';
import { CASTLE, HEDGEHOG, load, MELON, noun, openWords, WORDS } from './saved.ts';

const row = (page: Page, word: string) =>
  page.getByRole('listitem').filter({ has: page.locator('summary', { hasText: word }) });
const heads = (page: Page) => page.locator('summary [lang=ru]');

async function expectNoViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('without words it explains how to begin', async ({ page }) => {
  await page.goto(WORDS);
  await expect(page.getByText('No words yet.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Library', exact: true })).toHaveAttribute(
    'href',
    '/en',
  );
  await expect(page.getByRole('button', { name: 'Everything (JSON)' })).toBeDisabled();
  await expectNoViolations(page);
});

test('the header of every page has a link to it', async ({ page }) => {
  await page.goto('/en');
  await page.getByRole('link', { name: 'Words', exact: true }).click();
  await expect(page).toHaveURL(WORDS);
});

test('words are counted, found, filtered and sorted', async ({ page }) => {
  await openWords(page, [CASTLE, HEDGEHOG, MELON]);
  await expect(page.getByText('3 words')).toBeVisible();
  await expect(page.getByText('2 due')).toBeVisible();
  await expect(heads(page)).toHaveText(['арбуз', 'ёж', 'за́мок']);
  await page.getByRole('combobox', { name: 'Order' }).selectOption('alphabetical');
  await expect(heads(page)).toHaveText(['арбуз', 'ёж', 'за́мок']);
  await page.getByRole('combobox', { name: 'Order' }).selectOption('due first');
  await expect(heads(page)).toHaveText(['за́мок', 'ёж', 'арбуз']);
  await page.getByRole('searchbox', { name: 'Search' }).fill('еж');
  await expect(heads(page)).toHaveText(['ёж']);
  await page.getByRole('searchbox', { name: 'Search' }).fill('nothing like it');
  await expect(page.getByText('No matching words')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search' }).fill('');
  await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('Known (1)');
  await expect(heads(page)).toHaveText(['арбуз']);
});

test('meaning, note and status can be edited and are stored', async ({ page }) => {
  await openWords(page, [CASTLE]);
  await page.getByLabel('Status of замок').selectOption('Learning');
  await row(page, 'за́мок').locator('summary').click();
  await expect(page.getByText('Here is the castle, and nothing else.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'kim-putin-2023, § 1' })).toHaveAttribute(
    'href',
    '/en/kim-putin-2023#p1-1',
  );
  await page.getByLabel('Meaning').fill('fortress');
  await page.getByLabel('Meaning').press('Enter');
  await expect(page.locator('summary')).toContainText('fortress');
  await page.getByLabel('Note').fill('<b>on a hill</b>');
  await page.getByLabel('Note').blur();
  // It is stored once the list shows it.
  await expect(page.getByLabel('Note')).toHaveAttribute('value', '<b>on a hill</b>');
  await page.reload();
  await expect(page.getByLabel('Status of замок')).toHaveValue('learning');
  await row(page, 'за́мок').locator('summary').click();
  await expect(page.getByLabel('Meaning')).toHaveValue('fortress');
  await expect(page.getByLabel('Note')).toHaveValue('<b>on a hill</b>');
});

test('a deleted word can be restored unchanged, by keyboard only', async ({ page }) => {
  await openWords(page, [CASTLE, HEDGEHOG]);
  await row(page, 'за́мок').locator('summary').focus();
  await page.keyboard.press('Enter');
  await row(page, 'за́мок').getByRole('button', { name: 'Delete' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Deleted: за́мок.')).toBeVisible();
  await expect(heads(page)).toHaveText(['ёж']);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Restored')).toBeVisible();
  await row(page, 'за́мок').locator('summary').click();
  await expect(row(page, 'за́мок').getByLabel('Note')).toHaveValue('of stone');
});

test('two tabs show the same words, without overwriting each other', async ({ page, context }) => {
  await openWords(page, [CASTLE, HEDGEHOG]);
  const other = await context.newPage();
  await other.goto(WORDS);
  await other.getByLabel('Status of замок').selectOption('Learning');
  await expect(page.getByLabel('Status of замок')).toHaveValue('learning');
  await row(page, 'за́мок').locator('summary').click();
  const meaning = row(page, 'за́мок').getByLabel('Meaning');
  await meaning.fill('keep');
  await meaning.press('Enter');
  await expect(row(other, 'за́мок')).toContainText('keep');
  await expect(other.getByLabel('Status of замок')).toHaveValue('learning');
});

test('without storage the page explains what to do', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await page.goto(WORDS);
  await expect(
    page.getByRole('alert').filter({ hasText: 'This browser does not store anything for this page' }),
  ).toBeVisible();
  await expectNoViolations(page);
});

test('if the storage is full, the input stays in its field and saved words are not lost', async ({ page }) => {
  await openWords(page, [CASTLE]);
  await row(page, 'за́мок').locator('summary').click();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByLabel('Meaning').fill('a very long meaning');
  await page.getByLabel('Meaning').press('Enter');
  await expect(page.getByText('This device has no space left')).toBeVisible();
  await expect(page.getByLabel('Meaning')).toHaveValue('a very long meaning');
  await page.reload();
  await expect(row(page, 'за́мок')).toContainText('castle');
});

test('ten thousand words are listed without a long task', async ({ page }) => {
  const words = Array.from({ length: 10_000 }, (_, place) => noun(`слово${place}`, `word ${place}`, place));
  await openWords(page, words);
  await expect(heads(page)).toHaveCount(100);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(heads(page)).toHaveCount(200);
  const start = Date.now();
  await page.getByRole('searchbox', { name: 'Search' }).fill('слово9999');
  await expect(heads(page)).toHaveText(['слово9999']);
  expect(Date.now() - start).toBeLessThan(2000);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the list, an open row and a deleted word are accessible', async ({ page }) => {
      await openWords(page, [CASTLE, HEDGEHOG, MELON]);
      await expectNoViolations(page);
      await row(page, 'за́мок').locator('summary').click();
      await expectNoViolations(page);
      await row(page, 'за́мок').getByRole('button', { name: 'Delete' }).click();
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
      await expectNoViolations(page);
      await expectNoOverflow(page);
    });
  });
}

test('a file imported in another tab is shown here too', async ({ page, context }) => {
  await openWords(page, [CASTLE]);
  const other = await context.newPage();
  await other.goto(WORDS);
  await load(page, writeJson([HEDGEHOG]));
  await expect(heads(other)).toHaveText(['ёж', 'за́мок']);
});
