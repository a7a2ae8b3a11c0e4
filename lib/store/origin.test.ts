// Tests of the site's address.
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

test('the site stands where SITE_URL says, without a slash at the end', () => {
  process.env.SITE_URL = 'https://read.example.org/';
  assert.equal(siteOrigin(), 'https://read.example.org');
});

test('without SITE_URL it stands on this machine', () => {
  delete process.env.SITE_URL;
  process.env.PORT = '4000';
  assert.equal(siteOrigin(), 'http://localhost:4000');
  delete process.env.PORT;
  assert.equal(siteOrigin(), 'http://localhost:3000');
});

test('what is no address is refused with what to do', () => {
  process.env.SITE_URL = 'read.example.org';
  assert.throws(siteOrigin, { name: 'UserError', code: 'bad-site-url', message: /read\.example\.org/ });
});
