// Saved words on the reading page are highlighted by status, immediately in every tab, without layout shifts.
import { expect, type Page, test } from '@playwright/test';
import { openAwake, pair, READING, russian } from './pages.ts';
import { noun, openWords, WORDS } from './saved.ts';

const meeting = noun('встреча', 'meeting', 40);
const weapon = noun('оружие', 'arms', 30, { status: 2 });
const head = noun('глава', 'head', 20, { status: 'known' });
const president = noun('президент', 'president', 10, { status: 'ignored' });

/** The highlighted words of each highlight, each form once. */
const painted = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, ranges]) => [name, [...new Set([...ranges].map((range) => `${range}`))].sort()]),
    ),
  );

async function chooseUnknown(page: Page, choice: 'Plain' | 'Underlined') {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('group', { name: 'Words you have not saved' }).getByText(choice).click();
  await page.keyboard.press('Escape');
}

test('every form of a saved word is highlighted by its status; known and ignored words are not', {
  tag: '@desktop',
}, async ({ page }) => {
  await openWords(page, [meeting, weapon, head, president]);
  await openAwake(page, READING);
  await expect.poll(async () => Object.keys(await painted(page)).sort()).toEqual(['word-2', 'word-new']);
  const words = await painted(page);
  expect(words['word-new']).toContain('встречу');
  expect(words['word-new']).toContain('встреча');
  expect(words['word-2']).toContain('оружия');
  await expect(russian(page, 'p2')).not.toContainText('\u0301');
});

test('each highlight has its own underline, and print has none', { tag: '@desktop' }, async ({ page }) => {
  await openWords(page, [meeting, weapon]);
  await openAwake(page, READING);
  const line = (name: string) =>
    russian(page, 'p2').evaluate((block, name) => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(block, `::highlight(${name})`);
      return `${textDecorationLine} ${textDecorationStyle}`;
    }, name);
  await expect.poll(() => line('word-new')).toBe('underline solid');
  expect(await line('word-2')).toBe('underline dashed');
  expect(await line('word-4')).toBe('underline dotted');
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => line('word-new')).toMatch(/^none/);
});

test('a status changed in another tab is shown here immediately', { tag: '@desktop' }, async ({ page, context }) => {
  await openWords(page, [meeting]);
  await openAwake(page, READING);
  await expect.poll(async () => (await painted(page))['word-new']).toContain('встречу');
  const list = await context.newPage();
  await list.goto(WORDS);
  await list.getByLabel('Status of встреча').selectOption('Learning');
  await expect.poll(async () => (await painted(page))['word-1']).toContain('встречу');
  expect((await painted(page))['word-new']).toBeUndefined();
  await list.getByLabel('Status of встреча').selectOption('Known');
  await expect.poll(async () => Object.keys(await painted(page))).toEqual([]);
});

test('unsaved words are marked if the reader wants it, and the setting is stored', { tag: '@desktop' }, async ({
  page,
}) => {
  await openWords(page, [meeting, head]);
  await openAwake(page, READING);
  await expect.poll(async () => Object.keys(await painted(page))).toEqual(['word-new']);
  await chooseUnknown(page, 'Underlined');
  await expect.poll(async () => (await painted(page))['word-unknown']).toContain('оружия');
  const unknown = (await painted(page))['word-unknown'] ?? [];
  for (const word of ['встречу', 'Глава', 'Владимиром', 'Росси\u0301и']) expect(unknown).not.toContain(word);
  await openAwake(page, READING);
  await expect.poll(async () => (await painted(page))['word-unknown']).toContain('оружия');
  await chooseUnknown(page, 'Plain');
  await expect.poll(async () => Object.keys(await painted(page))).toEqual(['word-new']);
});

test('highlights do not shift the layout', async ({ page }) => {
  await openWords(page, [meeting, weapon]);
  await page.goto(READING);
  await page.evaluate(() => document.fonts.ready);
  const places = () =>
    page
      .locator('article section > :first-child')
      .evaluateAll((blocks) => blocks.map((block) => Object.values(block.getBoundingClientRect().toJSON())));
  const before = await places();
  await openAwake(page, READING);
  await chooseUnknown(page, 'Underlined');
  await expect.poll(async () => (await painted(page))['word-unknown']).toContain('продаже');
  expect(await places()).toEqual(before);
});

test('only text near the viewport is highlighted', { tag: '@desktop' }, async ({ page }) => {
  await openWords(page, [meeting]);
  await openAwake(page, READING);
  await chooseUnknown(page, 'Underlined');
  const isPainted = (id: string) =>
    pair(page, id).evaluate((section) =>
      [...CSS.highlights.values()].some((ranges) =>
        [...ranges].some((range) => section.contains(range.startContainer)),
      ),
    );
  await expect.poll(() => isPainted('p2')).toBe(true);
  expect(await isPainted('p17')).toBe(false);
  await pair(page, 'p17').scrollIntoViewIfNeeded();
  await expect.poll(() => isPainted('p17')).toBe(true);
});

test('in a chapter of ten thousand words no change causes a task of 50 ms', { tag: '@desktop' }, async ({
  page,
  context,
}) => {
  await openWords(page, [meeting]);
  await page.addInitScript(() => {
    document.addEventListener('stroka:ready', () => {
      const article = document.querySelector('article');
      const sections = [...(article?.children ?? [])];
      for (let copies = 1; copies < 24; copies++)
        article?.append(...sections.map((section) => section.cloneNode(true)));
    });
  });
  await openAwake(page, READING);
  const words = await page.locator('article section > :first-child').evaluateAll(
    (blocks) =>
      blocks
        .map((block) => block.textContent)
        .join(' ')
        .split(/\s+/).length,
  );
  expect(words).toBeGreaterThan(10_000);
  await expect.poll(async () => (await painted(page))['word-new']).toContain('встречу');
  await chooseUnknown(page, 'Underlined');
  await expect.poll(async () => (await painted(page))['word-unknown']).toContain('оружия');
  const list = await context.newPage();
  await list.goto(WORDS);
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { longTasks: seen });
    new PerformanceObserver((entries) => seen.push(...entries.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  for (const [stage, highlight] of [
    ['Learning', 'word-1'],
    ['New', 'word-new'],
    ['Learning', 'word-1'],
  ] as const) {
    await list.getByLabel('Status of встреча').selectOption(stage);
    await expect.poll(async () => (await painted(page))[highlight]).toContain('встречу');
  }
  expect(await page.evaluate(() => Reflect.get(window, 'longTasks'))).toEqual([]);
});
