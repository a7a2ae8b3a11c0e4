// Looking up words: by tap, click and keyboard, on both sides, online and offline.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { english, openAwake, POEM, pair, placeOf, READING, russian, sentences, tapWord } from './pages.ts';

const card = (page: Page) => page.locator('[data-words]');
const head = (page: Page) => card(page).getByRole('heading').first();

const wordsArrive = (page: Page) => page.waitForResponse((response) => response.url().includes('/words/en/'));

/** A words file that a test can change. */
interface Changed {
  readonly entries: object[];
  readonly packs: object[];
  readonly forms: Record<string, (number | string)[]>;
}

/** Serves a changed words file instead of the original. */
async function changeWords(page: Page, change: (file: Changed) => void): Promise<void> {
  await page.route(/\/words\/en\/[^/]*(?<!english)\.json/, async (route) => {
    const file = await (await route.fetch()).json();
    change(file);
    await route.fulfill({ json: file });
  });
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('[data-words]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('the words of the title can be looked up', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await tapWord(page, page.getByRole('heading', { level: 1 }), 'оружия');
  await expect(head(page)).toContainText('ору́жие');
});

test('the first tap loads the words and opens the card with headword, part of speech, gloss and form', async ({
  page,
}) => {
  await page.goto(READING);
  await tapWord(page, russian(page, 'p2'), 'встречу');
  await expect(head(page)).toContainText('встре́ча');
  await expect(head(page)).toContainText('noun, feminine, inanimate');
  await expect(card(page)).toContainText('meeting');
  await expect(card(page)).toContainText(/here: встре́чу, accusative singular/);
  await expect(card(page).locator('[lang=ru]').first()).toHaveText('встре́ча');
});

test('only one card is open; a click elsewhere, Esc and a second tap on the word close it', async ({ page }) => {
  await openAwake(page, READING);
  await tapWord(page, russian(page, 'p2'), 'встречу');
  await expect(card(page)).toBeVisible();
  await tapWord(page, russian(page, 'p2'), 'встречу');
  await expect(card(page)).toHaveCount(0);
  await tapWord(page, russian(page, 'p2'), 'оружия');
  await expect(card(page)).toBeVisible();
  await page.mouse.click(5, 300);
  await expect(card(page)).toHaveCount(0);
  await tapWord(page, russian(page, 'p2'), 'встречу');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
});

test('the text of the page does not change or move', async ({ page }) => {
  await openAwake(page, READING);
  const block = russian(page, 'p2');
  const before = await block.evaluate((element) => [
    element.innerHTML.replaceAll(/ (?:data-lit|tabindex)="[^"]*"/g, ''),
    element.getBoundingClientRect().height,
  ]);
  await tapWord(page, block, 'встречу');
  await expect(card(page)).toBeVisible();
  const after = await block.evaluate((element) => [
    element.innerHTML.replaceAll(/ (?:data-lit|tabindex)="[^"]*"/g, ''),
    element.getBoundingClientRect().height,
  ]);
  expect(after).toEqual(before);
  expect(await page.evaluate(() => CSS.highlights.get('stroka-word')?.size)).toBe(1);
});

test('undecided homographs are shown side by side; other readings of the form are collapsed', {
  tag: '@desktop',
}, async ({ page }) => {
  const arrived = wordsArrive(page);
  await openAwake(page, POEM);
  const { forms }: Changed = await (await arrived).json();
  const undecided = Object.keys(forms).find((form) => Number(forms[form]?.[0]) > 1);
  expect(undecided).toBeDefined();
  const block = page
    .locator('section[id] > :first-child', { hasText: new RegExp(`(?<!\\p{L})${undecided}(?!\\p{L})`, 'u') })
    .first();
  await tapWord(page, block, undecided ?? '');
  await expect(card(page).getByRole('heading')).toHaveCount(2);
  await expect(card(page)).toContainText('or');
});

test('a verb has its aspect, partner and government', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await tapWord(page, russian(page, 'p3'), 'показала');
  await expect(head(page)).toContainText('показа́ть');
  await expect(head(page)).toContainText('verb, perfective');
  await expect(card(page)).toContainText('imperfective: пока́зывать');
  await expect(card(page)).toContainText('past, feminine singular');
});

test('a fixed group stands first, the single word below it', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await tapWord(page, russian(page, 'p5'), 'частности');
  await expect(head(page)).toContainText('в ча́стности');
  await expect(head(page)).toContainText('fixed group of words');
  await expect(card(page).getByRole('heading')).toHaveCount(2);
  await expectAccessible(page);
});

test('elsewhere in this library: sentences with the word, their English, and links', async ({ page }) => {
  await openAwake(page, READING);
  await tapWord(page, russian(page, 'p2'), 'оружия');
  await card(page).getByText('Elsewhere in this library').click();
  const items = card(page).locator('details[open] li');
  await expect(items.first()).toBeVisible();
  expect(await items.count()).toBeLessThanOrEqual(5);
  await expect(items.first().locator('[lang="ru"] mark')).toHaveText(/^оруж/i);
  await expect(items.first().locator('[lang="en"] mark')).toHaveText(/^(?:arms|weapon)/i);
  const href = await items.first().getByRole('link').getAttribute('href');
  expect((await page.request.get(href ?? '')).status()).toBe(200);
});

test('an unknown word is reported; a gloss from a pack names the pack', { tag: '@desktop' }, async ({ page }) => {
  await changeWords(page, (file) => {
    const number = file.entries.push(['встреча', 0, 'encounter', [], [], 0]) - 1;
    file.packs.push({ name: 'Open Words', licence: 'CC BY-SA 4.0', attribution: 'Their makers' });
    file.forms.встречу = [1, number, 0, -1];
    delete file.forms.оружия;
  });
  await openAwake(page, READING);
  await tapWord(page, russian(page, 'p2'), 'оружия');
  await expect(card(page)).toContainText('This word is not in the dictionary.');
  await tapWord(page, russian(page, 'p2'), 'встречу');
  await expect(card(page)).toContainText('From “Open Words” (CC BY-SA 4.0) · Their makers');
});

