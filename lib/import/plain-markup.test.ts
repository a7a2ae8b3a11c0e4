// Tests of the text between tags.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripMarkup } from './plain-markup.ts';

function strip(source: string): string {
  return stripMarkup(source, { silent: /^(?:script|title)$/ })
    .replace(/\s+/g, ' ')
    .trim();
}

test('tags, comments and silent elements are removed, references resolved', () => {
  for (const [source, text] of [
    ['<p a="x > y">Раз</p><br/>два', 'Раз два'],
    ['<!-- <p> -->а<!DOCTYPE x>б<?xml a?>в', 'абв'],
    ['а<script>if (a < b) {}</script>б<title/>в', 'а б в'],
    ['<title>а<title>б</title>в</title>г', 'в г'],
    ['1 < 2 &lt; &#51; &#x34; &nosuch; &mdash;', '1 < 2 < 3 4 &nosuch; —'],
    ['<![CDATA[<а> & б]]>в', '<а> & бв'],
    ['</html> после', 'после'],
    ['а<script>б', 'а б'],
    ['а<![CDATA[б<i>в</i>', 'аб в'],
    ['<p a="unclosed> текст', 'текст'],
    ['а <!-- unclosed', 'а unclosed'],
  ] as const)
    assert.equal(strip(source), text, source);
});
