// A work as an EPUB: the link below its title, the file, and its validation by EPUBCheck if installed.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkEpub } from '../scripts/peers/epubcheck.ts';
import { findProgram } from '../scripts/peers/peer.ts';

test('a work of one text and a book have an EPUB link, a chapter does not', async ({ page }) => {
  for (const [path, file] of [
    ['/en/kim-putin-2023', 'kim-putin-2023.epub'],
    ['/en/forty-grams', 'forty-grams.epub'],
  ] as const) {
    await page.goto(path);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'EPUB for e-readers' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(file);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  }
  await page.goto('/ru/kim-putin-2023');
  await expect(page.getByRole('link', { name: 'EPUB для электронных книг' })).toHaveAttribute(
    'href',
    '/books/kim-putin-2023.epub',
  );
  await page.goto('/en/forty-grams.1');
  await expect(page.getByRole('link', { name: /EPUB/ })).toHaveCount(0);
});

test('the file has its type and may be cached, and other names are 404', async ({ request }) => {
  const found = await request.get('/books/forty-grams.epub');
  expect(found.status()).toBe(200);
  expect(found.headers()).toMatchObject({
    'content-type': 'application/epub+zip',
    'content-disposition': 'attachment; filename="forty-grams.epub"',
    'cache-control': 'public, max-age=3600',
    'x-content-type-options': 'nosniff',
  });
  const names = ['nichego.epub', 'forty-grams', 'forty-grams.1.epub', 'forty-grams.pdf', '..%2Fsite.epub', '%00.epub'];
  for (const name of names) expect([name, (await request.get(`/books/${name}`)).status()]).toEqual([name, 404]);
});

test('EPUBCheck reports no errors', async ({ request }) => {
  test.skip(!(await findProgram('epubcheck')), 'epubcheck is not installed (Debian: apt-get install epubcheck)');
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), 'stroka-'));
  try {
    const file = join(folder, 'forty-grams.epub');
    await writeFile(file, await (await request.get('/books/forty-grams.epub')).body());
    await checkEpub(file);
  } finally {
    await rm(folder, { recursive: true });
  }
});