test('a word is saved with its status and stays saved', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await tapWord(page, russian(page, 'p2'), 'встречу');
  await card(page).getByRole('button', { name: 'Save' }).click();
  await expect(card(page).getByRole('radio', { name: 'New' })).toBeChecked();
  await card(page).getByRole('radio', { name: 'Learning' }).click();
  await expect(card(page).getByRole('radio', { name: 'Learning' })).toBeChecked();
  await page.reload();
  await tapWord(page, russian(page, 'p2'), 'встречу');
  await expect(card(page).getByRole('radio', { name: 'Learning' })).toBeChecked();
  await card(page).getByRole('button', { name: 'Remove' }).click();
  await expect(card(page).getByRole('button', { name: 'Save' })).toBeVisible();
});

test('English words can be looked up in the Russian interface only', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING.replace('/en/', '/ru/'));
  await page.locator('[name=view][value=translation]').click();
  await tapWord(page, english(page, 'p2'), 'meeting');
  await expect(head(page)).toHaveText('meeting');
  await expect(card(page)).toContainText('встре́ча');
  await expect(card(page)).toContainText('существительное');
  await openAwake(page, READING);
  await page.locator('[name=view][value=translation]').click();
  await tapWord(page, english(page, 'p2'), 'meeting');
  await expect(card(page)).toHaveCount(0);
});

test('dragging selects text and opens no card', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  const { x, y } = await placeOf(russian(page, 'p2'), 'встречу');
  await page.mouse.move(x - 40, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 5 });
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(0);
  await expect(card(page)).toHaveCount(0);
});

test('loaded words work offline; other sentences report that they need a connection', { tag: '@desktop' }, async ({
  page,
  context,
}) => {
  const arrived = wordsArrive(page);
  await openAwake(page, READING);
  await arrived;
  await context.setOffline(true);
  await tapWord(page, russian(page, 'p2'), 'встречу');
  await expect(card(page)).toContainText('meeting');
  await card(page).getByText('Elsewhere in this library').click();
  await expect(card(page)).toContainText('could not be loaded');
});

test('a failure to load words is reported', { tag: '@desktop' }, async ({ page }) => {
  await page.route('**/words/en/**', (route) => route.abort());
  await openAwake(page, READING);
  await tapWord(page, russian(page, 'p2'), 'встречу');
  await expect(card(page)).toContainText('could not be loaded');
});

test('the open card is accessible in both themes', async ({ page }) => {
  await openAwake(page, READING);
  await tapWord(page, russian(page, 'p2'), 'встречу');
  for (const summary of await card(page).locator('summary').all()) await summary.click();
  await expect(card(page).locator('li').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});

test('unpublished and unknown words files are 404', { tag: '@desktop' }, async ({ request }) => {
  for (const path of [
    '/words/en/no-such-work.00000000.json',
    '/words/fi/kim-putin-2023.00000000.json',
    '/words/en/kim-putin-2023.json',
    '/words/en/kim-putin-2023',
    '/words/en/elsewhere/64.json',
    '/words/en/..%2Fui.json',
  ]) {
    expect([path, (await request.get(path)).status()]).toEqual([path, 404]);
  }
  const current = await request.get('/words/en/kim-putin-2023.00000000.json');
  expect(current.headers()['cache-control']).toContain('immutable');
});

test('by keyboard: Enter begins, arrows move between words, Enter enters the card, Esc leaves and restores the focus', {
  tag: '@desktop',
}, async ({ page }) => {
  await openAwake(page, READING);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  // The card opens before the words of the text are loaded.
  await expect(head(page)).toContainText('noun');
  const first = await head(page).textContent();
  await page.keyboard.press('ArrowRight');
  await expect(head(page)).not.toHaveText(first ?? '');
  await page.keyboard.press('ArrowLeft');
  await expect(head(page)).toHaveText(first ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(head(page)).not.toHaveText(first ?? '');
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('button', { name: 'Save' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('[data-lit]').first()).toBeFocused();
  // Tab goes into the card, too, and the way back is the same.
  await page.keyboard.press('Enter');
  await expect(head(page)).toContainText('noun');
  await page.keyboard.press('Tab');
  await expect(card(page).getByRole('button', { name: 'Save' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-lit]').first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(card(page)).toHaveCount(0);
});

test('arrows move past the end of a sentence and highlight the next one', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  for (
    let step = 0;
    step < 80 && (await sentences(page, 'p2', 1).first().getAttribute('data-lit')) === null;
    step += 1
  ) {
    await page.keyboard.press('ArrowRight');
  }
  await expect(sentences(page, 'p2', 1).first()).toBeFocused();
  await expect(card(page)).toBeVisible();
});

test('on a phone the card is a sheet at the bottom that does not cover the word', { tag: '@phone' }, async ({
  page,
}) => {
  await openAwake(page, READING);
  await pair(page, 'p4').scrollIntoViewIfNeeded();
  await tapWord(page, russian(page, 'p4'), (await russian(page, 'p4').textContent())?.match(/[а-яё]{5,}/u)?.[0] ?? '');
  const box = await card(page).boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(height);
  const word = await page.evaluate(() => {
    for (const range of CSS.highlights.get('stroka-word') ?? []) {
      if (range instanceof Range) return range.getBoundingClientRect().bottom;
    }
    return Number.POSITIVE_INFINITY;
  });
  expect(word).toBeLessThan(box?.y ?? 0);
});
