// Books: contents, chapters and navigation between them; and the data of works on the shelf.
import { expect, test } from '@playwright/test';
import { BOOK, CHAPTER, READING, SHELF } from './pages.ts';

test('the contents show parts and chapters in both languages, with reading times', async ({ page }) => {
  await page.goto(BOOK);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Сорок граммов');
  await expect(page.getByText('Forty Grams', { exact: true })).toBeVisible();
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await expect(contents.getByRole('heading', { level: 2 })).toHaveText([
    /Чашка для гирь.*The Pan for the Weights/,
    /Чашка для товара.*The Pan for the Goods/,
  ]);
  await expect(contents.getByRole('listitem')).toHaveCount(4);
  await expect(contents.getByRole('listitem').first()).toHaveText(/\d+ minutes?$/);
  await expect(page.getByText('4 chapters')).toBeVisible();
});

test('a book can be read from its contents to its last chapter', async ({ page }) => {
  await page.goto(BOOK);
  await page.getByRole('link', { name: 'Start with the first chapter' }).click();
  await expect(page).toHaveURL(`${BOOK}.1`);
  await expect(page.getByRole('link', { name: 'Previous chapter' })).toHaveCount(0);
  for (const chapter of [2, 3, 4]) {
    await page.getByRole('link', { name: 'Next chapter' }).click();
    await expect(page).toHaveURL(`${BOOK}.${chapter}`);
  }
  await expect(page.getByRole('link', { name: 'Next chapter' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Previous chapter' }).click();
  await expect(page).toHaveURL(`${BOOK}.3`);
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Contents' }).click();
  await expect(page).toHaveURL(BOOK);
});

test('a chapter names its book, and leads back to it', async ({ page }) => {
  await page.goto(CHAPTER);
  await page.locator('main header').getByRole('link', { name: 'Сорок граммов' }).click();
  await expect(page).toHaveURL(BOOK);
});

test('a missing chapter is a 404, whatever its number looks like', async ({ request }) => {
  for (const chapter of ['0', '5', '02', '-1', '1.2', '1e0', 'x', '', '99999999999']) {
    expect([chapter, (await request.get(`${BOOK}.${chapter}`)).status()]).toEqual([chapter, 404]);
  }
});

test('the shelf shows every work in order in both languages, with kind, level and minutes', async ({ page }) => {
  await page.goto(SHELF);
  const works = page.locator('main ul > li');
  expect(await works.count()).toBeGreaterThanOrEqual(8);
  await expect(works.first()).toContainText('Level A1');
  const news = works.filter({ has: page.locator(`a[href="${READING}"]`) });
  await expect(news).toContainText('Kim Jong Un Plans a Trip to See Putin');
  await expect(news).toContainText(/news · Level C1 · \d+ minutes/);
  for (const work of await works.all()) await expect(work).toContainText(/Level [ABC][12]/);
});

test('the first ten texts are offered in order, and the first of them is where to start', async ({ page }) => {
  await page.goto(SHELF);
  const course = page.getByRole('region', { name: 'The first 10 texts' });
  await expect(course.getByRole('listitem')).toHaveCount(10);
  await expect(course.getByRole('listitem').nth(1)).toContainText(/A1 · [1-8]% new/);
  const first = await course.getByRole('link').first().getAttribute('href');
  await expect(page.getByRole('main').getByRole('link').first()).toHaveAttribute('href', first ?? '');
  await expect(page.getByRole('region', { name: 'Add your own texts' }).locator('pre')).toHaveCount(3);
});

test('the whole row of a work is a link to it', async ({ page }) => {
  await page.goto(SHELF);
  const title = page.getByText('Kim Jong Un Plans a Trip to See Putin');
  await title.scrollIntoViewIfNeeded();
  const box = await title.boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await expect(page).toHaveURL(READING);
  await expect(page.getByRole('link', { name: 'CC BY 4.0' })).toBeVisible();
  await expect(page.getByText(/news · Level C1 · \d+ minutes/)).toBeVisible();
});
