// Machine-readable parts: languages and addresses of pages, sitemap, feed, structured data, manifest, icons, robots.
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { ABOUT, BOOK, CHAPTER, MISSING, PASSAGE, READING, SHELF } from './pages.ts';

const pages = [SHELF, '/ru', READING, BOOK, CHAPTER, PASSAGE, ABOUT, '/ru/kim-putin-2023'];

/** The text at an address that must exist. */
async function fetchText(request: APIRequestContext, path: string, type: RegExp): Promise<string> {
  const response = await request.get(path);
  expect([path, response.status()]).toEqual([path, 200]);
  expect(response.headers()['content-type']).toMatch(type);
  return response.text();
}

/** Element texts and attributes of an XML document by selector; throws if it is not well-formed. */
async function parseXml(page: Page, xml: string, selectors: readonly string[]): Promise<readonly string[][]> {
  return page.evaluate(
    ({ xml, selectors }) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const error = parsed.querySelector('parsererror');
      if (error) throw new Error(error.textContent ?? '');
      return selectors.map((selector) => {
        const [name = '', attribute] = selector.split('@');
        return [...parsed.getElementsByTagName(name)].map((element) =>
          attribute ? (element.getAttribute(attribute) ?? '') : (element.textContent ?? ''),
        );
      });
    },
    { xml, selectors },
  );
}

test('each page has one canonical URL and links to itself in both languages', async ({ page }) => {
  for (const path of pages) {
    await page.goto(path);
    const canonical = await page
      .locator('link[rel=canonical]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(canonical.map((address) => new URL(address ?? '').pathname)).toEqual([path]);
    const alternates = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('hreflang'), new URL(link.getAttribute('href') ?? '').pathname]),
      );
    expect(Object.fromEntries(alternates)).toEqual({
      en: path.replace(/^\/ru/, '/en'),
      ru: path.replace(/^\/en/, '/ru'),
      'x-default': path.replace(/^\/ru/, '/en'),
    });
  }
});

test('each page has a unique title and description', async ({ page }) => {
  const titles = new Set<string>();
  for (const path of pages) {
    await page.goto(path);
    titles.add(await page.title());
    const description = await page.locator('meta[name=description]').getAttribute('content');
    expect(description?.length ?? 0).toBeGreaterThan(30);
  }
  expect(titles.size).toBe(pages.length - 1);
});

test('the sitemap is valid XML with every page in both languages, and all of them exist', async ({
  page,
  request,
  baseURL,
}) => {
  const xml = await fetchText(request, '/sitemap.xml', /xml/);
  const [locations = []] = await parseXml(page, xml, ['loc']);
  const paths = locations.map((location) => new URL(location).pathname);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(expect.arrayContaining([SHELF, '/ru', READING, BOOK, CHAPTER, ABOUT, '/ru/forty-grams.4']));
  const statuses = await Promise.all(paths.map(async (path) => (await request.head(`${baseURL}${path}`)).status()));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(xml).toContain('hreflang="ru"');
});

