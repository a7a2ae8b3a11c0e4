// The search without scripts: a form that the server answers, with its filters, pages and further searches.
import { expect, test } from '@playwright/test';

test('the form, its filters and its links work', async ({ page }) => {
  await page.goto('/en');
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await page.getByRole('searchbox').fill('людей');
  await page.getByRole('button', { name: 'Search' }).click();
  const answer = page.locator('[data-answer]');
  await expect(answer).toContainText(/\d+ places in \d+ texts/);
  await expect(answer.locator('mark').first()).toHaveText('людей');
  const all = await answer.locator('p').first().textContent();
  await page.getByLabel('Level').selectOption('A1');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/level=A1/);
  await expect(page.getByLabel('Level')).toHaveValue('A1');
  expect(await answer.locator('p').first().textContent()).not.toBe(all);
  await page.goBack();
  await page.getByRole('link', { name: 'Show more' }).click();
  await expect(page).toHaveURL(/from=\d+/);
  await expect(answer.locator('mark').first()).toBeVisible();
  await page
    .getByRole('link', { name: /places in this text$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/work=/);
  await page.getByRole('link', { name: 'Search all texts' }).click();
  await expect(page).not.toHaveURL(/work=/);
});
