// Names, addresses and sizes of offline copies.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  buildOfShell,
  CACHES,
  estimateLibrary,
  estimateWork,
  formatSize,
  offlineListHref,
  shellCache,
} from './offline.ts';

test('a build’s cache names its build, and other caches none', () => {
  assert.equal(buildOfShell(shellCache('mx1kqyy4')), 'mx1kqyy4');
  for (const name of [...Object.values(CACHES), 'other']) assert.equal(buildOfShell(name), undefined);
});

test('lists have addresses by language and work', () => {
  assert.equal(offlineListHref('ru', 'forty-grams'), '/offline/ru/forty-grams.json');
});

test('estimates grow with texts, words and works', () => {
  assert.ok(estimateWork(1, 700) < estimateWork(1, 7000));
  assert.ok(estimateWork(1, 7000) < estimateWork(10, 7000));
  assert.ok(estimateLibrary(10) < estimateLibrary(100));
});

test('sizes are in megabytes of the language, and never nothing', () => {
  assert.equal(formatSize('en', 1_234_567), '1.2 MB');
  assert.equal(formatSize('ru', 1_234_567).replace(/\s/g, ' '), '1,2 МБ');
  assert.equal(formatSize('en', 0), '0.1 MB');
});
