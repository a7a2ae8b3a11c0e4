// Sharing without scripts: a paragraph's number leads to the passage's page, which shows the card and offers it for
// download.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { READING } from './pages.ts';
import { sizeOfPng } from './preview.ts';

const sizes = { Wide: [1200, 630], Square: [1080, 1080], Story: [1080, 1920] } as const;

test('the number of a paragraph leads to the page with its card in three formats', async ({ page }) => {
  await page.goto(READING);
  // Without scripts a lazy image is loaded at once.
  const shown = page.waitForResponse(/\/cards\/kim-putin-2023\/p3\.wide\./);
  await page.getByRole('link', { name: 'Paragraph 3: copy and link' }).click();
  await expect(page).toHaveURL(`${READING}/p3`);
  const img = page.getByRole('img', { name: 'Card: § 3 in Russian and English' });
  await expect(img).toHaveAttribute('loading', 'lazy');
  expect([await img.getAttribute('width'), await img.getAttribute('height')]).toEqual(['1200', '630']);
  expect((await shown).status()).toBe(200);
  for (const [name, [width, height]] of Object.entries(sizes)) {
    const started = page.waitForEvent('download');
    await page.getByRole('list', { name: 'Download' }).getByRole('link', { name }).click();
    const download = await started;
    expect(download.suggestedFilename()).toBe(`kim-putin-2023-p3-${name.toLowerCase()}.png`);
    expect(sizeOfPng(await readFile(await download.path()))).toEqual({ width, height });
  }
});
