// A temporary library, with pages made on demand: old addresses, renamed works, footnotes, gaps, a broken text.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type LibraryFiles, writeLibrary } from '../test/temporary-library.ts';
import {
  chooseView,
  english,
  expectLit,
  openAwake,
  openParagraph,
  pair,
  place,
  russian,
  sentences,
  toggle,
} from './pages.ts';
import { type Server, startServer } from './server.ts';

test.describe.configure({ mode: 'default' });

const many = Array.from({ length: 70 }, (_, index) => index + 1);
const FILES: LibraryFiles = {
  'content/aliases.json': { staroe: 'proshloe', proshloe: 'novoe' },
  'content/novoe/work.json': { title: 'Новое', author: 'А. Б.', licence: 'CC-BY-4.0' },
  'content/novoe/text.json': {
    h1: 'Новое',
    'p1-1': 'Раз.',
    'p1-2': 'Два.',
    'p1-4': 'Четыре.',
    h2: 'Подзаголовок',
    'q1-1': 'Сказано другим.',
    'p2-1': 'Без перевода.',
    'p3-1': 'Продолжение.',
    ...Object.fromEntries(many.map((number) => [`p4-${number}`, `Предложение ${number}.`])),
  },
  'content/novoe/text.notes.json': { 'p1-2': ['Первое примечание.'], 'p1-4': ['Второе.'] },
  'content/novoe/aliases.json': { text: { 'p1-3': 'p1-2', 'p9-1': 'p8-1', 'p8-1': 'p1-4' } },
  'locales/en/novoe/work.json': { title: 'New', author: 'A. B.' },
  'locales/en/novoe/text.json': {
    h1: 'New',
    'p1-1': 'One.',
    'p1-2': 'Two.',
    'p1-4': 'Four.',
    h2: 'A Subheading',
    'q1-1': 'Said by another.',
    'p3-1': '',
    ...Object.fromEntries(many.map((number) => [`p4-${number}`, `Sentence ${number}.`])),
  },
  'locales/en/novoe/text.notes.json': { 'p1-2': ['The first note.'], 'p1-4': ['The second.'] },
  'content/hrupkoe/work.json': { title: 'Хрупкое' },
  'content/hrupkoe/text.json': { 'p1-1': 'Цело.', 'p1-2': 'Пока.' },
  'locales/en/hrupkoe/work.json': { title: 'Fragile' },
  'locales/en/hrupkoe/text.json': { 'p1-1': 'Whole.', 'p1-2': 'For now.' },
};

let folder: string;
let server: Server;
const at = (path: string) => `${server.url}/en/${path}`;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stroka-'));
  await writeLibrary(folder, FILES);
  server = await startServer({ library: folder });
});

test.afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test('an old address of a work redirects to the current one, over several renames, with its passage', async ({
  request,
}) => {
  for (const [old, now] of [
    ['staroe', 'novoe'],
    ['proshloe', 'novoe'],
    ['staroe/p1-2', 'novoe/p1-2'],
    ['staroe/p1-1~p1-2', 'novoe/p1-1~p1-2'],
  ]) {
    const response = await request.get(at(old ?? ''), { maxRedirects: 0 });
    expect([old, response.status(), response.headers().location]).toEqual([old, 308, `/en/${now}`]);
  }
  expect((await request.get(at('staroe.2'), { maxRedirects: 1 })).status()).toBe(404);
});

test('an old id leads to the current one: on its own page, in a range, as a link into the text', async ({
  page,
  request,
}) => {
  for (const [old, now] of [
    ['p1-3', 'p1-2'],
    ['p9-1', 'p1-4'],
    ['p1-1~p9-1', 'p1-1~p1-4'],
  ]) {
    const response = await request.get(at(`novoe/${old}`), { maxRedirects: 0 });
    expect([old, response.status(), response.headers().location]).toEqual([old, 308, `/en/novoe/${now}`]);
  }
  await page.goto(at('novoe#p9-1'));
  await expectLit(sentences(page, 'p1', 3).first());
});

