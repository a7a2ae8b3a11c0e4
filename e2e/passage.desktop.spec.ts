// The page of a passage.
import { get } from 'node:http';
import { expect, test } from '@playwright/test';
import { expectLit, PASSAGE, POEM, READING, segments, sentences } from './pages.ts';

const { ru, en } = segments('kim-putin-2023');
const plain = (text: string | null) => (text ?? '').replaceAll('\u00A0', ' ');

/** The status of an address that is sent unchanged: browsers and fetch normalise dots. */
function statusOf(base: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

const passages = {
  'p2-1': { ids: ['p2-1'], anchor: 'p2-1', previous: 'p1-1', next: 'p2-2', place: '§ 2' },
  p3: { ids: ['p3-1', 'p3-2'], anchor: 'p3', previous: 'p2', next: 'p4', place: '§ 3' },
  'p2-2~p4-1': {
    ids: ['p2-2', 'p3-1', 'p3-2', 'p4-1'],
    anchor: 'p2-2',
    previous: 'p2-1',
    next: 'p5-1',
    place: '§ 2–4',
  },
  'p2~p3': { ids: ['p2-1', 'p2-2', 'p3-1', 'p3-2'], anchor: 'p2-1', previous: 'p1', next: 'p4', place: '§ 2–3' },
} as const;

for (const [passage, { ids, anchor, previous, next, place }] of Object.entries(passages)) {
  test(`${passage}: both languages, the source, and links`, async ({ page }) => {
    await page.goto(`${READING}/${passage}`);
    const [source, target] = await page.locator('blockquote').allTextContents();
    expect(plain(source ?? '')).toBe(byParagraph(ids, ru));
    expect(plain(target ?? '')).toBe(byParagraph(ids, en));
    await expect(page.locator('h1')).toHaveText(new RegExp(`^По материалам Financial Times, «.+», ${place}$`));
    await expect(page.locator('figcaption [lang=en]')).toHaveText(/^After the Financial Times, “.+”$/);
    await expect(page.getByRole('link', { name: 'Read in the text' })).toHaveAttribute('href', `${READING}#${anchor}`);
    await expect(page.locator('main [rel=prev]')).toHaveAttribute('href', `${READING}/${previous}`);
    await expect(page.locator('main [rel=next]')).toHaveAttribute('href', `${READING}/${next}`);
  });
}

/** Paragraphs are blocks, and sentences are inline in them. */
function byParagraph(ids: readonly string[], texts: Readonly<Record<string, string>>): string {
  const paragraphs = Map.groupBy(ids, (id) => id.split('-')[0]);
  return [...paragraphs.values()].map((of) => of.map((id) => texts[id]).join(' ')).join('');
}

test('the link into the text leads to the marked sentence', async ({ page }) => {
  await page.goto(`${READING}/p12-2`);
  await page.getByRole('link', { name: 'Read in the text' }).click();
  await expect(page).toHaveURL(`${READING}#p12-2`);
  await expect(sentences(page, 'p12', 2).first()).toBeInViewport();
  await expectLit(sentences(page, 'p12', 2).first());
});

test('the first and the last passage have only one neighbour', async ({ page }) => {
  await page.goto(`${READING}/h1`);
  await expect(page.locator('main [rel=prev]')).toHaveCount(0);
  await page.goto(`${READING}/p17-2`);
  await expect(page.locator('main [rel=next]')).toHaveCount(0);
});

test('it has a unique title and description', async ({ page }) => {
  await page.goto(PASSAGE);
  await expect(page).toHaveTitle(/, § 2 · Stroka$/);
  const described = await page.locator('meta[name=description]').getAttribute('content');
  expect(described).toContain('Глава Северной Кореи');
  expect(described).toContain('Kim Jong Un, the leader');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${PASSAGE}$`));
});

test('a stanza keeps its lines', async ({ page }) => {
  await page.goto(`${POEM}/v4`);
  await expect(page.locator('blockquote').first().locator('span')).toHaveText([
    'Щекой к плечу, точь-в-точь скрипач,',
    'ищу для белых мат в три хода —',
    'важнейшая из всех задач',
    'ремонта нынешнего года.',
  ]);
});

const nowhere = [
  'p999',
  'p2-9',
  'p3~p2',
  'p1~p2~p3',
  'P2',
  'p2-1-1',
  '2',
  '~',
  'p2~',
  '__proto__',
  'constructor',
  '%00',
];

test('a passage that the text does not have is a 404', async ({ request }) => {
  for (const passage of nowhere) {
    const { status, body } = await request
      .get(`${READING}/${passage}`)
      .then(async (response) => ({ status: response.status(), body: await response.text() }));
    expect([passage, status]).toEqual([passage, 404]);
    expect(body).toContain('Page not found');
  }
});

test('addresses that lead out of the library are refused', async ({ baseURL }) => {
  for (const path of ['%2e%2e', '..%2f..%2fpackage', '%252e%252e', '%25', '%5c..', `p${'9'.repeat(3000)}`]) {
    for (const address of [`${READING}/${path}`, `/en/${path}`, `/${path}`]) {
      const status = (await statusOf(baseURL ?? '', address)) ?? 0;
      expect([address, status >= 300 && status < 500]).toEqual([address, true]);
    }
  }
});

test('malformed addresses are handled', async ({ request, baseURL }) => {
  for (const path of ['%E0%A4%A', '%ff', '%', '%zz', '%00']) {
    for (const address of [`${READING}/${path}`, `/en/${path}`, `/${path}`]) {
      expect([address, await statusOf(baseURL ?? '', address)]).not.toEqual([address, 200]);
    }
  }
  expect((await request.get(READING)).status()).toBe(200);
});
