// The metadata of pages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Work } from '#lib/model.ts';
import { pageMetadata } from './metadata.ts';

const site = { name: 'Stroka', defaultLocale: 'en', shelf: [], drafts: 0.2, fediverse: undefined };
const picture = { path: '/cards/dama/p1.wide.0a1b2c3d.png', width: 1200, height: 630, alt: 'Говорили. — It was said.' };
const work: Work = {
  slug: 'dama',
  meta: { title: 'Дама', author: 'А. Чехов', year: 1899, level: 'B2' },
  lang: 'en',
  translation: { title: 'The Lady', author: 'A. Chekhov' },
  chapters: [],
};
const page = {
  site,
  lng: 'en',
  path: '/dama/p1',
  title: 'Дама, § 1',
  description: 'Говорили.',
  picture,
  work,
} as const;

test('a preview has the card with its size, type and alternative text', () => {
  const { openGraph, twitter } = pageMetadata(page);
  assert.deepEqual(openGraph?.images, [
    { url: picture.path, width: 1200, height: 630, alt: picture.alt, type: 'image/png' },
  ]);
  assert.deepEqual(twitter?.images, [{ url: picture.path, alt: picture.alt }]);
  assert.equal(twitter && 'card' in twitter && twitter.card, 'summary_large_image');
});

test('a page without a card has a small preview', () => {
  const { openGraph, twitter } = pageMetadata({ ...page, picture: undefined });
  assert.ok(!openGraph || !('images' in openGraph));
  assert.equal(twitter && 'card' in twitter && twitter.card, 'summary');
});

test('the title ends with the site’s name, unless it contains it', () => {
  assert.equal(pageMetadata(page).title, 'Дама, § 1 · Stroka');
  assert.equal(pageMetadata({ ...page, title: 'About Stroka' }).title, 'About Stroka');
  assert.equal(pageMetadata(page).openGraph?.title, 'Дама, § 1');
});

test('a page of a work is an article by its author, in the interface’s language', () => {
  const { openGraph } = pageMetadata(page);
  assert.partialDeepStrictEqual(openGraph, {
    type: 'article',
    authors: ['A. Chekhov'],
    publishedTime: '1899',
    tags: ['B2'],
    locale: 'en_GB',
    alternateLocale: ['ru_RU'],
  });
  assert.partialDeepStrictEqual(pageMetadata({ ...page, lng: 'ru' }).openGraph, {
    authors: ['А. Чехов'],
    locale: 'ru_RU',
  });
});

test('a text that is too long for X is cut at a word', () => {
  const { twitter, openGraph } = pageMetadata({ ...page, title: 'слово '.repeat(40), description: 'word '.repeat(99) });
  assert.match(String(twitter?.title), /^(?:слово )+слово…$/);
  assert.ok(String(twitter?.title).length <= 70);
  assert.ok(String(twitter?.description).length <= 200);
  assert.ok(String(openGraph?.title).length > 200);
});

test('the fediverse handle is added if the site has one', () => {
  assert.equal(pageMetadata(page).other, undefined);
  const { other } = pageMetadata({ ...page, site: { ...site, fediverse: '@stroka@example.social' } });
  assert.deepEqual(other, { 'fediverse:creator': '@stroka@example.social' });
});
