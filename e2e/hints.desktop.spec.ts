// Short meanings above hard words, and stress marks on them: by the chosen level and the saved words, over a text that stays as it is.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openAwake, pair, READING, russian } from './pages.ts';
import { noun, openWords } from './saved.ts';

const hints = (page: Page, id: string) => pair(page, id).locator('[data-hints] i');
const hintsOf = (page: Page, id: string) =>
  hints(page, id).evaluateAll((all) => all.map((hint) => (hint as HTMLElement).dataset.hint));

async function chooseLevel(page: Page, level: string) {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('group', { name: 'Meanings above words' }).getByRole('radio', { name: level }).check();
  await page.keyboard.press('Escape');
}

const blocks = (page: Page) =>
  page
    .locator('article section > :first-child')
    .evaluateAll((all) => all.slice(0, 4).map((block) => Object.values(block.getBoundingClientRect().toJSON())));

test('words above the level have their meaning above them; the text, copying and speech stay plain', async ({
  page,
}) => {
  await openAwake(page, READING);
  const [text, spoken] = [await russian(page, 'p2').textContent(), await russian(page, 'p2').ariaSnapshot()];
  await chooseLevel(page, 'A2');
  await expect.poll(() => hintsOf(page, 'p2')).toContain('Monday');
  expect(await hintsOf(page, 'p2')).not.toContain('meeting');
  // Each hint is above its own word and below the line before.
  const monday = await pair(page, 'p2').evaluate((section) => {
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      const at = node.data.indexOf('понедельник');
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + 'понедельник'.length);
      const word = range.getBoundingClientRect();
      const hint = section.querySelector('[data-hint=Monday]')?.getBoundingClientRect();
      return hint && { below: word.top - hint.top, inside: hint.left >= word.left && hint.right <= word.right };
    }
  });
  expect(monday?.inside).toBe(true);
  expect(monday?.below).toBeGreaterThan(4);
  expect(monday?.below).toBeLessThan(16);
  expect(await russian(page, 'p2').textContent()).toBe(text);
  expect(await russian(page, 'p2').ariaSnapshot()).toBe(spoken);
  const selected = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('[id=p2]') ?? document.body);
    return `${getSelection()}`;
  });
  expect(selected).not.toContain('high-ranking');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await chooseLevel(page, 'A1');
  await expect.poll(() => hintsOf(page, 'p2')).toContain('meeting');
  await chooseLevel(page, 'Off');
  await expect(page.locator('[data-hints]')).toHaveCount(0);
});

test('with hints chosen before, they come by themselves and move nothing', async ({ page }) => {
  await openAwake(page, READING);
  await chooseLevel(page, 'A2');
  const fresh = await page.context().newPage();
  await fresh.route('**/islands/**', async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await route.continue();
  });
  await fresh.goto(READING);
  await fresh.evaluate(() => document.fonts.ready);
  const before = await blocks(fresh);
  await expect(hints(fresh, 'p2').first()).toBeAttached();
  expect(await blocks(fresh)).toEqual(before);
});

test('saved words count more than the level, for hints and for stress marks', async ({ page }) => {
  await openWords(page, [
    noun('понедельник', 'Monday', 1, { status: 'known' }),
    noun('встреча', 'meeting', 1, { status: 2 }),
  ]);
  await openAwake(page, READING);
  await chooseLevel(page, 'A2');
  await expect.poll(() => hintsOf(page, 'p2')).toContain('meeting');
  expect(await hintsOf(page, 'p2')).not.toContain('Monday');
  await page.keyboard.press('h');
  await page.keyboard.press('h');
  const marked = () =>
    pair(page, 'p2').evaluate((section) => {
      const tops = [...section.querySelectorAll('[data-marks] i')].map((mark) => mark.getBoundingClientRect());
      const isMarked = (word: string) => {
        const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
          const at = node.data.indexOf(word);
          if (at < 0) continue;
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          const box = range.getBoundingClientRect();
          return tops.some(({ left, top }) => left >= box.left && left < box.right && Math.abs(top - box.top) < 4);
        }
        return undefined;
      };
      return ['встречу', 'продаже', 'понедельник', 'говорить', 'Путиным'].filter(isMarked);
    });
  await expect.poll(marked).toEqual(['встречу', 'продаже', 'Путиным']);
});

test('on paper hints are above their words, and the text is as it was afterwards', async ({ page }) => {
  await openAwake(page, READING);
  await chooseLevel(page, 'A2');
  await expect(hints(page, 'p2').first()).toBeAttached();
  await page.keyboard.press('h');
  await expect(pair(page, 'p2').locator('[data-marks] i').first()).toBeAttached();
  const before = await russian(page, 'p17').evaluate((block) => block.outerHTML);
  await page.emulateMedia({ media: 'print' });
  await expect(pair(page, 'p2').locator('ruby').filter({ hasText: 'понеде\u0301льник' })).toHaveCount(1);
  await expect(pair(page, 'p17').locator('ruby').first()).toBeVisible();
  const count = await page.locator('ruby').count();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('ruby')).toHaveCount(0);
  expect(await russian(page, 'p17').evaluate((block) => block.outerHTML)).toBe(before);
  // Once more: the places of the words have survived.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('ruby')).toHaveCount(count);
});
