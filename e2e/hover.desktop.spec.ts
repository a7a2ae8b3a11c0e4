// The matched sentence under the pointer: CSS only, so it works before any script has loaded.
import { expect, test } from '@playwright/test';
import { expectLit, expectUnlit, READING, sentences, toggle } from './pages.ts';

test('hovering a sentence highlights it and its counterpart, on either side', async ({ page }) => {
  await page.goto(READING);
  await toggle(page, 'p5').click();
  for (const side of ['first', 'last'] as const) {
    await sentences(page, 'p5', 2)[side]().hover();
    await expectLit(sentences(page, 'p5', 2).first());
    await expectLit(sentences(page, 'p5', 2).last());
    await expectUnlit(sentences(page, 'p5', 1).first());
    await expectUnlit(sentences(page, 'p5', 1).last());
    await expectUnlit(sentences(page, 'p6', 2).first());
  }
  await page.mouse.move(0, 0);
  await expectUnlit(sentences(page, 'p5', 2).first());
});

test('the number with the menu appears on hover and on focus', async ({ page }) => {
  await page.goto(READING);
  const mark = page.getByRole('link', { name: 'Paragraph 3: copy and link' });
  await expect(mark).toHaveCSS('opacity', '0');
  await sentences(page, 'p3', 1).first().hover();
  await expect(mark).toHaveCSS('opacity', '1');
  await page.mouse.move(0, 0);
  await mark.focus();
  await expect(mark).toHaveCSS('opacity', '1');
});
