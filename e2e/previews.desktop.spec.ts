// Link previews: every kind of page, read like Telegram, X, Facebook, WhatsApp and Mastodon, within their limits.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BOOK, CHAPTER, READING } from './pages.ts';
import { type Image, type Preview, READERS, readImage, readPreview } from './preview.ts';
import { startServer } from './server.ts';

const kinds = { shelf: '', work: BOOK.slice(3), chapter: CHAPTER.slice(3), text: READING.slice(3) };
type Reader = keyof typeof READERS;
const readers = Object.keys(READERS) as Reader[];

/** The requirements of single services besides the common ones. */
const limits: Readonly<Record<Reader, (preview: Preview, image: Image) => void>> = {
  Telegram: ({ meta }, { bytes, width, height }) => {
    expect(meta['og:site_name']).toBe('Stroka');
    expect(bytes.length).toBeLessThanOrEqual(5_000_000);
    expect(width + height).toBeLessThanOrEqual(10_000);
  },
  X: ({ meta }, { bytes, width, height }) => {
    expect(meta['twitter:card']).toBe('summary_large_image');
    expect(meta['twitter:title']?.length).toBeLessThanOrEqual(70);
    expect(meta['twitter:description']?.length).toBeLessThanOrEqual(200);
    expect(meta['twitter:image']).toBe(meta['og:image']);
    expect(meta['twitter:image:alt']).toBe(meta['og:image:alt']);
    expect(meta['twitter:image:alt']?.length).toBeLessThanOrEqual(420);
    expect(bytes.length).toBeLessThanOrEqual(5_000_000);
    expect(width).toBeGreaterThanOrEqual(300);
    expect(height).toBeGreaterThanOrEqual(157);
  },
  Facebook: ({ meta }, { bytes, width, height }) => {
    expect(meta['og:type']).toMatch(/^(?:website|article)$/);
    expect(meta['og:url']).toMatch(/^https?:\/\//);
    expect(meta['og:image:type']).toBe('image/png');
    expect([meta['og:image:width'], meta['og:image:height']]).toEqual([String(width), String(height)]);
    expect(width / height).toBeCloseTo(1.91, 1);
    expect(width).toBeGreaterThanOrEqual(600);
    expect(bytes.length).toBeLessThanOrEqual(8_000_000);
  },
  WhatsApp: (_, { bytes, width, height }) => {
    expect(bytes.length).toBeLessThanOrEqual(300_000);
    expect(width).toBeGreaterThanOrEqual(300);
    expect(width / height).toBeLessThanOrEqual(4);
  },
  Mastodon: ({ meta, data }, { bytes }) => {
    expect(meta['og:image:alt']).toMatch(/[а-яё]{2}.* — .*[a-z]{2}/is);
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      image: { url: meta['og:image'], width: 1200, height: 630 },
    });
    expect(bytes.length).toBeLessThanOrEqual(2_000_000);
  },
};

/**
 * Reads the page at a path of the site and checks the common requirements; URLs with the address of the build are
 * fetched from here.
 */
async function expectPreview(base: string | undefined, path: string, reader: Reader): Promise<Preview> {
  const preview = await readPreview(`${base}${path}`, reader);
  const { title, meta } = preview;
  expect(title).toMatch(/\S/);
  expect(meta['og:title']).toMatch(/\S/);
  expect(meta.description?.length).toBeGreaterThan(30);
  expect(meta['og:description']?.length).toBeLessThanOrEqual(200);
  const image = new URL(meta['og:image'] ?? '');
  expect(image.origin).toBe(new URL(meta['og:url'] ?? '').origin);
  const picture = await readImage(`${base}${image.pathname}`, reader);
  expect(picture.type).toBe('image/png');
  limits[reader](preview, picture);
  return preview;
}

for (const reader of readers) {
  for (const lng of ['en', 'ru'] as const) {
    test(`${reader} reads every kind of page in ${lng}`, async ({ baseURL }) => {
      // A passage that was not requested before: its first response has to be complete.
      const passage = `${READING.slice(3)}/p${readers.indexOf(reader) + 5}-1`;
      for (const path of [...Object.values(kinds), passage]) {
        const { meta } = await expectPreview(baseURL, `/${lng}${path}`, reader);
        expect(new URL(meta['og:url'] ?? '').pathname).toBe(`/${lng}${path}`);
        expect(meta['og:locale']).toBe(lng === 'ru' ? 'ru_RU' : 'en_GB');
        expect(meta['og:locale:alternate']).toBe(lng === 'ru' ? 'en_GB' : 'ru_RU');
        if (path !== '') {
          expect(meta['og:type']).toBe('article');
          expect(meta['article:author']).toMatch(/\S/);
          expect(meta['article:published_time']).toMatch(/^\d{4}$/);
        }
      }
    });
  }
}

test('a passage has its own text, and a range its own card', async ({ baseURL }) => {
  const one = await expectPreview(baseURL, `${READING}/p3-1`, 'Telegram');
  expect(one.meta['og:description']).toMatch(/^Такая встреча показала бы.* — .*[a-z]/);
  expect(one.meta['og:image']).toContain('/kim-putin-2023/p3-1.wide.');
  const range = await expectPreview(baseURL, `${READING}/p2-2~p3-1`, 'WhatsApp');
  expect(range.meta['og:image']).toContain('/kim-putin-2023/p2-2~p3-1.wide.');
  expect(range.meta['og:url']).toContain('/p2-2~p3-1');
});

test('the home address leads every service to a page with a preview', async ({ baseURL }) => {
  for (const reader of readers) {
    const { meta } = await expectPreview(baseURL, '/', reader);
    expect(new URL(meta['og:url'] ?? '').pathname).toBe('/en');
  }
});

test('with SITE_URL every address is absolute, and the fediverse handle is set', async () => {
  const library = await mkdtemp(join(tmpdir(), 'stroka-previews-'));
  try {
    for (const folder of ['content', 'locales/en']) {
      await mkdir(join(library, folder), { recursive: true });
      await cp(`${folder}/kim-putin-2023`, join(library, folder, 'kim-putin-2023'), { recursive: true });
    }
    await writeFile(join(library, 'content/site.json'), '{"fediverse":"@stroka@example.social"}');
    const server = await startServer({ library, env: { SITE_URL: 'https://read.example.org' } });
    try {
      const path = '/ru/kim-putin-2023/p4';
      const { meta, data } = await expectPreview(server.url, path, 'Mastodon');
      expect(meta['fediverse:creator']).toBe('@stroka@example.social');
      expect(meta['og:url']).toBe(`https://read.example.org${path}`);
      expect(meta['og:image']).toMatch(/^https:\/\/read\.example\.org\/cards\/kim-putin-2023\/p4\.wide\./);
      expect(data).toMatchObject({ url: `https://read.example.org${path}` });
    } finally {
      await server.stop();
    }
  } finally {
    await rm(library, { recursive: true });
  }
});
