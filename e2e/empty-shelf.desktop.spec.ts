// An empty library can be built and served, and shows works that are added later.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from '../scripts/build.ts';
import { LETTER, writeLibrary } from '../test/temporary-library.ts';
import { startServer } from './server.ts';

const DIST = '.next/empty-shelf';

test('an empty library builds, shows a message, and serves works added later', async ({ page, request }) => {
  test.setTimeout(180_000);
  const library = await mkdtemp(join(tmpdir(), 'stroka-'));
  // A build adds its output folder to the compiler's settings.
  const settings = await readFile('tsconfig.json', 'utf8');
  await build({ ...process.env, STROKA_LIBRARY: library, STROKA_DIST: DIST }).finally(() =>
    writeFile('tsconfig.json', settings),
  );
  const server = await startServer({ library, dist: DIST });
  try {
    await page.goto(`${server.url}/en`);
    await expect(page.getByText('The library is empty.')).toBeVisible();
    await expect(page.getByText('Put a work into content/')).toBeVisible();
    for (const path of [
      '/ru',
      '/en/about',
      '/en/search',
      '/en/search?q=чай',
      '/en/feed',
      '/sitemap.xml',
      '/ru/manifest.webmanifest',
    ]) {
      expect([path, (await request.get(server.url + path)).status()]).toEqual([path, 200]);
    }
    expect((await request.get(`${server.url}/en/kim-putin-2023`)).status()).toBe(404);
    await writeLibrary(library, LETTER);
    await page.goto(`${server.url}/en/pismo`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Письмо');
  } finally {
    await server.stop();
    await rm(library, { recursive: true, force: true });
    await rm(DIST, { recursive: true, force: true });
  }
});
