// The share of known words on the shelf: nothing without saved words, else a share beside each work, live and without
// layout shifts.
import { expect, type Page, test } from '@playwright/test';
import { expectNoOverflow, openAwake, SHELF } from './pages.ts';
import { noun, openWords } from './saved.ts';

const WORK = 'kim-putin-2023';
const LEMMAS = `/words/en/known/${WORK}.json`;

type Counts = readonly (readonly [key: string, count: number])[];

const share = (page: Page) => page.locator(`[data-lemmas="${LEMMAS}"]`);

/** The positions of the rows of the shelf, and of the page's footer. */
const tops = (page: Page) =>
  page.locator('main h2, footer').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top + scrollY));

/** The lemma files of works that the page requests from now on. */
function watchLemmas(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/known/')) asked.push(new URL(request.url()).pathname);
  });
  return asked;
}

/** Nouns of the work, most frequent first, and the percentage of its words that the first `many` make up. */
async function commonNouns(page: Page, many: number) {
  const counts: Counts = await (await page.request.get(LEMMAS)).json();
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const nouns = counts.filter(([key]) => key.endsWith(':NOUN')).toSorted((one, other) => other[1] - one[1]);
  const chosen = nouns.slice(0, many);
  const percent = (from: number) =>
    Math.floor((chosen.slice(from).reduce((sum, [, count]) => sum + count, 0) / all) * 100);
  const words = chosen.map(([key], index) => noun(key.split(':')[1] ?? '', 'word', index + 1, { status: 'known' }));
  return { words, percent };
}

test('without saved words the shelf requests and shows nothing', async ({ page }) => {
  const asked = watchLemmas(page);
  await openAwake(page, SHELF);
  await page.waitForLoadState('networkidle');
  await expect(share(page)).toBeEmpty();
  expect(asked).toEqual([]);
});

test('with known words, moving the pointer loads the share without a layout shift', async ({ page }) => {
  const { words, percent } = await commonNouns(page, 40);
  await openWords(page, words);
  const asked = watchLemmas(page);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(SHELF);
    await expect(share(page)).toBeEmpty();
    expect(asked).toEqual([]);
    const before = await tops(page);
    await page.mouse.move(200, 200);
    await page.mouse.move(210, 210);
    await share(page).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await expect(share(page)).toHaveText(`you know ${percent(0)}% of its words`);
    expect(await tops(page)).toEqual(before);
    await expectNoOverflow(page);
    expect(new Set(asked).size).toBe(asked.length);
    // The neighbours of the work in view are still being requested.
    await page.goto('about:blank');
    asked.splice(0);
  }
  await page.goto('/ru');
  await page.keyboard.press('F8');
  await share(page).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await expect(share(page)).toHaveText(`вы знаете ${percent(0)}\u00A0% слов`);
});

test('a status changed in another tab updates the share', async ({ page, context }) => {
  const { words, percent } = await commonNouns(page, 20);
  await openWords(page, words);
  const shelf = await context.newPage();
  await openAwake(shelf, SHELF);
  await share(shelf).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await expect(share(shelf)).toContainText(`${percent(0)}%`);
  for (const { lemma } of words.slice(0, 10)) {
    await page.getByRole('combobox', { name: new RegExp(` ${lemma}$|^${lemma} `) }).selectOption('Learning');
  }
  expect(percent(10)).toBeLessThan(percent(0));
  await expect(share(shelf)).toContainText(`${percent(10)}%`);
});

test('a link on the shelf works at the first click, before any script has loaded', async ({ page }) => {
  await page.route(/\/islands\/.*\.js/, () => {});
  await page.goto(SHELF);
  await page.locator(`main h2 a[href="${SHELF}/${WORK}"]`).click();
  await expect(page).toHaveURL(`${SHELF}/${WORK}`);
});

test('there are no lemma files for unpublished works', async ({ request }) => {
  for (const path of [
    'en/known/no-such-work.json',
    `en/known/${WORK}`,
    `de/known/${WORK}.json`,
    `en/known/${WORK}.9.json`,
  ]) {
    expect([path, (await request.get(`/words/${path}`)).status()]).toEqual([path, 404]);
  }
});
