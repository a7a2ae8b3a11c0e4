// Reading offline: what was read and what is kept opens without a network, and a new build breaks no open page.
import AxeBuilder from '@axe-core/playwright';
import { expect as impatient, type Page, test } from '@playwright/test';
import { BOOK, CHAPTER, english, openAwake, pair, READING, russian, tapWord, wake } from './pages.ts';
import { NEW_BUILD, type SwitchableServer, startSwitchableServer } from './switchable-server.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'default', timeout: 90_000 });
// The worker is installed when the browser has nothing else to do, which may take a while on a busy machine.
const expect = impatient.configure({ timeout: 20_000 });

let server: SwitchableServer;
test.beforeEach(async ({ baseURL }) => {
  server = await startSwitchableServer(baseURL ?? '');
});
test.afterEach(() => server.stop());

/** Opens a page and waits until the service worker has stored it with its files. */
async function read(page: Page, path: string): Promise<void> {
  await openAwake(page, server.url + path);
  await expect.poll(() => stored(page, path)).toBe(true);
}

function stored(page: Page, path: string): Promise<boolean> {
  return page.evaluate(async (path) => {
    if (!navigator.serviceWorker.controller) return false;
    const files = await (await caches.open('stroka-files')).keys();
    const isRead = (await (await caches.open('stroka-pages')).match(path, { ignoreVary: true })) !== undefined;
    return isRead && (!/\/en\/[\w-]+(\.\d+)?$/.test(path) || files.some(({ url }) => url.includes('/stress/')));
  }, path);
}

const card = (page: Page) => page.locator('[data-words]');
const offer = (page: Page) => page.getByText('A new version is ready.');
const shells = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('stroka-shell-')).toSorted());

test('after one visit, the text opens without a network, with its cards, stress marks and typefaces', async ({
  page,
}) => {
  await read(page, READING);
  server.setOnline(false);
  await page.goto(server.url + READING);
  await wake(page);
  await expect(english(page, 'p2')).toBeVisible();
  await tapWord(page, russian(page, 'p2'), 'встречу');
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await expect(page.locator('[data-marks]').first()).toBeAttached();
  expect(await page.evaluate(() => document.fonts.check('18px Literata') || document.fonts.size > 0)).toBe(true);
  // The shelf, the words and their review work too, and one leads to the other.
  await page.goto(server.url);
  await expect(page).toHaveURL(`${server.url}/en`);
  await page.getByRole('link', { name: 'Words', exact: true }).first().click();
  await expect(page.getByText('No words yet')).toBeVisible();
  await page.goto(`${server.url}/en/review`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The search opens with its query.
  await page.goto(`${server.url}/en/search?q=встреча`);
  await expect(page.getByRole('searchbox')).toHaveValue('встреча');
  // What is not on the device is said, with what is.
  await page.goto(server.url + CHAPTER);
  await expect(page.getByText('The site cannot be reached, and this page is not on this device.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Read on this device' })).toBeVisible();
  await page.goto(`${server.url}/ru/forty-grams`);
  await expect(page.getByText('Сайт сейчас недоступен')).toBeVisible();
});

test('own books are read without a network once their list was open', async ({ page }) => {
  await openAwake(page, `${server.url}/en/mine`);
  const isStored = () =>
    page.evaluate(async () => {
      const files = (await (await caches.open('stroka-files')).keys()).map(({ url }) => url);
      return ['own-text', 'own-desk', 'own-books-worker'].every((name) => files.some((url) => url.includes(name)));
    });
  await expect.poll(isStored).toBe(true);
  server.setOnline(false);
  await page.goto(`${server.url}/en/mine/read?text=7`);
  await expect(page.getByText('This book is not in this browser.')).toBeVisible();
  await page.getByRole('link', { name: 'To my books' }).click();
  await expect(page.getByText('No books yet.')).toBeVisible();
});

