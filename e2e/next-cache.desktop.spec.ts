// Stripped pages: no script of the framework before the reader's first action, and no action is lost.
import { expect, type Page, test } from '@playwright/test';
import { CHAPTER, english, expectLit, MISSING, openAwake, READING, ROUTES, sentences, toggle, wake } from './pages.ts';

/** The framework's scripts that the page requests from now on. */
function watchScripts(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.push(request.url());
  });
  return asked;
}

/** Violations of the policy and errors that the page reports from now on. */
async function watchErrors(page: Page): Promise<readonly string[]> {
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('console', (message) => {
    // The browser reports a 404 itself.
    if (message.type() === 'error' && !message.text().includes('status of 404')) seen.push(message.text());
  });
  return seen;
}

const mark = (page: Page) => page.getByRole('link', { name: 'Paragraph 2: copy and link' });
const menu = (page: Page) => page.getByRole('dialog', { name: '§ 2' });

test('loading, scrolling and reading load no script; the first action does, once', async ({ page }) => {
  const asked = watchScripts(page);
  for (const path of Object.values(ROUTES)) {
    await page.goto(path);
    await page.evaluate(() => scrollTo(0, 500));
  }
  expect(asked).toEqual([]);
  await openAwake(page, READING);
  expect(asked.length).toBeGreaterThan(0);
  expect(new Set(asked).size).toBe(asked.length);
});

test('the first click, on the number of a paragraph, opens its menu', async ({ page }) => {
  await page.goto(READING);
  await mark(page).click();
  await expect(menu(page)).toBeVisible();
  expect(page.url()).toMatch(new RegExp(`${READING}$`));
});

test('the first tap on a sentence highlights it', async ({ page }) => {
  await page.goto(READING);
  await sentences(page, 'p2', 1).first().click();
  await expect(sentences(page, 'p2', 1).first()).toHaveAttribute('data-lit');
});

test('the first click on “close all” closes all', async ({ page }) => {
  await page.goto(READING);
  await page.getByRole('button', { name: 'Close all' }).click();
  await expect(page.locator('section > details[open]')).toHaveCount(0);
});

test('the first keys are replayed in order, none lost and none twice', async ({ page }) => {
  await page.goto(READING);
  for (const key of ['j', 'j', 'j', 't', 'v']) await page.keyboard.press(key);
  await expect(page.getByRole('radio', { name: 'Line by line' })).toBeChecked();
  await expectLit(sentences(page, 'p2', 2).first());
  await page.keyboard.press('j');
  await expect(sentences(page, 'p3', 1).first()).toBeFocused();
});

test('features without scripts do not wait for them', async ({ page }) => {
  await page.route(/\/islands\/.*\.js/, () => {});
  await page.goto(READING);
  await toggle(page, 'p2').click();
  await expect(english(page, 'p2')).toBeHidden();
  await page.getByRole('radio', { name: 'Translation', exact: true }).click();
  await expect(sentences(page, 'p3', 1).first()).toBeHidden();
  await page.keyboard.press('Tab');
});

test('if the scripts cannot be loaded, the number of a paragraph is an ordinary link', async ({ page }) => {
  await page.route(/\/islands\/.*\.js/, (route) => route.abort());
  await page.goto(READING);
  await mark(page).click();
  await expect(page).toHaveURL(`${READING}/p2`);
});

test('the scripts keep what was opened or chosen before they loaded, and report no errors', async ({ page }) => {
  const errors = await watchErrors(page);
  await openAwake(page, CHAPTER);
  await page.getByRole('radio', { name: 'Line by line' }).click();
  await toggle(page, 'p3').click();
  await page.goto(CHAPTER);
  await expect(sentences(page, 'p3', 1).last()).toBeHidden();
  await toggle(page, 'p4').click();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog', { name: 'Settings' }).getByText('Dark').click();
  await page.keyboard.press('Escape');
  await wake(page);
  await expect(sentences(page, 'p3', 1).last()).toBeHidden();
  await expect(sentences(page, 'p4', 1).last()).toBeHidden();
  await expect(page.getByRole('radio', { name: 'Line by line' })).toBeChecked();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  expect(errors).toEqual([]);
});

test('no page violates its policy, before or after its scripts load', async ({ page }) => {
  const errors = await watchErrors(page);
  for (const path of Object.values(ROUTES)) {
    const asked = page.waitForRequest(/\/islands\/.*\.js/, { timeout: 3000 }).catch(() => undefined);
    await page.goto(path);
    await page.keyboard.press('F8');
    await asked;
    await page.waitForLoadState('networkidle');
  }
  expect(errors).toEqual([]);
});

test('an injected script does not run, nor does an event handler attribute', async ({ page }) => {
  const slipped = '<script>window.slipped = 1</script><img src="data:," onerror="window.slipped = 2" alt="">';
  await page.route(/\/en\//, async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('<main', `${slipped}<main`) });
  });
  for (const path of [READING, `${READING}/p2-2`]) {
    await page.goto(path);
    await expect(page.locator('img[onerror]')).toHaveCount(1);
    expect([path, await page.evaluate(() => Reflect.get(window, 'slipped'))]).toEqual([path, undefined]);
  }
});

test('every response has the security headers', async ({ request }) => {
  const paths = [
    ...Object.values(ROUTES),
    '/en/feed',
    '/sitemap.xml',
    '/icon.svg',
    '/robots.txt',
    '/en/manifest.webmanifest',
    '/sw.js',
  ];
  for (const path of paths) {
    const headers = (await request.get(path)).headers();
    expect({ path, ...headers }).toMatchObject({
      path,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
    expect(headers['x-powered-by']).toBeUndefined();
  }
  for (const path of Object.values(ROUTES)) {
    const policy = (await request.get(path)).headers()['content-security-policy'] ?? '';
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
    // A missing file has no scripts at all.
    if (path !== MISSING) expect([path, scripts]).toEqual([path, expect.stringContaining("'sha256-")]);
    expect(scripts).toContain("'self'");
    expect(scripts).not.toContain('unsafe');
  }
});

test('a page made on demand is stripped in its first response, and the same in the second', async ({ request }) => {
  for (const path of [`${READING}/p11-1`, `${READING}/p11~p12`]) {
    const [first, second] = [await request.get(path), await request.get(path)];
    const html = await first.text();
    expect([path, first.status()]).toEqual([path, 200]);
    expect(html).not.toMatch(/<script[^>]+src="\/_next/);
    expect(html).not.toContain('self.__next_f.push');
    expect(await second.text()).toBe(html);
    expect(second.headers()['content-security-policy']).toBe(first.headers()['content-security-policy']);
  }
});

test('a 404 is not cached', async ({ request }) => {
  for (const path of ['/en/no-such-work', `${READING}/p999`, '/de']) {
    const response = await request.get(path);
    expect([path, response.status()]).toEqual([path, 404]);
    expect(response.headers()['cache-control']).toMatch(/no-store|no-cache/);
    expect(await response.text()).not.toMatch(/<script[^>]+src="\/_next/);
  }
});
