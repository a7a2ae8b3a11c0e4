// Addresses and slugs: what is valid in a URL.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatAddress, isSlug, LONGEST_SLUG, parseAddress, parseChapter, RESERVED_SLUGS } from './address.ts';

test('slugs are lower-case Latin letters, digits and single hyphens', () => {
  for (const slug of ['dama', 'kim-putin-2023', '1984', 'a', 'constructor']) assert.ok(isSlug(slug), slug);
  for (const name of ['', '-a', 'a-', 'a--b', 'A', 'дама', 'a.b', 'a b', 'a/b', '..', '__proto__', 'a\n']) {
    assert.ok(!isSlug(name), JSON.stringify(name));
  }
  assert.ok(isSlug('a'.repeat(LONGEST_SLUG)));
  assert.ok(!isSlug('a'.repeat(LONGEST_SLUG + 1)));
});

test('the names of the site’s own pages are reserved', () => {
  for (const name of [
    'words',
    'review',
    'cards',
    'feed',
    'search',
    'about',
    'api',
    'site',
    'library',
    'missing',
    'offline',
  ]) {
    assert.ok(RESERVED_SLUGS.includes(name));
    assert.ok(!isSlug(name), name);
  }
});

test('an address names a work or a chapter', () => {
  assert.deepEqual(parseAddress('dama'), { work: 'dama', chapter: undefined });
  assert.deepEqual(parseAddress('dama.12'), { work: 'dama', chapter: 12 });
  for (const address of [
    '',
    '.',
    'dama.',
    'dama.0',
    'dama.01',
    'dama.x',
    'dama.1.2',
    '.1',
    '../etc',
    'words',
    'words.1',
  ]) {
    assert.equal(parseAddress(address), undefined, address);
  }
});

test('an address is built from its parts', () => {
  const slug = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}$/).filter(isSlug);
  const chapter = fc.option(fc.integer({ min: 1, max: 999_999 }), { nil: undefined });
  fc.assert(
    fc.property(slug, chapter, (work, number) => {
      assert.deepEqual(parseAddress(formatAddress({ work, chapter: number })), { work, chapter: number });
    }),
  );
});

test('chapters are numbered from 1 without leading zeros', () => {
  assert.equal(parseChapter('7'), 7);
  for (const name of ['0', '07', '', '-1', '1e3', '1.0', '1234567', 'text'])
    assert.equal(parseChapter(name), undefined);
});
