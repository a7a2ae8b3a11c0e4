// Machine drafts are marked on pages, passages and in data; a text with too many is held back.
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from '../scripts/build.ts';
import { LETTER, type LibraryFiles, writeLibrary } from '../test/temporary-library.ts';
import { readPreview } from './preview.ts';
import { type Server, startServer } from './server.ts';

const LIBRARY: LibraryFiles = {
  ...LETTER,
  'locales/en/pismo/text.state.json': {
    h1: { state: 'draft', by: 'Ann Hill', source: 'Письмо' },
    'p1-2': { state: 'draft', by: 'deepl', source: 'Как дела?' },
  },
  'content/site.json': { drafts: 0.5 },
  'content/zapiska/work.json': { title: 'Записка', licence: 'CC-BY-4.0' },
  'content/zapiska/text.json': { 'p1-1': 'Да.', 'p1-2': 'Ничего.' },
  'content/zapiska/text.stress.json': { 'p1-1': 'Да.', 'p1-2': 'Ничего́.' },
  'locales/en/zapiska/text.json': { 'p1-1': 'Yes.', 'p1-2': 'Nothing.' },
  'locales/en/zapiska/text.state.json': { 'p1-1': { state: 'draft', by: 'deepl' }, 'p1-2': { state: 'draft' } },
  'content/kniga/work.json': { title: 'Книга', licence: 'CC-BY-4.0' },
  'content/kniga/1.json': { 'p1-1': 'Раз.' },
  'content/kniga/2.json': { 'p1-1': 'Два.' },
  'content/kniga/3.json': { 'p1-1': 'Три.' },
  'locales/en/kniga/1.json': { 'p1-1': 'One.' },
  'locales/en/kniga/2.json': { 'p1-1': 'Two.' },
  'locales/en/kniga/3.json': { 'p1-1': 'Three.' },
  'locales/en/kniga/2.state.json': { 'p1-1': { state: 'draft', by: 'memory 80 %' } },
};

test.describe.configure({ mode: 'serial' });
let library = '';
let dist = '';
let server: Server;

test.beforeAll(async ({ browserName: _ }, { project }) => {
  test.setTimeout(180_000);
  dist = `.next/drafts-${project.name}`;
  library = await mkdtemp(join(tmpdir(), 'stroka-'));
  await writeLibrary(library, LIBRARY);
  // A build adds its output folder to the compiler's settings.
  const settings = await readFile('tsconfig.json', 'utf8');
  await build({ ...process.env, STROKA_LIBRARY: library, STROKA_DIST: dist }).finally(() =>
    writeFile('tsconfig.json', settings),
  );
  server = await startServer({ library, dist });
});

test.afterAll(async () => {
  await server?.stop();
  await rm(library, { recursive: true, force: true });
  await rm(dist, { recursive: true, force: true });
});

test('a paragraph with a draft is marked in the language of the interface and in every view', async ({ page }) => {
  await page.goto(`${server.url}/en/pismo`);
  const remark = page.locator('#p1 small');
  await expect(page.locator('small')).toHaveCount(2);
  await expect(page.locator('header small')).toHaveText('draft');
  await expect(remark).toHaveText('machine draft');
  await expect(remark).toBeVisible();
  for (const view of ['Line by line', 'Translation']) {
    await page.getByRole('radio', { name: view }).check({ force: true });
    await expect(remark).toBeVisible();
  }
  const [last, toggle] = [page.locator('#p1 details [data-n="2"]'), page.locator('#p1 summary')];
  await page.getByRole('radio', { name: 'Line by line' }).check({ force: true });
  const tops = await Promise.all([last, remark, toggle].map(async (part) => (await part.boundingBox())?.y ?? 0));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  await page.goto(`${server.url}/ru/pismo`);
  await expect(page.locator('#p1 small')).toHaveText('машинный черновик');
  await expect(page.locator('#p1 small')).toHaveAttribute('lang', 'ru');
});

test('drafts are marked on a passage’s page, in its data and on its card', async ({ page }) => {
  await page.goto(`${server.url}/en/pismo/p1`);
  await expect(page.locator('figure small')).toHaveText('machine draft');
  await page.goto(`${server.url}/en/pismo/p2`);
  await expect(page.locator('small')).toHaveCount(0);
  const draft = await readPreview(`${server.url}/en/pismo/p1-2`, 'Mastodon');
  expect(draft.data?.workTranslation).toMatchObject({
    creativeWorkStatus: 'Draft',
    digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
  });
  expect(draft.meta['og:image:alt']).toContain('machine draft');
  const whole = await readPreview(`${server.url}/en/pismo`, 'Mastodon');
  expect(whole.data?.workTranslation).toMatchObject({
    digitalSourceType: 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
  });
  const reviewed = await readPreview(`${server.url}/en/pismo/p2`, 'Mastodon');
  expect(reviewed.data?.workTranslation).not.toHaveProperty('creativeWorkStatus');
  expect(reviewed.meta['og:image:alt']).not.toContain('draft');
});

