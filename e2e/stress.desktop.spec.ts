// Stress marks under the pointer and in print, and texts without marks.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { LETTER, writeLibrary } from '../test/temporary-library.ts';
import { openAwake, pair, READING, russian, toast } from './pages.ts';
import { startServer } from './server.ts';

test('the word under the pointer is marked, and none outside the text', async ({ page }) => {
  await openAwake(page, READING);
  for (let press = 0; press < 3; press++) await page.keyboard.press('h');
  const word = await russian(page, 'p3').evaluate((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const node = walker.nextNode();
    const range = document.createRange();
    if (!(node instanceof Text)) throw new Error('no text');
    const start = node.data.indexOf('встреча');
    range.setStart(node, start);
    range.setEnd(node, start + 'встреча'.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await expect(async () => {
    await page.mouse.move(word.x + 1, word.y);
    await page.mouse.move(word.x, word.y);
    await expect(page.locator('[data-marks] i')).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await expect(page.locator('[data-marks] i')).toHaveAttribute('data-vowel', 'е\u0301');
  await page.mouse.move(5, 400);
  await expect(page.locator('[data-marks] i')).toHaveCount(0);
});

test('in print the marks are part of the text, and only there', async ({ page }) => {
  await openAwake(page, READING);
  await page.keyboard.press('h');
  await expect(pair(page, 'p2').locator('[data-marks] i').first()).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(russian(page, 'p17')).toContainText('\u0301');
  await expect(page.locator('[data-marks]').first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('article')).not.toContainText('\u0301');
  await page.keyboard.press('h');
  await page.keyboard.press('h');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('article')).not.toContainText('\u0301');
});

test('a printed page has its marks, and the text on the screen has none afterwards', async ({ page }) => {
  await openAwake(page, READING);
  await page.keyboard.press('h');
  await expect(pair(page, 'p2').locator('[data-marks] i').first()).toBeAttached();
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      document.documentElement.dataset.printed = document.querySelector('article')?.textContent ?? '';
    });
  });
  await page.pdf();
  expect(await page.evaluate(() => document.documentElement.dataset.printed)).toContain('\u0301');
  await expect(page.locator('article')).not.toContainText('\u0301');
});

test('a text without marks is reported; marks of a held-back text are not served', async ({ page, request }) => {
  const library = await mkdtemp(join(tmpdir(), 'stroka-'));
  await writeLibrary(library, {
    ...LETTER,
    'content/zapiska/work.json': { title: 'Записка', licence: 'CC-BY-4.0' },
    'content/zapiska/text.json': { 'p1-1': 'Пора.' },
    'content/zapiska/text.stress.json': { 'p1-1': 'Пора\u0301.' },
    'locales/en/zapiska/text.json': { 'p1-1': 'It is time.' },
    'locales/en/zapiska/text.state.json': { 'p1-1': { state: 'draft', by: 'Ann Hill' } },
  });
  const server = await startServer({ library });
  try {
    await openAwake(page, `${server.url}/en/pismo`);
    await page.keyboard.press('h');
    await expect(toast(page)).toHaveText('This text has no stress marks.');
    await page.getByRole('button', { name: 'Settings' }).click();
    const group = page.getByRole('group', { name: 'Stress marks' });
    await expect(group.getByText('This text has no stress marks.')).toBeVisible();
    await expect(group.getByRole('radio', { name: 'Off' })).toBeChecked();
    expect((await request.get(`${server.url}/stress/zapiska.00000000.json`)).status()).toBe(404);
  } finally {
    await server.stop();
    await rm(library, { recursive: true, force: true });
  }
  await page.goto(READING);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByText('This text has no stress marks.')).toBeHidden();
});
