// The review: cards by pointer and by keyboard, undo, the end of the session and the forecast, without a network.
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { expectNoOverflow, pressAs } from './pages.ts';
import { CASTLE, HEDGEHOG, MELON, noun, openWords, REVIEW, WORDS } from './saved.ts';

const question = (page: Page) => page.getByRole('article');
const reveal = (page: Page) => page.getByRole('button', { name: 'Show the answer' });
const answer = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });

async function expectNoViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('without words it explains how to begin', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(REVIEW);
  await expect(page.getByText('No words yet.')).toBeVisible();
  await expectNoViolations(page);
});

test('a card hides its answer, shows it, and shows the interval of each button', async ({ page }) => {
  await openWords(page, [CASTLE, HEDGEHOG, MELON]);
  await page.getByRole('link', { name: 'Review' }).click();
  await expect(page.getByText('2 words left')).toBeVisible();
  await expect(question(page)).toContainText('castle');
  await expect(question(page)).not.toContainText('замок');
  await expect(question(page)).toContainText('hidden word');
  await reveal(page).click();
  await expect(page.getByRole('heading', { name: 'за́мок' })).toBeVisible();
  await expect(question(page)).toContainText('of stone');
  for (const [name, time] of [
    ['Again', '1 min'],
    ['Hard', '6 min'],
    ['Good', '10 min'],
    ['Easy', '8 days'],
  ] as const) {
    await expect(answer(page, name)).toContainText(time);
  }
  await answer(page, 'Easy').click();
  await expect(page.getByText('1 word left')).toBeVisible();
  await expect(question(page)).toContainText('hedgehog');
  await expectNoOverflow(page);
});

test('the list shows the status that a review has given a word', { tag: '@desktop' }, async ({ page }) => {
  await openWords(page, [CASTLE]);
  await expect(page.getByLabel('Status of замок')).toHaveValue('new');
  await page.goto(REVIEW);
  await reveal(page).click();
  await answer(page, 'Good').click();
  await expect(page.getByText('1 answer given.')).toBeVisible();
  await page.goto(WORDS);
  await expect(page.getByLabel('Status of замок')).toHaveValue('learning');
});

test('a typed answer is judged, and its grade is offered first', { tag: '@desktop' }, async ({ page }) => {
  await openWords(page, [CASTLE, HEDGEHOG]);
  await page.goto(REVIEW);
  await page.getByRole('radio', { name: 'Type the word' }).check();
  await page.getByLabel('The hidden word').fill('Замок');
  await page.getByLabel('The hidden word').press('Enter');
  await expect(page.getByText('Right', { exact: true })).toBeVisible();
  await expect(answer(page, 'Good')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question(page)).toContainText('hedgehog');
  await expect(page.getByLabel('The hidden word')).toHaveValue('');
  await page.getByLabel('The hidden word').fill('уж');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('You wrote: уж')).toBeVisible();
  await expect(answer(page, 'Again')).toBeFocused();
  await expectNoViolations(page);
  await expectNoOverflow(page);
});

test('a listening card reads the sentence aloud, and shows it where there is no voice', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.addInitScript(() => {
    const spoken: string[] = [];
    const voices = [{ name: 'Irina', lang: 'ru-RU', localService: true, default: false }];
    class Utterance {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.assign(window, { spoken, SpeechSynthesisUtterance: Utterance });
    Object.defineProperty(window, 'speechSynthesis', {
      value: Object.assign(new EventTarget(), {
        getVoices: () => (location.search === '?mute' ? [] : voices),
        speak: ({ text }: Utterance) => spoken.push(text),
        cancel: () => undefined,
      }),
    });
  });
  await openWords(page, [CASTLE]);
  await page.goto(REVIEW);
  await page.getByRole('radio', { name: 'Listen' }).check();
  await expect(question(page)).not.toContainText('замок');
  await page.getByRole('button', { name: 'Play again' }).click();
  const spoken: unknown = await page.evaluate(() => Reflect.get(window, 'spoken'));
  expect(new Set(spoken as string[])).toEqual(new Set(['Вот замок, и больше ничего.']));
  await page.goto(`${REVIEW}?mute`);
  await expect(page.getByText('This device has no Russian voice, so the sentence is shown.')).toBeVisible();
  await expect(question(page)).toContainText('Вот замок');
});

test('it works by keyboard, in a Russian layout too, with undo', { tag: '@desktop' }, async ({ page }) => {
  await openWords(page, [CASTLE, HEDGEHOG]);
  await page.goto(REVIEW);
  await expect(reveal(page)).toBeVisible();
  await pressAs(page, 'Digit4', '4');
  await expect(reveal(page)).toBeVisible();
  await page.keyboard.press('Space');
  await expect(answer(page, 'Good')).toBeFocused();
  await page.keyboard.press('4');
  await expect(question(page)).toContainText('hedgehog');
  await expect(page.getByText('1 answer given.')).toBeVisible();
  await pressAs(page, 'KeyU', 'г');
  await expect(question(page)).toContainText('castle');
  await expect(page.getByText('2 words left')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(answer(page, 'Good')).toBeFocused();
  await page.keyboard.press('4');
  await expect(question(page)).toContainText('hedgehog');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'ёж' })).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.getByText('Nothing else is due now.')).toBeVisible();
});