/** Every route of the site, with the addresses at which a held-back text must not be found. */
const HELD_BACK: Readonly<Record<string, readonly string[]>> = {
  '[lng]/[text]/page.tsx': ['/en/zapiska', '/ru/zapiska', '/en/kniga.2'],
  '[lng]/[text]/[passage]/page.tsx': ['/en/zapiska/p1-2', '/en/kniga.2/p1'],
  '[lng]/[text]/[passage]/embed/page.tsx': ['/en/zapiska/p1-2/embed', '/en/kniga.2/p1/embed'],
  '[lng]/desk/[text]/page.tsx': ['/en/desk/zapiska', '/en/desk/library'],
  'api/desk/[[...path]]/route.ts': ['/api/desk/en/zapiska'],
  'books/[file]/route.ts': ['/books/zapiska.epub'],
  'cards/[...path]/route.ts': ['/cards/zapiska/cover.wide.00000000.png', '/cards/kniga.2/p1.wide.00000000.png'],
  'offline/[lng]/[file]/route.ts': ['/offline/en/zapiska.json'],
  'stress/[file]/route.ts': ['/stress/zapiska.00000000.json'],
  'words/[lang]/[file]/route.ts': ['/words/en/zapiska.00000000.json', '/words/en/zapiska.english.00000000.json'],
  'words/[lang]/known/[file]/route.ts': ['/words/en/known/zapiska.json'],
  'words/[lang]/links/[file]/route.ts': ['/words/en/links/zapiska.00000000.json', '/words/en/links/zapiska.json'],
};

/** The routes that list works, and their content type. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  '[lng]/page.tsx': ['/en', '/ru'],
  '[lng]/feed/route.ts': ['/en/feed'],
  '[lng]/library/[filter]/page.tsx': ['/en/library/short'],
  '[lng]/search/[...query]/page.tsx': [
    '/en/search?q=письмо',
    '/en/search?q=ничего',
    '/en/search?q=два',
    '/ru/search?q=yes',
  ],
  'sitemap.xml/route.ts': ['/sitemap.xml'],
  'sitemaps/[part]/route.ts': ['/sitemaps/1.xml'],
  'words/[lang]/elsewhere/[shard]/route.ts': Array.from({ length: 64 }, (_, n) => `/words/en/elsewhere/${n}.json`),
};

/** The routes that do not depend on works. */
const WITHOUT_WORKS = [
  '[lng]/about/page.tsx',
  '[lng]/manifest.webmanifest/route.ts',
  '[lng]/mine/desk/page.tsx',
  '[lng]/mine/page.tsx',
  '[lng]/mine/read/page.tsx',
  '[lng]/missing/page.tsx',
  '[lng]/offline/page.tsx',
  '[lng]/review/page.tsx',
  '[lng]/search/page.tsx',
  '[lng]/words/page.tsx',
  'route.ts',
  'sw.js/route.ts',
];

test('every route is tested with a held-back text', () => {
  const routes = globSync('**/{page.tsx,route.ts}', { cwd: 'app' }).map((path) => path.replaceAll('\\', '/'));
  expect(routes.sort()).toEqual([...Object.keys(HELD_BACK), ...Object.keys(LISTS), ...WITHOUT_WORKS].sort());
});

test('no route shows a text with more drafts than the site allows', async ({ page, request }) => {
  test.slow();
  for (const path of Object.values(HELD_BACK).flat()) {
    expect([path, (await request.get(server.url + path)).status()]).toEqual([path, 404]);
  }
  const lists = [...Object.values(LISTS).flat(), '/offline/en/library.json'];
  const bodies = await Promise.all(lists.map(async (path) => (await request.get(server.url + path)).text()));
  expect(bodies.join('\n')).toContain('pismo');
  for (const body of bodies) expect(body).not.toMatch(/zapiska|kniga\.2/);
  await page.goto(`${server.url}/en/kniga`);
  await expect(page.getByRole('navigation', { name: 'Contents' }).getByRole('listitem')).toHaveCount(2);
  await page.goto(`${server.url}/en/kniga.1`);
  await expect(page.locator('a[href="/en/kniga.3"]')).toHaveCount(1);
  await expect(page.locator('a[href="/en/kniga.2"]')).toHaveCount(0);
});
