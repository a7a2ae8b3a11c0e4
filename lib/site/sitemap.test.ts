// The sitemap and its index.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXml } from '../formats/read-xml.ts';
import { sitemapFile, sitemapIndex } from './sitemap.ts';

const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);

test('every page is listed in both languages, each with the other', () => {
  const xml = sitemapFile(['', '/dama.2'], 'https://example.org');
  parseXml(xml, { file: 'sitemap.xml' });
  assert.deepEqual(locations(xml), [
    'https://example.org/en',
    'https://example.org/ru',
    'https://example.org/en/dama.2',
    'https://example.org/ru/dama.2',
  ]);
  const [, second = ''] = xml.match(/<url>.*<\/url>/g) ?? [];
  assert.match(second, /hreflang="en" href="https:\/\/example.org\/en"/);
});

test('the index names every part', () => {
  const xml = sitemapIndex(2, 'https://example.org/reader');
  parseXml(xml, { file: 'sitemap.xml' });
  assert.deepEqual(locations(xml), [
    'https://example.org/reader/sitemaps/1.xml',
    'https://example.org/reader/sitemaps/2.xml',
  ]);
});
