// Saved words as files: each format exported, imported and imported twice; and refused files.
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { writeCsv } from '#lib/vocabulary/csv-file.ts';
import { writeJson } from '#lib/vocabulary/json-file.ts';
import type { SavedWord } from '#lib/vocabulary/word.ts';
import { CASTLE, HEDGEHOG, load, MELON, openWords } from './saved.ts';

const words = [CASTLE, HEDGEHOG, MELON];

async function save(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('JSON has all data, and restores all deleted words', async ({ page, browser }) => {
  await openWords(page, words);
  const { name, bytes } = await save(page, 'Everything (JSON)');
  expect(name).toBe('stroka-words.json');
  const byLemma = (all: readonly SavedWord[]) => all.toSorted((a, b) => (a.lemma < b.lemma ? -1 : 1));
  expect(byLemma(JSON.parse(bytes.toString()).words)).toEqual(JSON.parse(JSON.stringify(byLemma(words))));
  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await other.goto(page.url());
  await load(other, bytes.toString());
  await expect(other.getByText('Imported: 3 new, 0 changed, 0 unchanged.')).toBeVisible();
  await fresh.close();
});

test('importing JSON, CSV and Anki text again changes nothing', async ({ page }) => {
  await openWords(page, words);
  for (const button of ['Everything (JSON)', 'Table (CSV)', 'Anki text']) {
    const { name, bytes } = await save(page, button);
    for (let time = 0; time < 2; time++) {
      await load(page, bytes.toString(), name);
      await expect(page.getByText('Imported: 0 new, 0 changed, 3 unchanged.')).toBeVisible();
    }
  }
});

test('the Anki package is a zip with a collection', async ({ page }) => {
  await openWords(page, words);
  const { name, bytes } = await save(page, 'Anki package');
  expect(name).toBe('stroka-words.apkg');
  const files = unzipSync(new Uint8Array(bytes));
  expect(Object.keys(files)).toEqual(['collection.anki2', 'media']);
  expect(
    Buffer.from(files['collection.anki2'] ?? [])
      .subarray(0, 15)
      .toString(),
  ).toBe('SQLite format 3');
});

test('the newer word wins, and the older one changes nothing', async ({ page }) => {
  await openWords(page, words);
  await load(page, writeJson([{ ...CASTLE, gloss: 'older', changed: CASTLE.changed - 1 }]));
  await expect(page.getByText('Imported: 0 new, 0 changed, 1 unchanged.')).toBeVisible();
  await load(page, writeCsv([{ ...CASTLE, gloss: 'newer', changed: CASTLE.changed + 1 }]), 'words.csv');
  await expect(page.getByText('Imported: 0 new, 1 changed, 0 unchanged.')).toBeVisible();
  await expect(page.locator('summary', { hasText: 'за́мок' })).toContainText('newer');
});

test('broken, foreign and hostile files are refused with a clear message', async ({ page }) => {
  await openWords(page, words);
  const cases = [
    ['not a file of words', 'This file was not exported from Stroka.'],
    ['{"format":"stroka-words","version":99,"words":[]}', 'The file was made by a newer version.'],
    [
      '{"format":"stroka-words","version":1,"words":[{"lemma":"дом"},{"lemma":5}]}',
      'The file is damaged at line or word 2.',
    ],
    [
      '{"format":"stroka-words","version":1,"words":[{"lemma":"дом","__proto__":{}}]}',
      'The file is damaged at line or word 1.',
    ],
    ['lemma,gloss\nдом,"home', 'The file is damaged at line or word 2.'],
  ] as const;
  for (const [text, words] of cases) {
    await load(page, text);
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByText('Nothing was changed.')).toBeVisible();
  }
  await expect(page.getByText('3 words')).toBeVisible();
});

test('markup in a file is shown as text, and never run', async ({ page }) => {
  await openWords(page, [{ ...CASTLE, gloss: '<img src=x onerror="document.title=1">' }]);
  await expect(page.locator('summary')).toContainText('<img src=x');
  await expect(page).toHaveTitle(/Your words/);
});
