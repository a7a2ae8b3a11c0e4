// A hostile library: valid text is shown verbatim, nothing runs, and broken texts are reported on their own pages only.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { hostileLibrary, readNaughtyLines } from '../test/hostile-library.ts';
import { writeLibrary } from '../test/temporary-library.ts';
import { openAwake } from './pages.ts';
import { type Server, startServer } from './server.ts';

test.describe.configure({ mode: 'default' });

const { validFiles, brokenFiles, valid, brokenTexts, brokenWorks } = hostileLibrary(await readNaughtyLines());
let folder: string;
let server: Server;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stroka-'));
  await writeLibrary(folder, {
    ...validFiles,
    ...brokenFiles,
    'content/aliases.json': '{}',
    'content/markup/aliases.json': '{}',
  });
  server = await startServer({ library: folder });
});

test.afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Everything that would show that content of a text was run or requested. */
async function watch(page: Page): Promise<readonly string[]> {
  const seen: string[] = [];
  page.on('dialog', async (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
      seen.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'open'] as const) {
      Object.assign(window, { [name]: () => console.error(`${name} was called`) });
    }
  });
  return seen;
}

for (const [address, segments] of valid) {
  test(`${address}: every segment is shown as it is stored, and nothing runs`, async ({ page }) => {
    test.setTimeout(120_000);
    const seen = await watch(page);
    await openAwake(page, `${server.url}/en/${address}`);
    // Side by side, everything is open.
    await expect(page.locator('section > details:not([open])')).toHaveCount(0);
    for (const side of ['section > p', 'section details p']) {
      const shown = await page
        .locator(`${side} > [data-n="1"]`)
        .evaluateAll((spans) => spans.map((span) => (span.textContent ?? '').replaceAll('\u00A0', ' ')));
      const stored = Object.values(segments).map((text) => text.replaceAll('\u00A0', ' '));
      expect(shown.length).toBe(stored.length);
      expect(shown.filter((text, index) => text !== stored[index]).slice(0, 3)).toEqual([]);
    }
    expect(
      await page.evaluate(() => [
        document.querySelectorAll('article img, article svg, article a[href^=javascript]').length,
        'polluted' in {},
      ]),
    ).toEqual([0, false]);
    expect(seen).toEqual([]);
  });
}

test('its passages, titles and descriptions are only text', async ({ page }) => {
  const seen = await watch(page);
  const segments = Object.values(valid.get('markup') ?? {});
  for (const [index, text] of segments.entries()) {
    await page.goto(`${server.url}/en/markup/p${index + 1}`);
    const shown = await page.locator('blockquote').allTextContents();
    expect(shown.map((each) => each.replaceAll('\u00A0', ' '))).toEqual([text, text]);
  }
  expect(seen).toEqual([]);
});

test('every broken text and work is reported on its own page, and the rest of the library works', async ({
  request,
}) => {
  test.setTimeout(60_000);
  const answers: string[] = [];
  for (const slug of [...brokenTexts.keys(), ...brokenWorks.keys()]) {
    const response = await request.get(`${server.url}/en/${slug}`);
    const body = await response.text();
    const says = body.includes('This text cannot be shown')
      ? 'broken'
      : body.includes('Page not found')
        ? 'missing'
        : 'shown';
    answers.push(`${slug}: ${response.status()} ${says}`);
    expect(body).not.toContain('<script>alert(1)');
  }
  expect(answers.filter((answer) => !/: (200 broken|404 missing)$/.test(answer))).toEqual([]);
  expect(answers.filter((answer) => answer.endsWith('broken')).length).toBeGreaterThan(brokenTexts.size);
  for (const path of ['/en', '/en/constructor', '/en/scripts/p1']) {
    expect([path, (await request.get(server.url + path)).status()]).toEqual([path, 200]);
  }
});
