// Tests of the properties that style sheets give to elements.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { XmlElement } from '../../formats/read-xml.ts';
import { parseHtml, writeHtml } from './parse-html.ts';
import { applyStyles, readStyleSheet } from './style-sheet.ts';

function styled(css: string, body: string): string {
  const root: XmlElement = applyStyles(parseHtml(`<html><body>${body}</body></html>`), [readStyleSheet(css)]);
  return writeHtml(root).replace(/^<html[^>]*>(?:<head><\/head>)?<body[^>]*>|<\/body><\/html>$/g, '');
}

test('selectors by name, class, id and ancestors are applied, later rules and the own style win', () => {
  for (const [css, body, expected] of [
    ['.x { display: none }', '<p class="a x">а</p>', '<p class="a x" hidden="">а</p>'],
    [
      'p.x, #y { visibility:hidden }',
      '<p class="x">а</p><i id="y">б</i>',
      '<p class="x" hidden="">а</p><i id="y" hidden="">б</i>',
    ],
    [
      'div.a > .x { text-align: center }',
      '<div class="a"><p class="x">а</p></div>',
      '<div class="a"><p class="x" data-centred="">а</p></div>',
    ],
    ['div.a .x { display: none }', '<p class="x">а</p>', '<p class="x">а</p>'],
    ['p { font-weight: 700 } p { font-weight: normal }', '<p>а</p>', '<p data-bold="no">а</p>'],
    ['', '<p style="font-weight:bold">а</p>', '<p style="font-weight:bold" data-bold="yes">а</p>'],
    [
      '@media print { p { display: none } } @media screen { i { vertical-align: super } }',
      '<p><i>а</i></p>',
      '<p><i data-raised="">а</i></p>',
    ],
    ['p:first-child { display: none } p::after { display: none } p + p { display: none }', '<p>а</p>', '<p>а</p>'],
    [
      '/* p { display: none } */ @font-face { src: x } @import "y"; p { display: none',
      '<p>а</p>',
      '<p hidden="">а</p>',
    ],
    ['body { display: none }', '<p>а</p>', '<p>а</p>'],
  ] as const)
    assert.equal(styled(css, body), expected, css);
});
