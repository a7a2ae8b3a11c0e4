// Stress marks: above the right vowels, in every size and view, while the text itself stays unchanged.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { chooseView, openAwake, pair, READING, russian, toast } from './pages.ts';

const marks = (page: Page) => page.locator('[data-marks] i');

/**
 * The stressed vowels of a paragraph according to the layer, and the distance of the nearest mark from each, in pixels.
 */
async function distances(page: Page, id: string) {
  return pair(page, id).evaluate((section) => {
    const laid = [...section.querySelectorAll<HTMLElement>('[data-marks] i')];
    return laid.map((mark) => {
      const { left, top, height } = mark.getBoundingClientRect();
      const vowel = mark.dataset.vowel?.charAt(0);
      // The character at this position in the text.
      const walker = document.createTreeWalker(section.firstElementChild ?? section, NodeFilter.SHOW_TEXT);
      let nearest = Number.POSITIVE_INFINITY;
      for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
        for (let offset = 0; offset < node.length; offset++) {
          if (node.data[offset] !== vowel) continue;
          const range = document.createRange();
          range.setStart(node, offset);
          range.setEnd(node, offset + 1);
          const box = range.getBoundingClientRect();
          nearest = Math.min(nearest, Math.hypot(box.left - left, box.top - top, box.height - height));
        }
      }
      return nearest;
    });
  });
}

/** The number of marks of a paragraph in the library's layer. */
function stressedIn(id: string): number {
  const layer: Readonly<Record<string, string>> = JSON.parse(
    readFileSync('content/kim-putin-2023/text.stress.json', 'utf8'),
  );
  const lines = Object.entries(layer).filter(([segment]) => segment.startsWith(`${id}-`));
  return lines.join('').split('\u0301').length - 1;
}

async function expectMarked(page: Page, id: string) {
  // The position may change while the page scrolls, because content near the viewport gets its real height.
  await expect(async () => {
    await pair(page, id).scrollIntoViewIfNeeded();
    await expect(pair(page, id).locator('[data-marks] i')).toHaveCount(stressedIn(id), { timeout: 1000 });
  }).toPass();
  await expect.poll(async () => Math.max(...(await distances(page, id)))).toBeLessThan(0.1);
}

test('h switches between off, on, unknown words and the word under the pointer, and shows the setting', {
  tag: '@desktop',
}, async ({ page }) => {
  await openAwake(page, READING);
  await expect(marks(page)).toHaveCount(0);
  await page.keyboard.press('h');
  await expect(toast(page)).toHaveText('Stress marks on');
  await expectMarked(page, 'p3');
  await page.keyboard.press('h');
  await expect(toast(page)).toHaveText('Stress marks on words you do not know');
  await page.keyboard.press('h');
  await expect(toast(page)).toHaveText('Stress marks on the word under the pointer');
  await expect(marks(page)).toHaveCount(0);
  await page.keyboard.press('h');
  await expect(toast(page)).toHaveText('Stress marks off');
  await expect(page.locator('[data-marks]')).toHaveCount(0);
});

test('the text on the page has no marks for search, selection, copying and speech', { tag: '@desktop' }, async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAwake(page, READING);
  const selected = () =>
    page.locator('article').evaluate((article) => {
      getSelection()?.selectAllChildren(article);
      return `${getSelection()}`;
    });
  const before = await selected();
  const spoken = await russian(page, 'p3').ariaSnapshot();
  await page.keyboard.press('h');
  await expectMarked(page, 'p3');
  await expect(toast(page)).toBeHidden();
  expect(await selected()).toBe(before);
  expect(await page.evaluate(() => document.body.textContent)).not.toContain('\u0301');
  expect(await russian(page, 'p3').ariaSnapshot()).toBe(spoken);
  expect(await page.locator('body').ariaSnapshot()).not.toContain('\u0301');
  const copied = await pair(page, 'p3').evaluate(async (section) => {
    getSelection()?.selectAllChildren(section);
    document.execCommand('copy');
    return `${getSelection()}\n${await navigator.clipboard.readText()}`;
  });
  expect(copied).toContain('Такая встреча показала бы');
  expect(copied).not.toContain('\u0301');
  const found = await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    return 'find' in window && typeof window.find === 'function' && window.find('показала бы');
  });
  expect(found).toBe(true);
});