test('a forgotten word is repeated in the same session', { tag: '@desktop' }, async ({ page }) => {
  await openWords(page, [CASTLE]);
  await page.goto(REVIEW);
  await reveal(page).click();
  await answer(page, 'Again').click();
  await expect(page.getByText('1 answer given.')).toBeVisible();
  await expect(reveal(page)).toBeVisible();
  await expect(question(page)).toContainText('castle');
});

test('cards can show the word in its sentence, and the choice is stored', { tag: '@desktop' }, async ({ page }) => {
  await openWords(page, [CASTLE]);
  await page.goto(REVIEW);
  await page.getByRole('radio', { name: 'Word in its sentence' }).check();
  await expect(question(page).locator('mark')).toHaveText('замок');
  await expect(question(page)).not.toContainText('castle');
  await page.reload();
  await expect(question(page).locator('mark')).toHaveText('замок');
});

test('the end shows the words due on each day, as bars and as a table', async ({ page }) => {
  const inDays = (days: number) => Date.now() + days * 86_400_000;
  const asked = (lemma: string, days: number) => {
    const word = noun(lemma, lemma, 60);
    const card = { due: inDays(days), stability: 5, difficulty: 5, interval: 5, step: 0, reps: 3, lapses: 0 };
    return { ...word, card: { ...card, state: 'review' as const, last: inDays(-1) } };
  };
  await openWords(page, [asked('сад', 2), asked('лес', 2), asked('дуб', 9), asked('снег', 90)]);
  await page.goto(REVIEW);
  await expect(page.getByText('Nothing else is due now.')).toBeVisible();
  await expect(page.getByText('The next word is due in 2 days.')).toBeVisible();
  await expect(page.getByText('and 1 word after that')).toBeVisible();
  await page.getByText('As a table').click();
  const cells = await page.locator('tbody td').allTextContents();
  expect(cells.map(Number)).toEqual(Array.from({ length: 30 }, (_, day) => (day === 2 ? 2 : day === 9 ? 1 : 0)));
  await expectNoViolations(page);
  await expectNoOverflow(page);
});

test('the answer marks the words of the translation that go with the word', { tag: '@desktop' }, async ({ page }) => {
  const [source = '', target = ''] = ['content', 'locales/en'].map(
    (folder) => JSON.parse(readFileSync(`${folder}/kim-putin-2023/text.json`, 'utf8')).h1,
  );
  const sentence = { address: 'kim-putin-2023', segment: 'h1', source, target, form: 'оружия' };
  await openWords(page, [noun('оружие', 'weapons', 30, { form: 'оружия', sentences: [sentence] })]);
  await page.goto(REVIEW);
  await reveal(page).click();
  await expect(question(page).locator('p[lang="ru"] mark')).toHaveText('оружия');
  await expect(question(page).locator('p[lang="en"] mark')).toHaveText('Arms');
});

test('once loaded it needs no network', { tag: '@desktop' }, async ({ page, context }) => {
  await openWords(page, [CASTLE, HEDGEHOG]);
  await page.goto(REVIEW);
  await expect(reveal(page)).toBeVisible();
  await context.setOffline(true);
  for (const word of ['за́мок', 'ёж']) {
    await reveal(page).click();
    await expect(page.getByRole('heading', { name: word })).toBeVisible();
    await answer(page, 'Easy').click();
  }
  await expect(page.getByText('Nothing else is due now.')).toBeVisible();
});

test('an answer given in another tab is not recorded twice', { tag: '@desktop' }, async ({ page, context }) => {
  await openWords(page, [CASTLE, HEDGEHOG]);
  await page.goto(REVIEW);
  await reveal(page).click();
  const other = await context.newPage();
  await other.goto(REVIEW);
  await reveal(other).click();
  await answer(other, 'Easy').click();
  await expect(question(other)).toContainText('hedgehog');
  await expect(question(page)).toContainText('hedgehog');
  await expect(reveal(page)).toBeVisible();
});

test('question and answer are accessible in both themes', { tag: '@desktop' }, async ({ page }) => {
  await openWords(page, [CASTLE, HEDGEHOG]);
  await page.goto(REVIEW);
  const expectAccessible = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoViolations(page);
    }
  };
  await expect(reveal(page)).toBeVisible();
  await expectAccessible();
  await reveal(page).click();
  await expectAccessible();
  await page.getByRole('button', { name: 'Stop for now' }).click();
  await expect(page.getByRole('heading', { name: 'Upcoming reviews' })).toBeVisible();
  await expectAccessible();
});

test('without storage the page explains what to do', { tag: '@desktop' }, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await page.goto(REVIEW);
  await expect(page.getByText('This browser does not store anything for this page')).toBeVisible();
});
