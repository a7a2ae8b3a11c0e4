// The desk: pairs of an added book corrected in the browser survive a reload, are undone, and are kept by the next `add`.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { runNode } from '../scripts/child.ts';
import { freePort } from '../scripts/port.ts';

const RUSSIAN = `# Чай

Анна приехала в Москву в 1899 году. Её никто не ждал на вокзале.

Иван жил тогда в Ялте. Он писал ей длинные письма. Она на них не отвечала.

Потом настала зима 1900 года. Снег лежал до самого апреля.

Весной Иван продал дом. Он купил билет и уехал в Москву.
`;
const ENGLISH = `# Tea

Anna came to Moscow in 1899. Nobody was waiting for her at the station.

Ivan was living in Yalta then. He wrote her long letters. She did not answer them.

Then the winter of 1900 came. The snow lay until April.

In spring Ivan sold the house. He bought a ticket and left for Moscow.
`;

test.describe.configure({ mode: 'serial' });
let library = '';
let command: ChildProcess;
/** What `stroka desk` printed. */
let address = '';

async function add(): Promise<void> {
  const files = [join(library, 'ru.md'), '--translation', join(library, 'en.md')];
  const { code, output } = await runNode(['cli/main.ts', 'add', ...files, '--as', 'chai'], {
    env: { ...process.env, STROKA_LIBRARY: library },
  });
  expect(code, output).toBe(0);
}

async function stored(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(library, file), 'utf8'));
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  library = await mkdtemp(join(tmpdir(), 'stroka-'));
  await writeFile(join(library, 'ru.md'), RUSSIAN);
  await writeFile(join(library, 'en.md'), ENGLISH);
  await add();
  const port = String(await freePort());
  command = spawn(process.execPath, ['cli/main.ts', 'desk', 'chai', '--port', port], {
    env: { ...process.env, STROKA_LIBRARY: library },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of command.stdout ?? []) {
    printed += chunk;
    address = /The desk: (\S+)/.exec(printed)?.[1] ?? '';
    if (address) break;
  }
  expect(address, printed).toContain(`http://127.0.0.1:${port}/en/desk/chai#token=`);
});

test.afterAll(async () => {
  command?.kill('SIGTERM');
  await rm(library, { recursive: true, force: true });
});

const origin = () => new URL(address).origin;
const textAt = (page: Page, id: string, side: 'Original' | 'Translation' = 'Translation') =>
  page.getByRole('textbox', { name: `${side}, ${id}`, exact: true });
const isSaved = (page: Page) => expect(page.getByText('Everything is saved')).toBeVisible();
const isSaid = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

