// The matched sentence under the pointer: CSS only, so it works before any script has loaded.
import { expect, test } from '@playwright/test';
import { chooseView, expectLit, expectUnlit, openParagraph, READING, sentences } from './pages.ts';

test('hovering a sentence highlights it and its counterpart, on either side', async ({ page }) => {
  await page.goto(READING);
  await openParagraph(page, 'p5');
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

test('the mark of the menu is visible without a pointer, in every view', async ({ page }) => {
  await page.goto(READING);
  const mark = page.getByRole('link', { name: 'Paragraph 3: copy and link' });
  for (const view of ['side', 'original', 'lines', 'translation'] as const) {
    await chooseView(page, view);
    await expect(mark).toBeVisible();
    await expect(mark).toHaveCSS('opacity', '1');
    expect(await mark.evaluate((element) => getComputedStyle(element, '::before').content)).toContain('⋯');
  }
});