for (const lng of ['en', 'ru']) {
  test(`the ${lng} feed is well-formed Atom with an entry for each work`, async ({ page, request }) => {
    const xml = await fetchText(request, `/${lng}/feed`, /application\/xml/);
    const [ids = [], entries = [], titles = [], updated = []] = await parseXml(page, xml, [
      'id',
      'entry',
      'title',
      'updated',
    ]);
    expect(entries.length).toBeGreaterThanOrEqual(8);
    expect(ids.length).toBe(entries.length + 1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(titles.length).toBe(entries.length + 1);
    expect(updated.every((date) => !Number.isNaN(Date.parse(date)))).toBe(true);
    await page.goto(`/${lng}`);
    const link = page.locator('link[type="application/atom+xml"]');
    expect(new URL((await link.getAttribute('href')) ?? '').pathname).toBe(`/${lng}/feed`);
  });
}

test('the feed can be read in a browser', async ({ page }) => {
  await page.goto('/en/feed');
  const link = page.getByRole('link', { name: /Kim Jong Un Plans a Trip to See Putin/ });
  await expect(link).toBeVisible();
  await expect(page.locator('entry').first()).toHaveCSS('display', 'block');
  await expect(page.locator('entry > updated').first()).toHaveCSS('display', 'none');
  expect(new URL((await link.getAttribute('href')) ?? '').pathname).toBe(READING);
});

test('programs that ask for favicon.ico get an icon', async ({ request }) => {
  const response = await request.get('/favicon.ico');
  expect(response.status()).toBe(200);
  // The header of an ICO file: reserved, type 1, one picture.
  expect([...(await response.body()).subarray(0, 6)]).toEqual([0, 0, 1, 0, 1, 0]);
});

test('the structured data names the work in Russian and its translation in English', async ({ page }) => {
  for (const path of [READING, CHAPTER]) {
    await page.goto(path);
    const json = await page.locator('script[type="application/ld+json"]').textContent();
    const data = JSON.parse(json ?? '');
    expect(data).toMatchObject({ inLanguage: 'ru', workTranslation: { inLanguage: 'en' } });
    expect(data.name).toMatch(/[а-я]/);
    expect(data.workTranslation.name).toMatch(/[a-z]/);
    expect(data.workTranslation.translationOfWork['@id']).toBe(data['@id']);
  }
});

test('the manifest lets browsers install the site, and all pictures and pages in it exist', async ({
  page,
  request,
}) => {
  await page.goto(SHELF);
  const href = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '';
  const manifest = JSON.parse(await fetchText(request, href, /json/));
  expect(manifest).toMatchObject({ id: '/', name: 'Stroka', start_url: '/en', scope: '/', display: 'standalone' });
  expect(manifest.icons).toContainEqual({ src: '/icon-512.png', sizes: '512x512', type: 'image/png' });
  expect(JSON.parse(await fetchText(request, '/ru/manifest.webmanifest', /json/))).toMatchObject({
    id: '/',
    lang: 'ru',
  });
  for (const { url } of manifest.shortcuts) expect((await request.get(url)).status()).toBe(200);
  // Books that other programs share or open come to the page of own books.
  expect([manifest.share_target.action, manifest.file_handlers[0].action]).toEqual(['/en/mine', '/en/mine']);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // The pages of tests are private windows.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const linked = await page
    .locator('link[rel~=icon], link[rel=apple-touch-icon]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(linked.length).toBeGreaterThanOrEqual(2);
  for (const path of [...linked, ...[...manifest.icons, ...manifest.screenshots].map(({ src }) => src)]) {
    await fetchText(request, path, /^image\//);
  }
});

test('robots may read everything and find the sitemap', async ({ request }) => {
  const robots = await fetchText(request, '/robots.txt', /text\/plain/);
  expect(robots).toMatch(/^User-Agent: \*$/im);
  expect(robots).not.toMatch(/^Disallow: \//im);
  expect(robots).toMatch(/^Sitemap: http.+\/sitemap\.xml$/im);
});

test('the not-found page is in both languages with links to both shelves', async ({ page }) => {
  for (const path of [MISSING, '/ru/no-such-work', '/de', '/no/such/page/anywhere', `${READING}/p999`]) {
    const response = await page.goto(path);
    expect([path, response?.status()]).toEqual([path, 404]);
    const titles = ['Page not found', 'Страница не найдена'];
    const isRussian = path.startsWith('/ru');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(isRussian ? titles.toReversed() : titles);
    await expect(page.locator('html')).toHaveAttribute('lang', isRussian ? 'ru' : 'en');
    await expect(page.getByRole('main').getByRole('link', { name: 'Library', exact: true })).toHaveAttribute(
      'href',
      '/en',
    );
    await expect(page.getByRole('main').getByRole('link', { name: 'Все тексты', exact: true })).toHaveAttribute(
      'href',
      '/ru',
    );
    await expect(page.locator('meta[name=robots]').first()).toHaveAttribute('content', /noindex/);
  }
});

test('names of JavaScript internals are not works', async ({ request }) => {
  for (const name of [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'index',
    'site.json',
    'kim-putin-2023.json',
  ]) {
    expect([name, (await request.get(`/en/${name}`)).status()]).toEqual([name, 404]);
  }
});

test('every block has a language, and the Russian is excluded from browser translation', async ({ page }) => {
  for (const path of [READING, '/ru/kim-putin-2023', PASSAGE, SHELF, BOOK]) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', path.slice(1, 3));
    const wrong = await page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        const text = node.textContent ?? '';
        if (!element || element.closest('script, style')) continue;
        const lang = element.closest('[lang]')?.getAttribute('lang');
        if (/[а-яё]{3}/i.test(text) && lang !== 'ru') found.push(`not ru: ${text}`);
        if (/[a-z]{4}/i.test(text) && !/[а-яё]/i.test(text) && lang === 'ru' && document.documentElement.lang === 'en')
          found.push(`not en: ${text}`);
      }
      for (const block of document.querySelectorAll<HTMLElement>(
        'article [lang=ru], blockquote[lang=ru], h1[lang=ru]',
      )) {
        if (block.translate) found.push(`translated: ${block.textContent}`);
      }
      return found;
    });
    expect([path, wrong]).toEqual([path, []]);
  }
});
