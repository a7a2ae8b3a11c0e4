// The shelf: the easiest text first, filters as links, progress, and what to read next.
import { expect, type Page, test } from '@playwright/test';
import { openAwake, pair, SHELF } from './pages.ts';

const rows = (page: Page) => page.getByRole('main').locator('li:has(h2)');
const levels = async (page: Page) =>
  (await rows(page).allInnerTexts()).map((text) => /Level ([ABC][12])/.exec(text)?.[1] ?? '');
const filters = (page: Page) => page.getByRole('navigation', { name: 'Filter' });

test('the easiest texts come first', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(SHELF);
  const shown = await levels(page);
  expect(shown.length).toBeGreaterThan(30);
  expect(shown).toEqual(shown.toSorted());
});

test('filters by level, length and kind combine, and each can be taken back', async ({ page }) => {
  await page.goto(SHELF);
  await filters(page).getByRole('link', { name: 'A2', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/library\/a2#works$/);
  expect(new Set(await levels(page))).toEqual(new Set(['A2']));
  const all = await rows(page).count();
  await filters(page).getByRole('link', { name: 'story', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/library\/a2-story#works$/);
  const stories = await rows(page).count();
  expect(stories).toBeLessThan(all);
  for (const text of await rows(page).allInnerTexts()) expect(text).toContain('story · Level A2');
  await expect(filters(page).locator('[aria-current]')).toHaveText(['A2', 'story']);
  await filters(page).getByRole('link', { name: 'all', exact: true }).last().click();
  await expect(page).toHaveURL(/\/en\/library\/a2#works$/);
  await page.goto(SHELF);
  await filters(page).getByRole('link', { name: 'up to 5 minutes' }).click();
  for (const text of await rows(page).allInnerTexts())
    expect(Number(/(\d+) minutes?/.exec(text)?.[1])).toBeLessThanOrEqual(5);
});

test('a filter without works, and another way of writing one, are not pages', { tag: '@desktop' }, async ({
  request,
}) => {
  for (const name of ['story-a2', 'A2', 'a1-essay', '2', 'x', '__proto__'])
    expect([name, (await request.get(`/en/library/${name}`)).status()]).toEqual([name, 404]);
  expect((await request.get('/en/library/a1-story')).status()).toBe(200);
});

test('a filtered shelf is light, and has no script before the reader does something', { tag: '@desktop' }, async ({
  request,
}) => {
  const response = await request.get('/en/library/b1');
  expect(await response.text()).not.toMatch(/<script[^>]+src="\/_next/);
  expect(response.headers()['content-security-policy']).toContain("'sha256-");
});

test('the shelf shows what is read, and the next text of the course', async ({ page }) => {
  await openAwake(page, SHELF);
  await expect(page.locator('[data-read]:not([hidden])')).toHaveCount(0);
  await expect(page.locator('[data-next]')).toBeHidden();
  const first = page.getByRole('main').getByRole('link').first();
  const address = (await first.getAttribute('href')) ?? '';
  await page.goto(address);
  await pair(page, 'p3').evaluate((section) => section.scrollIntoView());
  await page.mouse.move(100, 300);
  await page.mouse.wheel(0, 10);
  await page.waitForTimeout(200);
  await page.goto(SHELF);
  const row = rows(page).filter({ has: page.locator(`a[href="${address}"]`) });
  await expect(row).toContainText(/read \d+%/);
  await expect(page.locator('[data-read]:not([hidden])')).toHaveCount(1);
  await expect(page.locator('[data-next]')).toContainText('Next:');
  const next = await page.locator('[data-next] a').getAttribute('href');
  const course = page.getByRole('region', { name: /^The first \d+ texts$/ }).getByRole('link');
  expect(address).toBe(await course.nth(0).getAttribute('href'));
  expect(next).toBe(await course.nth(1).getAttribute('href'));
  const nextRow = rows(page).filter({ has: page.locator(`a[href="${next}"]`) });
  await expect(nextRow).toContainText('Level A1');
});
