// The end of a text: the next one, the words saved here, the rest marked as known at once, and a worksheet on paper.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { BOOK, expectNoOverflow, openAwake, READING } from './pages.ts';
import { noun, openWords, WORDS } from './saved.ts';

const meeting = noun('встреча', 'meeting', 20);
const weapon = noun('оружие', 'arms', 10);
const elsewhere = noun('ёж', 'hedgehog', 5, {
  sentences: [{ address: 'pod-oboi', segment: 'v1-1', source: 'Вот ёж.', target: 'Here is a hedgehog.', form: 'ёж' }],
});

test('a text ends with a link to the next one of the library, a book only after its last chapter', {
  tag: '@desktop',
}, async ({ page }) => {
  await page.goto('/en/okno-naprotiv');
  const next = page.getByRole('navigation', { name: 'Next at level A1' }).getByRole('link');
  const href = (await next.getAttribute('href')) ?? '';
  await next.click();
  await expect(page).toHaveURL(href);
  await expect(page.getByText(/Level A1/).first()).toBeVisible();
  await page.goto(`${BOOK}.1`);
  await expect(page.getByRole('navigation', { name: /^Next at level/ })).toHaveCount(0);
  await page.goto(`${BOOK}.4`);
  await expect(page.getByRole('navigation', { name: /^Next at level/ })).toHaveCount(1);
});

test('the other words of a text are marked as known at once, and not again after undoing', { tag: '@desktop' }, async ({
  page,
}) => {
  await openWords(page, [meeting]);
  await openAwake(page, READING);
  const mark = page.getByRole('button', { name: /^Mark the other \d+ words of this text as known$/ });
  const others = Number((await mark.textContent())?.match(/\d+/)?.[0]);
  expect(others).toBeGreaterThan(100);
  await mark.click();
  await expect(page.getByText(`${others} words marked as known`)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(mark).toBeVisible();
  await mark.click();
  await expect(page.getByText(`${others} words marked as known`)).toBeVisible();
  await page.goto(WORDS);
  await expect(page.getByText(`${others + 1} words`, { exact: true })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search' }).fill('встреча');
  await expect(page.getByLabel('Status of встреча', { exact: true })).toHaveValue('new');
});

test('the words saved in a text are reviewed from its end, in its sentences', async ({ page }) => {
  await openWords(page, [meeting, weapon, elsewhere]);
  await openAwake(page, READING);
  await expect(page.getByText('2 words saved here')).toBeVisible();
  await expectNoOverflow(page);
  const { violations } = await new AxeBuilder({ page }).include('section:has(> details)').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: 'Share the sentence you liked best' }).click();
  await expect(page.getByRole('dialog', { name: 'Share § 1' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Review now' }).click();
  for (const answer of ['встреча', 'оружие']) {
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await expect(page.getByRole('heading', { name: answer })).toBeVisible();
    await page.getByRole('button', { name: /^Easy/ }).click();
  }
  await expect(page.getByText('2 answers given.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show the answer' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Review all words' }).click();
  await expect(page.getByText('1 word left')).toBeVisible();
});

test('on paper the saved words are a worksheet with gaps', { tag: '@desktop' }, async ({ page }) => {
  await openWords(page, [weapon]);
  await openAwake(page, READING);
  await expect(page.getByText('1 word saved here')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const line = page.getByRole('listitem').filter({ hasText: 'arms' });
  await expect(line).toContainText('Вот ______, и больше ничего.');
  await expect(line).toBeVisible();
  await expect(page.getByRole('button', { name: /^Mark the other/ })).toBeHidden();
});
