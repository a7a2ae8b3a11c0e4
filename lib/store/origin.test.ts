// The site's address.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { siteOrigin } from './origin.ts';

const { SITE_URL, PORT } = process.env;
afterEach(() => {
  for (const [name, value] of Object.entries({ SITE_URL, PORT })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

test('the origin is SITE_URL without a trailing slash', () => {
  process.env.SITE_URL = 'https://read.example.org/';
  assert.equal(siteOrigin(), 'https://read.example.org');
});

test('without SITE_URL the origin is localhost', () => {
  delete process.env.SITE_URL;
  process.env.PORT = '4000';
  assert.equal(siteOrigin(), 'http://localhost:4000');
  delete process.env.PORT;
  assert.equal(siteOrigin(), 'http://localhost:3000');
});

test('an invalid address is refused with a hint', () => {
  process.env.SITE_URL = 'read.example.org';
  assert.throws(siteOrigin, { name: 'UserError', code: 'bad-site-url', message: /read\.example\.org/ });
});
