// Headers and redirects for hosts: every address gets what the server sends.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostFiles } from './hosts.ts';

const options = {
  base: '',
  moved: new Map([['/en/dama/p3-1', '/en/dama/p2-2']]),
  renamed: new Map([['staraya', 'dama']]),
};
const files = new Map(hostFiles(options));
const nginx = files.get('.press/nginx.conf') ?? '';

/** The Cache-Control of the first rule of nginx that matches an address. */
function cacheOf(address: string): string | undefined {
  for (const [, expression = '', body = ''] of nginx.matchAll(/location ~ "([^"]+)" \{\n([\s\S]*?)\n\}/g)) {
    if (new RegExp(expression).test(address)) return /Cache-Control "([^"]+)"/.exec(body)?.[1];
  }
  return /location \/ \{[\s\S]*?Cache-Control "([^"]+)"/.exec(nginx)?.[1];
}

test('files with a hash in their name may be kept for ever, others not', () => {
  for (const path of [
    '/_next/static/chunks/a.js',
    '/islands/reading.en.ABC.js',
    '/search/word-12.0a1b2c3d.json',
    '/islands/words.0a1b2c3d.bin',
    '/words/en/dama.2.0a1b2c3d.json',
    '/words/en/links/dama.0a1b2c3d.json',
    '/stress/dama.0a1b2c3d.json',
    '/cards/dama/p7-2.wide.0a1b2c3d.png',
  ]) {
    assert.deepEqual([path, cacheOf(path)], [path, 'public, max-age=31536000, immutable']);
  }
  assert.equal(cacheOf('/cards/dama/p7-2.wide.00000000.png'), 'public, max-age=3600');
  assert.equal(cacheOf('/words/en/elsewhere/7.json'), 'public, max-age=86400');
  for (const path of ['/en/dama', '/en/dama/p7-2/embed', '/en/feed', '/sw.js', '/'])
    assert.deepEqual([path, cacheOf(path)], [path, 'public, max-age=0, must-revalidate']);
});

test('only passages for frames may be shown in frames', () => {
  const [, embeds = ''] = /\/embed\/\?\$" \{\n([\s\S]*?)\n\}/.exec(nginx) ?? [];
  assert.match(embeds, /Content-Security-Policy/);
  assert.doesNotMatch(embeds, /frame-ancestors/);
  assert.match(nginx.slice(nginx.indexOf('location / {')), /frame-ancestors 'none'/);
});

test('old addresses are redirected for each host', () => {
  assert.match(nginx, /location = \/en\/dama\/p3-1 \{ return 308 \/en\/dama\/p2-2; \}/);
  const [, renamed = ''] = /location ~ "([^"]*staraya[^"]*)" \{ return 308/.exec(nginx) ?? [];
  assert.deepEqual(
    ['/en/staraya', '/ru/staraya.2/p1', '/en/staraya-ne-ta'].map((path) => new RegExp(renamed).test(path)),
    [true, true, false],
  );
  assert.match(files.get('_redirects') ?? '', /^\/en\/dama\/p3-1 \/en\/dama\/p2-2 301$/m);
  assert.match(files.get('.press/Caddyfile') ?? '', /^redir \/en\/dama\/p3-1 \/en\/dama\/p2-2 308$/m);
});