test('marks do not shift the layout', async ({ page }) => {
  await openAwake(page, READING);
  await page.evaluate(() => document.fonts.ready);
  const places = () =>
    page.locator('article section > :first-child').evaluateAll((blocks) =>
      blocks.map((block) => {
        const { x, y, width, height } = block.getBoundingClientRect();
        return [x, y + scrollY, width, height];
      }),
    );
  const before = await places();
  await page.keyboard.press('h');
  await expectMarked(page, 'p2');
  await page.evaluate(() => scrollTo(0, 0));
  expect(await places()).toEqual(before);
  for (let press = 0; press < 3; press++) await page.keyboard.press('h');
  expect(await places()).toEqual(before);
});

test('marks are above their vowels in every size, view and width', async ({ page, viewport }) => {
  await openAwake(page, READING);
  await page.keyboard.press('h');
  await expectMarked(page, 'p3');
  for (const size of ['Larger', 'Small', 'Normal'] as const) {
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('group', { name: 'Text size' }).getByText(size, { exact: true }).click();
    await page.keyboard.press('Escape');
    await expectMarked(page, 'p3');
  }
  for (const view of ['original', 'lines', 'side'] as const) {
    await chooseView(page, view);
    await expectMarked(page, 'p4');
  }
  await page.keyboard.press('Shift+T');
  await expectMarked(page, 'p4');
  for (const width of [320, 700, 900, viewport?.width ?? 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectMarked(page, 'p4');
  }
});

test('in the view Translation the Russian is marked once it is open', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'translation');
  await page.keyboard.press('h');
  await pair(page, 'p3').locator('summary').click();
  await expectMarked(page, 'p3');
});

test('only paragraphs in and near the viewport are marked', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await page.keyboard.press('h');
  await expectMarked(page, 'p2');
  await expect(pair(page, 'p17').locator('[data-marks]')).toHaveCount(0);
  await expectMarked(page, 'p17');
  await page.evaluate(() => scrollTo(0, 0));
  await expect(pair(page, 'p17').locator('[data-marks]')).toHaveCount(0);
});

test('the setting applies after a reload, before any action of the reader', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('group', { name: 'Stress marks' }).getByText('On', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expectMarked(page, 'p2');
  await page.reload();
  await expect(pair(page, 'p2').locator('[data-marks] i')).toHaveCount(stressedIn('p2'));
});

test('while they are off nothing is requested', { tag: '@desktop' }, async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openAwake(page, READING);
  expect(asked.filter((path) => path.startsWith('/stress/'))).toEqual([]);
  await page.keyboard.press('h');
  await expectMarked(page, 'p2');
  expect(asked.filter((path) => path.startsWith('/stress/'))).toHaveLength(1);
});

test('a failure to load marks is reported, and they are requested again', { tag: '@desktop' }, async ({ page }) => {
  await openAwake(page, READING);
  await page.route('**/stress/**', (route) => route.abort());
  await page.keyboard.press('h');
  await expect(toast(page)).toHaveText('The stress marks could not be loaded. Check the connection and try again.');
  await page.unroute('**/stress/**');
  for (let press = 0; press < 4; press++) await page.keyboard.press('h');
  await expectMarked(page, 'p2');
});

test('the marks file is cached under its name, an old name redirects to it, others are 404', {
  tag: '@desktop',
}, async ({ request }) => {
  const old = await request.get('/stress/kim-putin-2023.00000000.json', { maxRedirects: 0 });
  expect(old.status()).toBe(307);
  const file = await request.get(old.headers().location ?? '');
  expect(file.headers()['cache-control']).toContain('immutable');
  expect(Object.keys(await file.json())).toContain('p2-1');
  for (const name of ['net.00000000.json', 'kim-putin-2023.json', 'kim-putin-2023', '..%2Fsite.00000000.json'])
    expect((await request.get(`/stress/${name}`)).status()).toBe(404);
});
