// What a new reader sees first: the header of every page, the text without scrolling, what Stroka is.
import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { BOOK, MISSING, openAwake, PASSAGE, READING, ROUTES, SHELF } from './pages.ts';
import { noun, openWords } from './saved.ts';

test('the header of every page leads to the library, to the words, to the other language and to the settings', async ({
  page,
}) => {
  test.setTimeout(60_000);
  for (const path of Object.values(ROUTES)) {
    await page.goto(path);
    const header = page.getByRole('banner');
    const isRussian = path.startsWith('/ru');
    const lng = isRussian ? 'ru' : 'en';
    await expect(header.getByRole('link', { name: isRussian ? 'Все тексты' : 'Library', exact: true })).toHaveAttribute(
      'href',
      `/${lng}`,
    );
    await expect(header.getByRole('link', { name: isRussian ? 'Слова' : 'Words', exact: true })).toHaveAttribute(
      'href',
      `/${lng}/words`,
    );
    await expect(header.getByRole('link', { name: isRussian ? 'English' : 'Русский', exact: true })).toBeVisible();
    await header.getByRole('button', { name: isRussian ? 'Настройки' : 'Settings' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect((await header.boundingBox())?.height).toBeLessThanOrEqual(80);
  }
});

test('the header shows the number of words due, on every page and without its scripts', { tag: '@desktop' }, async ({
  page,
}) => {
  await openWords(page, [noun('вода', 'water', 3), noun('дом', 'house', 2), noun('лес', 'forest', 1)]);
  await expect(page.getByRole('banner').getByRole('link', { name: 'Words, 3 due' })).toBeVisible();
  for (const path of [SHELF, READING, PASSAGE, BOOK, MISSING]) {
    await page.goto(path);
    await expect(page.getByRole('banner').getByRole('link', { name: 'Words, 3 due' })).toBeVisible();
  }
});

test('a passage says what Stroka is', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(PASSAGE);
  await expect(page.getByText('From Stroka: Russian texts beside their English translation')).toBeInViewport();
  await page.goto(PASSAGE.replace('/en', '/ru'));
  await expect(page.getByText('Это «Строка»: русские тексты рядом с английским переводом')).toBeInViewport();
});

test('a passage begins on the same line in both languages', { tag: '@desktop' }, async ({ page }) => {
  for (const path of [PASSAGE, `${READING}/p5`]) {
    await page.goto(path);
    const baselines = await page.locator('blockquote > p:first-child').evaluateAll((paragraphs) =>
      paragraphs.map((paragraph) => {
        const probe = document.createElement('span');
        probe.style.display = 'inline-block';
        paragraph.prepend(probe);
        const { bottom } = probe.getBoundingClientRect();
        probe.remove();
        return Math.round(bottom);
      }),
    );
    expect([path, baselines.length]).toEqual([path, 2]);
    expect(Math.abs((baselines[0] ?? 0) - (baselines[1] ?? 99))).toBeLessThanOrEqual(1);
  }
});

test('the first paragraph of every text is visible without scrolling on a phone', { tag: '@phone' }, async ({
  page,
}) => {
  test.setTimeout(120_000);
  const texts = readdirSync('content', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const isBook = readdirSync(`content/${name}`).includes('1.json');
      return isBook ? `${name}.1` : name;
    });
  expect(texts.length).toBeGreaterThan(30);
  /** How much of the window is left below the first two lines of the text. */
  const room = async (path: string) => {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    return page
      .locator('section[id] > :first-child')
      .first()
      .evaluate((element) => {
        const line = Number.parseFloat(getComputedStyle(element).lineHeight);
        return innerHeight - element.getBoundingClientRect().top - 2 * line;
      });
  };
  const rooms: [path: string, room: number][] = [];
  for (const text of texts) rooms.push([`/en/${text}`, await room(`/en/${text}`)]);
  // In Russian only the labels differ: the tightest pages suffice.
  for (const [path] of rooms.toSorted(([, one], [, other]) => one - other).slice(0, 5)) {
    const russian = path.replace('/en', '/ru');
    rooms.push([russian, await room(russian)]);
  }
  expect(rooms.filter(([, left]) => left <= 0)).toEqual([]);
});

test('the first screen of a text answers: what is this, where is the English, how do I hear it, where are my words', async ({
  page,
  isMobile,
}) => {
  await openAwake(page, '/en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Russian beside English, sentence by sentence');
  const start = page.getByRole('main').getByRole('link').first();
  await expect(start).toBeInViewport();
  await start.click();
  await expect(page.locator('details[open] > p').first()).toBeInViewport();
  await expect(
    page
      .getByText(isMobile ? 'Tap' : 'Click', { exact: true })
      .locator('visible=true')
      .first(),
  ).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Listen' })).toBeInViewport();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Words' })).toBeInViewport();
});
