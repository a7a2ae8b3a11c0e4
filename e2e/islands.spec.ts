// Islands: the text is never rendered again by a script, whatever has changed it, and only what is needed is loaded.
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { english, openAwake, openParagraph, READING, ROUTES, russian, tapWord, wake } from './pages.ts';

/** Bytes (gzip) that are fetched ahead on a reading page, at most. */
const MOST_AHEAD = 70_000;

const card = (page: Page) => page.locator('[data-words]');

/** The scripts that are requested from now on, each with its kind of request. */
function watchFiles(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\.js$/.test(request.url())) asked.push(`${request.resourceType()} ${new URL(request.url()).pathname}`);
  });
  return asked;
}

for (const [who, wrap] of [
  ['a translator', '<font style="vertical-align: inherit"><font style="vertical-align: inherit">$&</font></font>'],
  ['a learner’s extension', '<span class="extension-word">$&</span>'],
] as const) {
  test(`words that ${who} has wrapped before the scripts load stay as they are`, { tag: '@desktop' }, async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await openAwake(page, READING);
    await page.goto(READING);
    await openParagraph(page, 'p3');
    await page.reload();
    await page.locator('body').evaluate((body, wrap) => {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode())
        if (walker.currentNode.parentElement?.closest('script') === null) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const template = document.createElement('template');
        template.innerHTML = text.data.replace(/[\p{L}\p{M}]+/gu, wrap);
        text.replaceWith(template.content);
      }
    }, wrap);
    await expect(english(page, 'p3')).toBeVisible();
    const before = await page.locator('article').innerHTML();
    await wake(page);
    await page.waitForLoadState('networkidle');
    await expect(english(page, 'p3')).toBeVisible();
    expect((await page.locator('article').innerHTML()) === before).toBe(true);
    await page.getByRole('link', { name: 'Paragraph 2: copy and link' }).click();
    await expect(page.getByRole('dialog', { name: '§ 2' })).toBeVisible();
    expect(errors).toEqual([]);
  });
}

test('no page loads the framework, except those of saved words', { tag: '@desktop' }, async ({ page }) => {
  test.setTimeout(60_000);
  const asked = watchFiles(page);
  for (const path of Object.values(ROUTES)) {
    await page.goto(path);
    await page.keyboard.press('F8');
    await page.waitForLoadState('networkidle');
  }
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((file) => !file.includes(' /islands/'))).toEqual([]);
});

test('an idle page fetches its files ahead, within a limit, and runs nothing', { tag: '@desktop' }, async ({
  page,
  request,
}) => {
  for (const path of [READING, READING.replace('/en/', '/ru/')]) {
    const scripts = watchFiles(page);
    const ahead: string[] = [];
    page.on('request', (each) => each.resourceType() === 'fetch' && ahead.push(each.url()));
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(scripts.filter((file) => file.startsWith('script'))).toEqual([]);
    expect(await page.evaluate(() => 'strokaIsland' in window)).toBe(false);
    expect(ahead.map((url) => url.replace(/.*\/|\.[^/]*$/g, '')).sort()).toEqual([
      'kim-putin-2023',
      'kim-putin-2023',
      'reading',
      'reading',
    ]);
    let bytes = 0;
    for (const url of ahead) bytes += gzipSync(await (await request.get(url)).body()).length;
    expect(bytes).toBeLessThan(MOST_AHEAD);
    page.removeAllListeners('request');
  }
});

test('the code that changes saved words is loaded when a word is saved, and every tab shows it', {
  tag: '@desktop',
}, async ({ page, context }) => {
  const asked = watchFiles(page);
  const store = () => asked.filter((file) => file.includes('saved-words'));
  await openAwake(page, READING);
  await tapWord(page, russian(page, 'p2'), 'встречу');
  await expect(card(page)).toContainText('meeting');
  await page.waitForLoadState('networkidle');
  expect(store()).toEqual([]);

  const other = await context.newPage();
  await openAwake(other, READING);
  await card(page).getByRole('button', { name: 'Save' }).click();
  const isHighlighted = (where: Page) => where.evaluate(() => CSS.highlights.has('word-new'));
  await expect.poll(() => isHighlighted(page)).toBe(true);
  await expect.poll(() => isHighlighted(other)).toBe(true);
  expect(store()).toHaveLength(1);

  const next = await context.newPage();
  await openAwake(next, READING);
  await expect.poll(() => isHighlighted(next)).toBe(true);
  await tapWord(next, russian(next, 'p2'), 'встречу');
  await expect(card(next).getByRole('radio', { name: 'new' })).toBeChecked();
  expect(store()).toHaveLength(1);
});

test('a tapped word is highlighted before the island has loaded', async ({ page }) => {
  await page.route(/\/islands\//, () => {});
  await page.goto(READING);
  await tapWord(page, russian(page, 'p2'), 'встречу');
  expect(await page.evaluate(() => [...(CSS.highlights.get('stroka-word') ?? [])].map(String))).toEqual(['встречу']);
});
