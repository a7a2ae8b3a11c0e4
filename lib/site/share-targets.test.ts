// Links that take a passage to other sites.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shareTargets } from './share-targets.ts';

const link = 'https://example.org/en/pismo/p1-1';
const text = 'А & Б. «Письмо» + §\u00a01';

test('each site gets the text and the link, with every sign as it is', () => {
  for (const { name, url } of shareTargets({ link, text })) {
    const { searchParams, hash } = new URL(url);
    const values = [...searchParams.values(), ...new URLSearchParams(hash.slice(1)).values()].join('\n');
    assert.ok(values.includes(text), `${name}: ${url}`);
    assert.ok(values.includes(link), `${name}: ${url}`);
    assert.ok(!url.includes('+'), `${name}: ${url}`);
  }
});

test('every link is to a page of its own site', () => {
  const hosts = shareTargets({ link, text }).map(({ url }) => new URL(url).host);
  assert.deepEqual(hosts, ['t.me', 'wa.me', 'vk.com', 'x.com', 'bsky.app', 'share.joinmastodon.org']);
});