test('a kept book opens without a network, its download goes on after an interruption, and it can be removed', async ({
  page,
}) => {
  await openAwake(page, server.url + BOOK);
  const estimate = Number(/[\d.]+/.exec((await page.getByText(/^about [\d.]+ MB$/).textContent()) ?? '')?.[0]);
  await page.route('**/en/forty-grams.3', (route) => route.abort());
  await page.getByRole('button', { name: 'Keep offline' }).click();
  await expect(page.getByText(/The site cannot be reached now\. .* of \d+ files/)).toBeVisible();
  await page.unroute('**/en/forty-grams.3');
  const before = server.asked.filter((path) => /forty-grams\.1/.test(path)).length;
  await page.reload();
  await wake(page);
  const kept = page.getByText(/^Kept offline, [\d.]+ MB$/);
  await expect(kept).toBeVisible();
  expect(server.asked.filter((path) => /forty-grams\.1/.test(path)).length).toBe(before);
  const size = Number(/[\d.]+/.exec((await kept.textContent()) ?? '')?.[0]);
  expect(Math.abs(estimate - size) / size).toBeLessThan(1 / 3);

  server.setOnline(false);
  for (const chapter of [1, 2, 3, 4]) {
    await page.goto(`${server.url}${BOOK}.${chapter}`);
    await wake(page);
    await tapWord(page, russian(page, 'p1'), 'в');
    await expect(card(page)).toBeVisible();
  }
  await page.goto(`${server.url}/en/offline`);
  await expect(page.getByRole('link', { name: 'Сорок граммов' })).toHaveCount(1);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('No works yet.')).toBeVisible();
  await page.goto(`${server.url}${BOOK}.4`);
  await expect(page.getByText('this page is not on this device')).toBeVisible();
});

test('a new build breaks no open tab, is offered, and takes over when the reader agrees', async ({ page, context }) => {
  await read(page, READING);
  const oldShell = await shells(page);
  const other = await context.newPage();
  await other.goto(server.url + CHAPTER);
  server.publish('new');
  // The tab that is open has not loaded its scripts yet, and the server no longer has them.
  await page.reload();
  await wake(page);
  await expect(offer(page)).toBeVisible();
  await other.keyboard.press('F8');
  await tapWord(other, russian(other, 'p1'), 'в');
  await expect(card(other)).toBeVisible();

  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Reload' }).click();
  await reloaded;
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  expect(await shells(page)).toEqual([...oldShell, `stroka-shell-${NEW_BUILD}`]);
  // The other tab is of the old build: it can still load what it has not needed so far.
  await other.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(other.getByRole('link', { name: 'Words, 1 due' })).toBeVisible();
  // Without a network, read pages of both builds open.
  server.setOnline(false);
  for (const path of [READING, CHAPTER]) {
    await page.goto(server.url + path);
    await wake(page);
    await expect(pair(page, 'p1')).toBeVisible();
  }
  server.setOnline(true);
  // Once nothing is of the old build, its files go.
  await other.close();
  await read(page, CHAPTER);
  for (const path of ['/en', READING]) {
    await page.goto(server.url + path);
    await wake(page);
  }
  await expect.poll(() => shells(page)).toEqual([`stroka-shell-${NEW_BUILD}`]);
});

test('a browser that refuses storage says so, and reading works', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Window.prototype, 'caches');
    Reflect.deleteProperty(window, 'caches');
  });
  await openAwake(page, server.url + READING);
  await page.getByRole('button', { name: 'Keep offline' }).click();
  await expect(page.getByText('This browser does not allow pages to keep copies')).toBeVisible();
  await tapWord(page, russian(page, 'p2'), 'встречу');
  await expect(card(page)).toBeVisible();
});

test('deleting everything removes the copies, and names them', async ({ page }) => {
  await read(page, READING);
  await openAwake(page, `${server.url}/en/about`);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('group', { name: /This deletes .*offline copies/ })).toBeVisible();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