test('pairs corrected with the keys are saved, shown to readers, undone after a reload, and kept by add', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.goto(address);
  await textAt(page, 'p2-2').click();
  await page.keyboard.press('m');
  await isSaid(page, 'p2-2: merged with the next pair');
  await textAt(page, 'p1-1').click();
  await page.keyboard.press('e');
  const field = textAt(page, 'p1-1');
  await field.fill('Anna came to Moscow in 1889.');
  await expect(page.getByText('1899', { exact: false }).and(page.locator('[lang=en] li'))).toBeVisible();
  await field.fill('In 1899 Anna came to Moscow.');
  await field.press('Enter');
  await isSaid(page, 'p1-1: edited');
  await textAt(page, 'p3-1').click();
  await page.keyboard.press('a');
  await expect(page.getByRole('listitem', { name: 'Pair p3-1, accepted' })).toBeVisible();
  await isSaved(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html)}`)).toEqual([]);

  await page.getByRole('link', { name: 'Read the text' }).click();
  await expect(page.locator('#p1')).toContainText('In 1899 Anna came to Moscow.');
  await expect(page.locator('#p2 details [data-n="2"]')).toHaveText(
    'He wrote her long letters. She did not answer them.',
  );

  const file = 'locales/en/chai/text.json';
  const corrected = await stored(file);
  await add();
  expect(await stored(file)).toEqual(corrected);
  expect(await stored('content/chai/aliases.json')).toEqual({ text: { 'p2-3': 'p2-2' } });

  // The menu of the reading page leads back to the place.
  await page.getByRole('link', { name: 'Paragraph 2: copy and link' }).click();
  await page.getByRole('link', { name: 'Correct this pair' }).click();
  await expect(page).toHaveURL(/\/en\/desk\/chai#p2/);
  await expect(textAt(page, 'p2-1')).toBeFocused();
  for (const undone of ['p3-1', 'p1-1', 'p2-2']) {
    await page.keyboard.press('ControlOrMeta+z');
    await isSaid(page, `Undone. ${undone}`);
  }
  await isSaved(page);
  expect(await stored(file)).toMatchObject({
    'p1-1': 'Anna came to Moscow in 1899.',
    'p2-3': 'She did not answer them.',
  });
  await page.goto(`${origin()}/en/chai`);
  await expect(page.locator('#p1')).toContainText('Anna came to Moscow in 1899.');
});

test('sentences move by buttons and by dragging', async ({ page }) => {
  await page.goto(address);
  await textAt(page, 'p4-1').click();
  await page.getByRole('button', { name: /^Last sentence: down/ }).click();
  await expect(textAt(page, 'p4-2')).toHaveText(
    'In spring Ivan sold the house. He bought a ticket and left for Moscow.',
  );
  await textAt(page, 'p4-2').getByText('In spring Ivan sold the house.').dragTo(textAt(page, 'p4-1'));
  await expect(textAt(page, 'p4-1')).toHaveText('In spring Ivan sold the house.');
  await expect(textAt(page, 'p4-2')).toHaveText('He bought a ticket and left for Moscow.');
  await isSaved(page);
});

test('of two desks on one text the second is told, and nothing is lost', async ({ page, context }) => {
  await page.goto(address);
  const second = await context.newPage();
  await second.goto(address);
  await expect(textAt(second, 'p3-1')).toBeVisible();
  await textAt(page, 'p3-1').click();
  await page.keyboard.press('m');
  await isSaved(page);
  await isSaid(page, 'p3-1: merged');
  await textAt(second, 'p1-1').click();
  await second.keyboard.press('a');
  await isSaid(second, 'The text was changed outside this desk.');
  await expect(textAt(second, 'p3-1')).toHaveText('Then the winter of 1900 came. The snow lay until April.');
  await isSaved(second);
  expect(Object.keys(await stored('locales/en/chai/text.anchors.json'))).toContain('p1-1');
  expect(await stored('locales/en/chai/text.json')).not.toHaveProperty('p3-2');
});

test('nothing can be written without the token, from another site, or on a server without a desk', async ({
  page,
  request,
  baseURL,
}) => {
  const path = '/api/desk/en/chai';
  const authorization = `Bearer ${new URL(address).hash.replace('#token=', '')}`;
  const data = { step: { do: 'undo' }, version: '' };
  const before = await stored('locales/en/chai/text.json');
  for (const headers of [{}, { authorization: 'Bearer 0' }, { authorization, origin: 'https://example.org' }]) {
    expect((await request.post(origin() + path, { headers, data })).status()).toBe(403);
    expect((await request.get(origin() + path, { headers })).status()).toBe(403);
  }
  expect(await stored('locales/en/chai/text.json')).toEqual(before);
  for (const method of ['get', 'post'] as const)
    expect(
      (await request[method](`${baseURL}/api/desk/en/allo-babushka`, { headers: { authorization } })).status(),
    ).toBe(404);
  expect((await request.post(`${baseURL}/api/desk`, { headers: { authorization } })).status()).toBe(404);
  expect((await request.get(`${baseURL}/en/desk/allo-babushka`)).status()).toBe(404);
  expect((await request.get(`${baseURL}/en/desk/library`)).status()).toBe(404);
  await page.goto('/en/allo-babushka');
  await page.getByRole('link', { name: 'Paragraph 2: copy and link' }).click();
  await expect(page.getByRole('dialog', { name: '§ 2' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Correct this pair' })).toBeHidden();
});
