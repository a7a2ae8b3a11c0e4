// A passage sent on: links to other sites, and a frame on other people's pages.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { PASSAGE, segments } from './pages.ts';

const { ru, en } = segments('kim-putin-2023');

test('the page of a passage links to other sites with its address and its source', async ({ page }) => {
  await page.goto(PASSAGE);
  const links = page.getByRole('list', { name: 'Share on' }).getByRole('link');
  await expect(links).toHaveText(['Telegram', 'WhatsApp', 'VK', 'X', 'Bluesky', 'Mastodon']);
  for (const link of await links.all()) {
    const href = decodeURIComponent((await link.getAttribute('href')) ?? '');
    expect(href).toContain(PASSAGE);
    expect(href).toContain('§ 2');
    await expect(link).toHaveAttribute('rel', 'noopener');
  }
});

test('the page of a passage shows code that puts it into another page', async ({ page }) => {
  await page.goto(PASSAGE);
  await page.getByText('Embed', { exact: true }).click();
  const code = await page.getByLabel('Paste this into a page of yours:').inputValue();
  expect(code).toMatch(/^<iframe src="http[^"]+\/en\/kim-putin-2023\/p2-1\/embed" title="[^"]+§ 2"/);
});

test('a passage is shown in a frame of another site, and every other page refuses', async ({ page, baseURL }) => {
  const frames = [`${PASSAGE}/embed`, PASSAGE].map((path) => `<iframe src="${baseURL}${path}"></iframe>`).join('');
  const other = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end(frames);
  }).listen(0);
  try {
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const embedded = page.frameLocator('iframe').first();
    await expect(embedded.locator('blockquote')).toHaveText([ru['p2-1'] ?? '', en['p2-1'] ?? ''], {
      useInnerText: true,
    });
    await expect(embedded.getByRole('link', { name: 'Read in Stroka' })).toHaveAttribute('href', PASSAGE);
    await expect(embedded.getByRole('banner')).toHaveCount(0);
    await expect(page.frameLocator('iframe').nth(1).locator('blockquote')).toHaveCount(0);
  } finally {
    other.closeAllConnections();
    other.close();
  }
});

test('the frame has no scripts and is not listed by search engines', async ({ page }) => {
  await page.goto(`${PASSAGE}/embed`);
  await expect(page.locator('script:not([type="application/ld+json"])')).toHaveCount(0);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  expect((await page.request.get('/en/kim-putin-2023/p999-1/embed')).status()).toBe(404);
});
