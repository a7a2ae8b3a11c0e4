// The home address: the language it redirects to, how a choice is stored, and that it does not redirect elsewhere.
import { expect, test } from '@playwright/test';
import { PASSAGE, READING, SHELF } from './pages.ts';

test.describe('requested without a cookie', () => {
  const asked = {
    'ru-RU,ru;q=0.9,en;q=0.8': '/ru',
    'en-GB,en;q=0.9,ru;q=0.1': '/en',
    'de-DE,ru;q=0.5': '/ru',
    'de-DE,fr;q=0.5': '/en',
    '*': '/en',
    '': '/en',
    'xx-invalid-__,;q=,,': '/en',
  };
  for (const [header, location] of Object.entries(asked)) {
    test(`Accept-Language "${header}" leads to ${location}`, async ({ request }) => {
      const response = await request.get('/', { maxRedirects: 0, headers: { 'Accept-Language': header } });
      expect(response.status()).toBe(307);
      expect(response.headers().location).toBe(location);
      expect(response.headers().vary).toContain('Accept-Language');
      expect(response.headers()['set-cookie']).toBeUndefined();
    });
  }
});

test('choosing a language leads to the same page in it and is stored', async ({ page }) => {
  await page.goto(READING);
  await page.getByRole('link', { name: 'Русский', exact: true }).click();
  await expect(page).toHaveURL(READING.replace('/en', '/ru'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await page.goto('/');
  await expect(page).toHaveURL('/ru');
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(SHELF);
  await page.goto('/');
  await expect(page).toHaveURL(SHELF);
});

test('from a passage and from a range the language leads to the same passage', async ({ page }) => {
  for (const path of [PASSAGE, `${READING}/p3-1~p4-1`]) {
    await page.goto(path);
    await page.getByRole('link', { name: 'Русский', exact: true }).click();
    await expect(page).toHaveURL(path.replace('/en', '/ru'));
  }
});

test('only one cookie is stored, and scripts cannot read it', async ({ page, context }) => {
  await page.goto(SHELF);
  expect(await context.cookies()).toEqual([]);
  await page.getByRole('link', { name: 'Русский', exact: true }).click();
  await expect(page).toHaveURL('/ru');
  expect(await context.cookies()).toMatchObject([{ name: 'lng', value: 'ru', httpOnly: true, sameSite: 'Lax' }]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('a redirect to another site stays on the site', async ({ request }) => {
  const elsewhere = [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/..//evil.example',
    '@evil.example',
    '.evil.example',
    '/%09/evil.example',
    '/\r\nX-Injected: 1',
    '/kim?x=//evil.example',
    'javascript:alert(1)',
  ];
  for (const to of elsewhere) {
    const response = await request.get(`/?lng=en&to=${encodeURIComponent(to)}`, { maxRedirects: 0 });
    const { location = '', 'x-injected': injected } = response.headers();
    expect([to, new URL(location, 'http://here.example').host]).toEqual([to, 'here.example']);
    expect(location).toMatch(/^\/en(?![^/])/);
    expect(injected).toBeUndefined();
  }
});

test('an unknown language is not stored', async ({ request }) => {
  const response = await request.get('/?lng=__proto__&to=/about', { maxRedirects: 0 });
  expect(response.headers().location).toBe('/en/about');
  expect(response.headers()['set-cookie']).toBeUndefined();
});
