// A news article added by the command and read in the browser: headline, joined sentences, untranslated text.

import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { runNode } from '../scripts/child.ts';
import { type Server, startServer } from './server.ts';

const SEED = resolve('../shared/data/seed');

test.skip(!existsSync(SEED), `no ${SEED}`);
test.describe.configure({ mode: 'serial' });
let library = '';
let server: Server;

async function add(...args: readonly string[]): Promise<string> {
  const env = { ...process.env, STROKA_LIBRARY: library };
  const { code, output } = await runNode(['cli/main.ts', 'add', ...args, '--as', 'kim'], { env });
  expect(code, output).toBe(0);
  return output;
}

test.beforeAll(async () => {
  library = await mkdtemp(join(tmpdir(), 'stroka-'));
  await cp(join(SEED, 'original.ru.txt'), join(library, 'ru.txt'));
  const printed = await add(
    join(library, 'ru.txt'),
    '--translation',
    join(SEED, 'translation.en.txt'),
    '--level',
    'B2',
  );
  expect(printed).toContain('/en/kim');
  server = await startServer({ library });
});

test.afterAll(async () => {
  await server?.stop();
  await rm(library, { recursive: true, force: true });
});

test('the headline is the heading, followed by the newspaper’s name', async ({ page }) => {
  await page.goto(`${server.url}/en/kim`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Лидер Северной Кореи Ким Чен Ын');
  await expect(page.locator('#p1')).toContainText('FINANCIAL TIMES');
  await expect(page).toHaveTitle(/Лидер Северной Кореи.*заявили США/);
});

test('sentences joined by the translator are one segment on both sides', async ({ page }) => {
  await page.goto(`${server.url}/en/kim`);
  const [original, translation] = [page.locator('#p8-1'), page.locator('#p8 details [data-n="1"]')];
  await expect(translation).toBeVisible();
  expect((await original.textContent())?.match(/[.!?](?:\s|$)/g)).toHaveLength(2);
  expect((await translation.textContent())?.match(/[.!?]["”]?(?:\s|$)/g)).toHaveLength(1);
});

test('the untranslated disclaimer is marked', async ({ page }) => {
  await page.goto(`${server.url}/en/kim`);
  await expect(page.locator('#p17')).toContainText('Not translated yet');
  await expect(page.locator('#p17 summary')).toHaveCount(0);
});

test('an edited sentence keeps its address and its translation', async ({ page }) => {
  const file = join(library, 'ru.txt');
  const text = await readFile(file, 'utf8');
  await page.goto(`${server.url}/en/kim`);
  const before = await page.locator('#p2-1').textContent();
  const [first = ''] = before?.split(/\s/) ?? [];
  await page.locator('#p2 summary').click();
  const english = await page.locator('#p2 details [data-n="1"]').textContent();
  await writeFile(file, text.replace(`\n${first} `, `\nКак пишут, ${first.toLowerCase()} `));
  expect(await add(file)).toContain('1 edited, 0 added, 0 removed');
  await page.goto(`${server.url}/en/kim/p2-1`);
  await expect(page.locator('body')).toContainText(english ?? '?');
});
