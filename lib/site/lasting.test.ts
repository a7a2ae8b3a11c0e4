// Which files caches may answer for without asking the server.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linksHref, wordsHref } from '../glosses/address.ts';
import { isData, isLasting, isPicture } from './lasting.ts';

test('files named by their contents last', () => {
  for (const path of [
    '/_next/static/chunks/0j1we3cwg31qe.js',
    '/_next/static/media/literata_cyrillic_400_normal.p.3h_-0i61o_hax.woff2',
    '/islands/reading.en.SULHLXKU.js',
    '/islands/reading.en.VV3W5ACV.css',
    '/stress/dama.2.0a1b2c3d.json',
    '/search/en/12.0a1b2c3d.bin',
    wordsHref('en', { text: 'dama.2', side: 'target' }, '0a1b2c3d'),
    linksHref('en', 'dama.2', '0a1b2c3d'),
  ]) {
    assert.deepEqual([path, isLasting(path), isData(path)], [path, true, false]);
  }
});

test('other data of pages does not last, and pages are neither', () => {
  for (const path of ['/words/en/elsewhere/7.json', '/words/en/known/dama.json']) {
    assert.deepEqual([path, isLasting(path), isData(path)], [path, false, true]);
  }
  for (const path of ['/en/words', '/en/dama.2', '/', '/sw.js', '/islands/islands.json', '/offline/en/dama.json']) {
    assert.deepEqual([path, isLasting(path), isData(path)], [path, false, false]);
  }
});

test('pictures are share cards and icons', () => {
  for (const path of ['/cards/dama/p2-1.wide.0a1b2c3d.png', '/icon-192.png', '/favicon.ico']) {
    assert.ok(isPicture(path), path);
  }
  for (const path of ['/en/icon', '/books/dama.epub']) assert.ok(!isPicture(path), path);
});
