// The about page: stored data exported to a file, imported again and deleted.
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { ABOUT, openAwake, READING, sentences, toggle } from './pages.ts';
import { CASTLE, HEDGEHOG, openWords, WORDS } from './saved.ts';

const file = (text: string) => ({ name: 'stroka.json', mimeType: 'application/json', buffer: Buffer.from(text) });
const stored = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage).toSorted()));

async function load(page: Page, text: string) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Load from a file' }).click();
  await (await chooser).setFiles(file(text));
}

test('an exported file restores deleted data', async ({ page }) => {
  await openAwake(page, READING);
  await page.getByRole('radio', { name: 'Line by line' }).click();
  await toggle(page, 'p3').click();
  await openAwake(page, ABOUT);
  await expect(page.getByText('1 text and your settings.')).toBeVisible();
  const before = await stored(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const saved = await readFile(await (await download).path(), 'utf8');
  expect((await download).suggestedFilename()).toBe('stroka.json');
  await expect(page.getByText('Saved.')).toBeVisible();

  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  expect(await stored(page)).toBe('[]');

  await load(page, saved);
  await expect(page.getByText('Loaded.')).toBeVisible();
  expect(await stored(page)).toBe(before);
  await page.goto(READING);
  await expect(sentences(page, 'p3', 1).last()).toBeHidden();
  await expect(page.getByRole('radio', { name: 'Line by line' })).toBeChecked();
});

test('deleting names everything that goes, words included, asks, and can be undone', async ({ page }) => {
  await openAwake(page, READING);
  await toggle(page, 'p3').click();
  await openWords(page, [CASTLE, HEDGEHOG]);
  await openAwake(page, ABOUT);
  await expect(page.getByText('1 text, 2 words and your settings.')).toBeVisible();
  const before = await stored(page);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  const question = page.getByRole('group', { name: /This deletes 1 text, 2 words and your settings/ });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toHaveCount(0);
  expect(await stored(page)).toBe(before);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('1 text, 2 words and your settings.')).toBeVisible();
  expect(await stored(page)).toBe(before);
  await page.goto(WORDS);
  await expect(page.getByText('2 words')).toBeVisible();
});

test('a file of another format is refused with a message', async ({ page }) => {
  await openAwake(page, READING);
  await toggle(page, 'p3').click();
  await openAwake(page, ABOUT);
  const before = await stored(page);
  const strange = [
    '',
    'not JSON',
    '[]',
    '{"format":"other","entries":{}}',
    '{"format":"stroka-memory-1","entries":{"stroka.settings":{},"elsewhere":{}}}',
    '{"format":"stroka-memory-1","entries":{"stroka.settings":"dark"}}',
  ];
  for (const text of strange) {
    await load(page, text);
    await expect(
      page.getByText('This file was not exported from Stroka, or it is damaged. Nothing was changed.'),
    ).toBeVisible();
    expect(await stored(page)).toBe(before);
  }
});

test('the same file can be imported twice', async ({ page }) => {
  await openAwake(page, ABOUT);
  const saved = JSON.stringify({ format: 'stroka-memory-1', entries: { 'stroka.text.pod-oboi': { opened: ['v1'] } } });
  await load(page, saved);
  await expect(page.getByText('1 text and your settings.')).toBeVisible();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await load(page, saved);
  await expect(page.getByText('1 text and your settings.')).toBeVisible();
});

test('the amount of stored data is shown in Russian, with Russian plurals', async ({ page }) => {
  await openAwake(page, ABOUT);
  await page.evaluate(() => {
    for (const name of ['a', 'b', 'c']) localStorage.setItem(`stroka.text.${name}`, '{"opened":[]}');
  });
  await openAwake(page, '/ru/about');
  await expect(page.getByText('3 текста и ваши настройки.')).toBeVisible();
});

test('it explains the site, reading, keys, licences and privacy', async ({ page }) => {
  await page.goto(ABOUT);
  const names = ['What this is', 'How to read here', 'Keys', 'Licences', 'Privacy', 'What this device remembers'];
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(names);
});
