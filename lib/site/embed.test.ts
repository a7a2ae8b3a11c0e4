// The code that shows a passage on another page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embedCode } from './embed.ts';

test('the code names the frame’s page, and quotes in a title do not end an attribute', () => {
  const code = embedCode('https://example.org/en/pismo/p1-1', 'А. Б., «"Письмо" & <i>»');
  assert.match(code, /^<iframe src="https:\/\/example\.org\/en\/pismo\/p1-1\/embed" title="[^"<>]*" /);
  assert.ok(code.includes('&quot;Письмо&quot; &amp; '));
});