test('a paragraph without English is marked, and one that is joined to the paragraph above', async ({ page }) => {
  await page.goto(at('novoe'));
  await expect(pair(page, 'p2').getByText('Not translated yet')).toBeVisible();
  await expect(pair(page, 'p3').getByText('Included in the paragraph above')).toBeVisible();
  await expect(toggle(page, 'p2')).toHaveCount(0);
  await chooseView(page, 'translation');
  await expect(russian(page, 'p2')).toBeVisible();
  await expect(russian(page, 'p1')).toBeHidden();
});

test('a subheading is a heading, a quotation is indented', async ({ page }) => {
  await page.goto(at('novoe'));
  await expect(page.getByRole('heading', { level: 2, name: 'Подзаголовок' })).toBeVisible();
  const sentence = sentences(page, 'q1', 1).first();
  expect((await place(sentence)).x).toBeGreaterThan((await place(sentences(page, 'p1', 1).first())).x);
});

test('footnote links lead to the note and back, in both languages', async ({ page }) => {
  await page.goto(at('novoe'));
  await pair(page, 'p1').getByRole('link', { name: '1', exact: true }).first().click();
  const note = page.getByRole('complementary', { name: 'Notes' }).getByRole('listitem').first();
  await expect(note).toContainText('Первое примечание.');
  await expect(note).toContainText('The first note.');
  await note.getByRole('link', { name: 'Back to the text' }).click();
  await expect(page).toHaveURL(at('novoe#note-of-p1-2-1'));
  await expect(sentences(page, 'p1', 2).first()).toBeInViewport();
});

test('a paragraph of seventy sentences is in order line by line, and highlights all of them', async ({ page }) => {
  await openAwake(page, at('novoe'));
  await openParagraph(page, 'p4');
  await sentences(page, 'p4', 40).first().click();
  await page.mouse.move(0, 0);
  await expectLit(sentences(page, 'p4', 40).last());
  await chooseView(page, 'lines');
  const shown = await pair(page, 'p4').evaluate((section) =>
    [...section.querySelectorAll('[data-n]')]
      .map((span) => ({ text: span.textContent ?? '', top: span.getBoundingClientRect().top }))
      .toSorted((a, b) => a.top - b.top)
      .map(({ text }) => text),
  );
  expect(shown).toEqual(many.flatMap((number) => [`Предложение ${number}.`, `Sentence ${number}.`]));
});

test('a broken text is reported on its own page only, and works again when it is fixed', async ({ page, request }) => {
  await writeLibrary(folder, { 'content/hrupkoe/text.json': '{"p1-1": "Цело.",' });
  for (const path of ['hrupkoe', 'hrupkoe/p1-1']) {
    await page.goto(at(path));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This text cannot be shown');
    await expect(page.locator('meta[name=robots]').first()).toHaveAttribute('content', /noindex/);
    await page.getByRole('main').getByRole('link', { name: 'Library', exact: true }).click();
    await expect(page).toHaveURL(at('').replace(/\/$/, ''));
  }
  expect((await request.get(at('novoe'))).status()).toBe(200);
  await writeLibrary(folder, { 'content/hrupkoe/text.json': FILES['content/hrupkoe/text.json'] });
  await page.goto(at('hrupkoe/p1-2'));
  await expect(page.locator('blockquote').first()).toHaveText('Пока.');
});

test('a missing text is a 404', async ({ request }) => {
  for (const path of ['nichego', 'novoe.1', 'novoe/p7', 'aliases', 'content', 'work']) {
    expect([path, (await request.get(at(path))).status()]).toEqual([path, 404]);
  }
});

test('the English of a page made on demand can be hidden and opened', async ({ page }) => {
  await openAwake(page, at('novoe'));
  await toggle(page, 'p1').click();
  await expect(english(page, 'p1')).toBeHidden();
  await toggle(page, 'p1').click();
  await expect(english(page, 'p1')).toBeVisible();
});
