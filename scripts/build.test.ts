// The build's warning about the site's address.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressWarning } from './build.ts';

test('a build warns if the site’s address is not set', () => {
  assert.match(addressWarning({}) ?? '', /SITE_URL is not set: .* name http:\/\/localhost:\d+\./);
  assert.match(addressWarning({ SITE_URL: '' }) ?? '', /SITE_URL is not set/);
  assert.equal(addressWarning({ SITE_URL: 'https://read.example.org' }), undefined);
});
