// My books: two files become a book that is read, kept, exported and imported again in the browser, and nothing leaves it.
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { buildEpub } from '../test/build-epub.ts';

const numbers = ['один', 'два', 'три', 'четыре', 'пять', 'шесть'];
const words = ['one', 'two', 'three', 'four', 'five', 'six'];

function epub(title: string, chapter: string, lines: readonly string[]) {
  const chapters = [1, 2, 3].map((number) => ({
    part: undefined,
    blocks: [
      { kind: 'heading' as const, text: `${chapter} ${number}`, notes: [] },
      ...lines.map((line) => ({ kind: 'paragraph' as const, text: `${line} ${number}${number}.`, notes: [] })),
    ],
  }));
  return Buffer.from(buildEpub(3, { title, author: '', chapters }));
}

const russian = {
  name: 'книга.epub',
  mimeType: 'application/epub+zip',
  buffer: epub(
    'Старый дом',
    'Глава',
    numbers.map((word) => `Иван видел дом, и у дома было ${word} окон. Это Москва`),
  ),
};
const english = {
  name: 'book.epub',
  mimeType: 'application/epub+zip',
  buffer: epub(
    'The Old House',
    'Chapter',
    words.map((word) => `Ivan saw a house, and the house had ${word} windows. It is Moscow`),
  ),
};

/** Drops files onto the page, as from a file manager. */
async function drop(page: Page, ...files: readonly { name: string; buffer: Buffer }[]): Promise<void> {
  const contents = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }));
  const place = page.getByRole('button', { name: 'Choose files' });
  await place.waitFor();
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    return transfer;
  }, contents);
  await place.dispatchEvent('drop', { dataTransfer: data });
}

async function openFirstChapter(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Старый дом' }).click();
  await page.getByRole('link', { name: 'Глава 1' }).click();
  await expect(page.locator('#p1')).toContainText('Иван видел');
}

test('two EPUBs are read side by side, a word is looked up offline, the place is kept, and no request leaves the site', async ({
  page,
  context,
  baseURL,
}) => {
  test.slow();
  const foreign: string[] = [];
  const dynamic: string[] = [];
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== new URL(baseURL ?? '').origin) foreign.push(request.url());
    if (request.method() !== 'GET' || !/^\/(?:en\/mine|islands|_next\/static|icon|manifest)/.test(pathname)) {
      dynamic.push(request.url());
    }
  });
  await page.goto('/en/mine');
  await drop(page, english, russian);
  await openFirstChapter(page);
  await expect(page.locator('#p1 details [data-n="1"]')).toHaveText(/^Ivan saw/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Глава 1');

  // The matching sentence, by a key, and the card of a word.
  await page.keyboard.press('j');
  await expect(page.locator('[data-lit]')).toHaveCount(2);
  await page.getByRole('button', { name: 'Download the dictionary' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'dictionary' })).toHaveCount(0, { timeout: 90_000 });
  await context.setOffline(true);
  const sentence = page.locator('#p2 [data-n="1"]').first();
  await sentence.click({ position: { x: 12, y: 8 } });
  await expect(page.locator('[data-words]')).toContainText('Ива́н');
  await page.keyboard.press('Escape');
  await context.setOffline(false);

  // After a reload book, words and place are there.
  await page.locator('#p6').scrollIntoViewIfNeeded();
  await page.reload();
  await expect(page.locator('#p1')).toContainText('Иван видел');
  await page
    .locator('#p2 [data-n="1"]')
    .first()
    .click({ position: { x: 12, y: 8 } });
  await expect(page.locator('[data-words]')).toContainText('Ива́н');
  expect(foreign).toEqual([]);
  expect(dynamic).toEqual([]);
});

test('an archive brings a book to another browser; deleting can be undone', async ({ page, browser, baseURL }) => {
  await page.goto('/en/mine');
  await drop(page, russian, english);
  await expect(page.getByRole('link', { name: 'Старый дом' })).toBeVisible();
  await page.getByRole('searchbox').fill('Иван');
  await page.keyboard.press('Enter');
  const found = page.getByRole('link', { name: /^In the text/ }).first();
  await expect(found).toHaveAttribute('href', /^\/en\/mine\/read\?text=\d+\.\d+#p/);
  await page.getByText('More: Старый дом').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as an archive' }).click();
  const archive = await download;
  expect(archive.suggestedFilename()).toBe('starii-dom.zip');

  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('link', { name: 'Старый дом' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Старый дом' })).toBeVisible();

  const other = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) });
  const fresh = await other.newPage();
  await fresh.goto('/en/mine');
  await expect(fresh.getByText('No books yet.')).toBeVisible();
  await drop(fresh, { name: archive.suggestedFilename(), buffer: await readFile(await archive.path()) });
  await openFirstChapter(fresh);
  await expect(fresh.locator('#p1 details [data-n="1"]')).toHaveText(/^Ivan saw/);
  await other.close();
});

test('files that are no book are refused in a sentence, and nothing is kept', async ({ page }) => {
  await page.goto('/en/mine');
  await drop(page, { name: 'scan.pdf', buffer: Buffer.from('%PDF-1.7 …') });
  await expect(page.getByText('This is not a text')).toBeVisible();
  await drop(page, { name: 'cut.epub', buffer: russian.buffer.subarray(0, russian.buffer.length / 2) });
  await expect(page.getByText('truncated or damaged')).toBeVisible();
  await drop(page, english);
  await expect(page.getByText('None of the files is in Russian.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('No books yet.')).toBeVisible();
});

test('pasted text is read alone; the tab that is closed during an import leaves nothing', async ({ page }) => {
  await page.goto('/en/mine');
  await page.getByText('Paste text').click();
  await page.getByLabel('Russian text').fill('Старая сказка\n\nЖил-был царь.\n\nОн умер.');
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await page.getByRole('link', { name: 'Старая сказка' }).click();
  await expect(page.locator('article')).toContainText('Жил-был царь.');
  await expect(page.getByText('Not translated').first()).toBeVisible();

  const lines = Array.from({ length: 1500 }, (_, at) => `Строка ${at} о доме и о лесе.`).join('\n\n');
  const target = Array.from({ length: 1500 }, (_, at) => `Line ${at} about a house and a forest.`).join('\n\n');
  await page.goto('/en/mine');
  await drop(page, { name: 'ru.txt', buffer: Buffer.from(lines) }, { name: 'en.txt', buffer: Buffer.from(target) });
  await page.getByRole('progressbar').waitFor();
  await page.goto('/en/about');
  await page.goto('/en/mine');
  await expect(page.getByRole('listitem').getByRole('heading')).toHaveText(['Старая сказка']);
});

test('an own book is corrected on the desk; the step survives a reload, is undone, and shows where the text is read', async ({
  page,
}) => {
  await page.goto('/en/mine');
  await drop(page, russian, english);
  await openFirstChapter(page);
  await page.getByRole('link', { name: 'paragraph 2' }).click();
  await page.getByRole('link', { name: 'Correct this pair' }).click();
  const pair = page.locator('[data-pair="p2-1"]');
  await expect(pair).toContainText('two windows');
  await page.getByRole('button', { name: 'Leave untranslated' }).click();
  await expect(pair).not.toContainText('two windows');
  await expect(page.getByText('Everything is saved')).toBeVisible();
  await page.getByRole('link', { name: 'Read the text' }).click();
  await expect(page.locator('#p2 [data-n="1"]')).toHaveCount(1);
  await page.goBack();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(pair).toContainText('two windows');
});
