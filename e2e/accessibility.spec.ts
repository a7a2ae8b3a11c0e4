// Every kind of page, in both themes and with its panels open, against axe's rules: no violations.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { chooseView, openAll, openAwake, PASSAGE, READING, ROUTES, SHELF, sentences } from './pages.ts';

async function expectNoViolations(page: Page, rules?: string[]) {
  const axe = new AxeBuilder({ page });
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found).toEqual([]);
}

/** Checks every rule in the light theme; in the dark one only the colours differ. */
async function expectNoViolationsInBothThemes(page: Page) {
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolations(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
}

for (const [kind, path] of Object.entries(ROUTES)) {
  test(kind, { tag: '@desktop' }, async ({ page }) => {
    await page.goto(path);
    await expectNoViolationsInBothThemes(page);
  });
}

test('what a phone lays out anew: shelf, reading page, passage', { tag: '@phone' }, async ({ page }) => {
  for (const path of [SHELF, READING, PASSAGE]) {
    await page.goto(path);
    await expectNoViolations(page);
  }
});

test('a reading page with open paragraphs and a selected sentence, in each view', async ({ page }) => {
  test.setTimeout(60_000);
  await openAwake(page, READING);
  await openAll(page);
  await sentences(page, 'p3', 1).first().click();
  await expectNoViolationsInBothThemes(page);
  for (const view of ['original', 'lines', 'translation'] as const) {
    await chooseView(page, view);
    await expectNoViolationsInBothThemes(page);
  }
});

test('a reading page with its menu, its list of keys, a toast and the settings', async ({ page }) => {
  test.setTimeout(60_000);
  await openAwake(page, READING);
  await page.getByRole('link', { name: 'Paragraph 2: copy and link' }).click();
  await expect(page.getByRole('dialog', { name: '§ 2' })).toBeVisible();
  await expectNoViolationsInBothThemes(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectNoViolationsInBothThemes(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+T');
  await expect(page.locator('output[data-shown]')).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expectNoViolationsInBothThemes(page);
});

test('more contrast', { tag: '@desktop' }, async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  for (const path of [SHELF, READING, PASSAGE]) {
    await page.goto(path);
    await expectNoViolations(page);
  }
});

test('all controls can be reached by keyboard and are visible, and the first one leads to the text', {
  tag: '@desktop',
}, async ({ page }) => {
  await page.goto(READING);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeInViewport();
  const seen: string[] = [];
  for (let stop = 0; stop < 16; stop++) {
    await page.keyboard.press('Tab');
    const { name, outlined } = await page.evaluate(() => {
      const element = document.activeElement;
      const ring = element?.matches('[name=view]') ? element.nextElementSibling : element;
      return {
        name: element?.localName ?? '',
        outlined: ring !== null && ring !== undefined && getComputedStyle(ring).outlineStyle !== 'none',
      };
    });
    expect([stop, name, outlined]).toEqual([stop, name, true]);
    seen.push(name);
  }
  expect(seen).toEqual(expect.arrayContaining(['a', 'button', 'input', 'summary']));
});

test('a page has one first heading and its landmarks', { tag: '@desktop' }, async ({ page }) => {
  for (const path of [SHELF, READING]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('banner')).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toHaveCount(1);
  }
});
