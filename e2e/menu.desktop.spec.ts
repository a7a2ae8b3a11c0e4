// The paragraph's menu by keyboard, and its number as an ordinary link.
import { expect, type Page, test } from '@playwright/test';
import { chooseView, openAwake, READING } from './pages.ts';

const mark = (page: Page) => page.getByRole('link', { name: 'Paragraph 3: copy and link' });
const menu = (page: Page) => page.getByRole('dialog', { name: '§ 3' });

test('Enter opens it with the focus inside, Tab moves through it, Escape restores the focus', async ({ page }) => {
  await openAwake(page, READING);
  await mark(page).focus();
  await page.keyboard.press('Enter');
  await expect(menu(page).getByRole('button', { name: 'Copy Russian' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(menu(page).getByRole('button', { name: 'Copy English' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();
  await expect(mark(page)).toBeFocused();
});

test('after a copy the focus is back on the number', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAwake(page, READING);
  await mark(page).focus();
  await page.keyboard.press('Enter');
  await expect(menu(page).getByRole('button', { name: 'Copy Russian' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu(page)).toBeHidden();
  await expect(mark(page)).toBeFocused();
});

test('a click elsewhere closes it', async ({ page }) => {
  await openAwake(page, READING);
  await mark(page).click();
  await expect(menu(page)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(menu(page)).toBeHidden();
});

test('it is inside the viewport, wherever its paragraph is', async ({ page }) => {
  await openAwake(page, READING);
  for (const id of ['p1', 'p17']) {
    await page.locator(`[id="${id}"] [data-act=menu]`).click();
    const popover = page.locator(':popover-open');
    await expect(popover).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(popover).toHaveCount(0);
  }
});

test('keys of the page are inactive while it is open', async ({ page }) => {
  await openAwake(page, READING);
  await chooseView(page, 'original');
  await mark(page).click();
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press('t');
  await page.keyboard.press('j');
  await expect(page.locator('[data-lit], section > details[open]')).toHaveCount(0);
});

test('Ctrl+click opens the passage in a new tab, without a menu', async ({ page, context }) => {
  await openAwake(page, READING);
  const opened = context.waitForEvent('page');
  await mark(page).click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await expect(tab).toHaveURL(`${READING}/p3`);
  await expect(menu(page)).toHaveCount(0);
});
