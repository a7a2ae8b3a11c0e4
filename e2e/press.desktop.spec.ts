// A pressed site: reading without a server, behind a bare file server and behind nginx.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { runNode } from '../scripts/child.ts';
import { LETTER, writeLibrary } from '../test/temporary-library.ts';
import { english, russian, strings, tapWord, toggle } from './pages.ts';
import { findNginx, type StaticHost, serveBare, serveWithNginx } from './static-hosts.ts';

const LETTER_PAGE = '/en/pismo';
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let folder: string;
const out = () => join(folder, 'site');

async function press(): Promise<string> {
  const env = { STROKA_LIBRARY: join(folder, 'library'), SITE_URL: 'https://read.example.org' };
  const args = ['cli/main.ts', 'press', '--out', out(), '--passages', 'paragraphs'];
  const { code, output } = await runNode(args, { env });
  expect(code, output).toBe(0);
  return output;
}

/** The content of every file, without the hidden ones. */
async function contents(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(out(), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !path.includes('.press')) files.set(path, (await readFile(path)).toString('base64'));
  }
  return files;
}

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = await mkdtemp(join(tmpdir(), 'stroka-'));
  const library = join(folder, 'library');
  await writeLibrary(library, {
    ...LETTER,
    'content/pismo/text.stress.json': { 'p1-2': 'Как дела́?' },
    'content/pismo/aliases.json': { text: { 'p3-1': 'p2-1', p3: 'p2' } },
    'content/aliases.json': { 'old-pismo': 'pismo' },
    'content/zapiska/work.json': { title: 'Записка', author: 'А. Б.', licence: 'CC0-1.0' },
    'content/zapiska/text.json': { 'p1-1': 'Ключ у соседа.' },
    'locales/en/zapiska/work.json': { title: 'A Note' },
    'locales/en/zapiska/text.json': { 'p1-1': 'The neighbour has the key.' },
  });
  await press();
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Reads as a visitor does, from the home page on; nothing may be refused by a policy or missing. */
async function read(page: Page, { url }: StaticHost): Promise<void> {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
  await page.goto(`${url}/`);
  // The script of the home page has yet to lead on.
  await page.waitForURL(/\/en\/?$/);
  await page.locator(`a[href="${LETTER_PAGE}"]`).first().click();
  await toggle(page, 'p1').click();
  await expect(english(page, 'p1')).toBeHidden();
  await tapWord(page, russian(page, 'p1'), 'дела');
  await expect(page.locator('[data-words]').getByRole('heading').first()).toContainText('как дела́');
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await expect(page.locator('[data-marks] i').first()).toBeAttached();
  await page.locator('header a[lang=ru]').last().click();
  await expect(page).toHaveURL(/\/ru\/pismo\/?$/);
  await page.goto(`${url}/en/words`);
  await expect(page.locator('main')).toContainText(strings('en')['words.empty'] ?? '');
  await page.goto(`${url}${LETTER_PAGE}/p2`);
  await expect(page.locator('main')).toContainText('Пока.');
  expect(faults).toEqual([]);
  await page.goto(`${url}${LETTER_PAGE}/p1-2~p2-1`);
  await expect(page).toHaveURL(/\/en\/pismo\/?#p1-2$/);
}

test('a site of files reads without a server', async ({ page }) => {
  const host = await serveBare(out());
  try {
    await read(page, host);
    await page.goto(`${host.url}/en/pismo/p3`);
    await expect(page).toHaveURL(/\/en\/pismo\/p2\/?$/);
  } finally {
    await host.stop();
  }
});

test('behind nginx it also has headers, compression and redirects', async ({ page, request }) => {
  const nginx = findNginx();
  test.skip(!nginx, 'nginx is not installed (Debian: apt-get install nginx-light).');
  const host = await serveWithNginx(nginx ?? '', out(), `include ${out()}/.press/nginx.conf;`);
  const ask = (path: string) => request.get(host.url + path, { maxRedirects: 0 });
  try {
    await read(page, host);
    const answer = await ask(LETTER_PAGE);
    expect(answer.headers()).toMatchObject({
      'content-encoding': 'gzip',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=0, must-revalidate',
    });
    expect((await ask('/en/feed')).headers()['content-type']).toMatch(/^application\/xml/);
    const moved = [`${LETTER_PAGE}/p2`, '/ru/pismo/p3/embed', '/en/old-pismo/p2'].map(async (path) => {
      const { location } = (await ask(path)).headers();
      return location;
    });
    expect(await Promise.all(moved)).toEqual([undefined, '/ru/pismo/p2/embed', `${LETTER_PAGE}/p2`]);
    const missing = await ask('/en/no-such-work');
    expect([missing.status(), (await missing.text()).includes('Страница не найдена')]).toEqual([404, true]);
    expect((await ask('/.press/parts/site.json')).status()).toBe(404);
  } finally {
    await host.stop();
  }
});

test('the same library gives the same files, and a change only what depends on it', async () => {
  test.setTimeout(300_000);
  const first = await contents();
  expect(await press()).toContain(' 0 files written');
  await writeLibrary(join(folder, 'library'), {
    'locales/en/zapiska/text.json': { 'p1-1': 'Our neighbour has it.' },
  });
  await press();
  const changed = await contents();
  const different = [...changed.keys()].filter((path) => changed.get(path) !== first.get(path));
  expect(different.some((path) => path.endsWith('/en/zapiska/p1/index.html.br'))).toBe(true);
  expect(different.filter((path) => path.includes('pismo'))).toEqual([]);
  await rm(out(), { recursive: true });
  await press();
  expect(await contents()).toEqual(changed);
});
