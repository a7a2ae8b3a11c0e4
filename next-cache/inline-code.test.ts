// Inline scripts: their text and their size.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { inlineCode } from './inline-code.js';
import { waitForIntent } from './loader.js';

test('comments and indentation are removed, strings and code are kept', () => {
  const seen: string[] = [];
  const code = inlineCode(function example() {
    /** Not this. */
    const address = 'https://example.org/a'; // a comment behind code stays
    // Nor this.
    console.log(address);
  });
  assert.doesNotMatch(code, /Not this|Nor this|^\s/m);
  new Function('console', code)({ log: (text: string) => seen.push(text) });
  assert.deepEqual(seen, ['https://example.org/a']);
});

test('code that would close its own element is refused', () => {
  assert.throws(() => inlineCode(() => console.log('</script>')), /end its own script element/);
  assert.throws(() => inlineCode(() => console.log('<!--')), /end its own script element/);
});

test('the loader with seven script URLs stays near a kilobyte', () => {
  const urls = Array.from({ length: 7 }, (_, index) => `/_next/static/chunks/${index}3zk-d36uacwd3.js`).join(' ');
  const size = gzipSync(`<script data-scripts="${urls}">${inlineCode(waitForIntent)}</script>`).length;
  assert.ok(size <= 1200, `${size} bytes`);
});
