// The standalone server: stripped pages, prebuilt and made on demand.
import { expect, test } from '@playwright/test';
import { english, openAwake, PASSAGE, READING, SHELF, toggle } from './pages.ts';
import { startServer } from './server.ts';

test('it serves pages, files and the scripts of a page', async ({ page, request }) => {
  const server = await startServer({ standalone: true });
  try {
    for (const path of [
      SHELF,
      READING,
      PASSAGE,
      '/en/feed',
      '/sitemap.xml',
      '/icon.svg',
      '/offline/en/kim-putin-2023.json',
    ]) {
      expect([path, (await request.get(server.url + path)).status()]).toEqual([path, 200]);
    }
    const worker = await request.get(`${server.url}/sw.js`);
    expect(worker.headers()).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': expect.stringContaining('javascript'),
    });
    expect(await worker.text()).toContain(worker.headers()['stroka-build']);
    for (const path of [READING, PASSAGE]) {
      const response = await request.get(server.url + path);
      expect(await response.text()).not.toMatch(/<script[^>]+src="\/_next/);
      expect(response.headers()['content-security-policy']).toContain("'sha256-");
    }
    expect((await request.get(`${server.url}/en/no-such-work`)).status()).toBe(404);
    await openAwake(page, server.url + READING);
    await toggle(page, 'p2').click();
    await expect(english(page, 'p2')).toBeHidden();
    await page.keyboard.press('j');
    await expect(page.locator('[data-lit]').first()).toBeFocused();
  } finally {
    await server.stop();
  }
});
