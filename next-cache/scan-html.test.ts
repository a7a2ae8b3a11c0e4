// Distinguishing scripts from text that looks like one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanHtml } from './scan-html.js';

const summary = (html: string) =>
  scanHtml(html).map(({ name, text, start, end }) => `${name}|${text}|${html.slice(start, end)}`);

test('finds scripts, styles and links, with their attributes and offsets', () => {
  const html = `<head><link rel="stylesheet" href=/a.css><LINK Rel='preload'/><style media="print">p{}</style></head><script src="/a.js?x=1&amp;y" async=""></script>`;
  const [stylesheet, preload, style, script] = scanHtml(html);
  assert.deepEqual(
    [...(stylesheet?.attributes ?? [])],
    [
      ['rel', 'stylesheet'],
      ['href', '/a.css'],
    ],
  );
  assert.equal(preload?.attributes.get('rel'), 'preload');
  assert.equal(style?.text, 'p{}');
  assert.equal(script?.attributes.get('src'), '/a.js?x=1&amp;y');
  assert.equal(script?.attributes.get('async'), '');
  assert.equal(html.slice(script?.start, script?.end), '<script src="/a.js?x=1&amp;y" async=""></script>');
});

test('a tag does not end inside quotes', () => {
  assert.deepEqual(summary(`<script data-a="</script>" data-b='>'>1</script>2`), [
    `script|1|<script data-a="</script>" data-b='>'>1</script>`,
  ]);
});

test('the first of two attributes of one name counts', () => {
  assert.equal(scanHtml('<script src="a" src="b"></script>')[0]?.attributes.get('src'), 'a');
});

test('comments and other tags contain no scripts', () => {
  assert.deepEqual(
    summary('<!-- <script>1</script> --><p title="x"><scripture>y</scripture><links></p><!--><script>2</script>'),
    ['script|2|<script>2</script>'],
  );
});

test('a script that contains script tags', () => {
  for (const text of [
    'a="<script>"',
    'a="<link rel=preload><style>"',
    '<!-- </scripty',
    '<!-- <script> </script> -->',
    '<!--<script></script >',
    '<!--><script>',
    '<!-- <script> --> <script>',
  ]) {
    assert.equal(scanHtml(`<script>${text}</script><p>`)[0]?.text, text, text);
  }
  assert.equal(scanHtml('<script><!-- 1 </script> 2 --></script>')[0]?.text, '<!-- 1 ');
  assert.equal(scanHtml('<script>a</SCRIPT\n>')[0]?.end, 19);
});

test('an unclosed element extends to the end', () => {
  for (const html of ['<script>a', '<style>a', '<script>a</script', '<script src="a', '<!-- <script>', '<link rel="']) {
    for (const { end } of scanHtml(html)) assert.equal(end, html.length, html);
  }
});
