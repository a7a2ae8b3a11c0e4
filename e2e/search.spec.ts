// The search: by keyboard from any page, in the browser from the files of the index, back and forth, and shared by its address.
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { expectNoOverflow, openAwake, READING, russian, SEARCH, strings, tapWord } from './pages.ts';

const status = (page: Page) => page.locator('[data-island] output');
const field = (page: Page) => page.getByRole('searchbox');

/** Searches in the browser, without asking the server for a page. */
async function search(page: Page, query: string) {
  await field(page).fill(query);
  await page.keyboard.press('Enter');
}

test('/ opens the search; answers, forms and the way back stay in the browser', async ({ page, isMobile }) => {
  await openAwake(page, READING);
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/en\/search$/);
  await expect(page.getByRole('link', { name: 'Search', exact: true })).toHaveAttribute('aria-current', 'page');
  const pages: string[] = [];
  await openAwake(page, '/en/search');
  page.on('request', (request) => request.isNavigationRequest() && pages.push(request.url()));
  await search(page, 'шёл');
  await expect(status(page)).toHaveText(/^\d+ places in \d+ texts$/);
  await expect(page.locator('mark').first()).toBeVisible();
  await expect(page).toHaveTitle(/^шёл · Search · /);
  await expectNoOverflow(page);
  const found = await status(page).textContent();
  await page.getByRole('link', { name: /^иду \d/ }).click();
  await expect(field(page)).toHaveValue('"иду"');
  await expect(page.locator('mark').first()).toHaveText(/^иду$/i);
  await page.goBack();
  await expect(field(page)).toHaveValue('шёл');
  await expect(status(page)).toHaveText(found ?? '');
  const shown = await page.locator('[data-island] mark').count();
  await page.getByRole('link', { name: 'Show more' }).click();
  await expect.poll(() => page.locator('[data-island] mark').count()).toBeGreaterThan(shown);
  expect(pages).toEqual([]);
  if (isMobile) return;
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page
    .getByRole('link', { name: /^In the text/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/en\/[\w.-]+#[a-z]\d/);
});

test('what is typed wrong is understood or gets a suggestion, and a lost connection is said', async ({ page }) => {
  await openAwake(page, '/en/search');
  await search(page, 'kjlrf');
  await expect(page.getByText('Searched for лодка instead of kjlrf.')).toBeVisible();
  await search(page, 'молако');
  await expect(status(page)).toHaveText('Nothing found');
  await page.getByRole('link', { name: 'молоко' }).click();
  await expect(status(page)).toHaveText(/place/);
  await page.route(/\/search\/.*\.json/, (route) => route.abort());
  await search(page, 'автобус');
  await expect(status(page)).toHaveText(strings('en')['search.lost'] ?? '');
  await page.unroute(/\/search\/.*\.json/);
  await search(page, 'автобус');
  await expect(status(page)).toHaveText(/place/);
});

test('a shared address shows its answer before any script, and the island keeps it', async ({ page }) => {
  await page.goto(SEARCH);
  const answer = page.locator('[data-answer]');
  await expect(answer).toContainText(/\d+ places in \d+ texts/);
  await openAwake(page, SEARCH);
  await expect(answer).toBeVisible();
  await expect(field(page)).toHaveValue('шёл');
  await search(page, 'window');
  await expect(answer).toBeHidden();
  await expect(page.locator('mark').first()).toBeVisible();
});

test('a query fetches little: the catalogue, one or two files of words, and the sentences that are shown', async ({
  page,
}) => {
  await openAwake(page, '/en/search');
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => /\/search\/.*\.json/.test(response.url()) && bodies.push(response.body()));
  await search(page, 'людей');
  await expect(page.locator('mark').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bodies.length).toBeLessThanOrEqual(14);
  expect(bytes).toBeLessThan(30_000);
});

test('the word card leads to all places of its word', async ({ page }) => {
  await openAwake(page, READING);
  await tapWord(page, russian(page, 'p2'), 'встречу');
  const card = page.locator('[data-words]');
  await card.getByText(strings('en')['word.elsewhere'] ?? '').click();
  const link = card.getByRole('link', { name: /places in the library$/ });
  const [count = ''] = (await link.textContent())?.match(/\d+/) ?? [];
  await link.click();
  await expect(page.locator('[data-answer]')).toContainText(`${count} places`);
});
