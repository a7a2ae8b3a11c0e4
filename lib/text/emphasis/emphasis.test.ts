// Marks in plain texts, their stored form, and what becomes of them when a text is edited.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carryMarks, marksFor } from './carry.ts';
import { cutMarks, isSafeHref, markedTree, tidyMarks } from './marks.ts';
import { formatTagged, parseTagged } from './tagged.ts';

test('the stored form is the text with tags, and is read back', () => {
  for (const tagged of [
    'Это <em>важно</em>.',
    '<a href="https://example.org/?a=1&amp;b=2">Сюда</a>, <strong>и <em>скорее</em></strong>',
    '<em>всё <strong>важно</strong></em>',
    'x &lt; y &amp; <sc>Глава</sc>',
  ]) {
    const parsed = parseTagged(tagged);
    assert.ok(parsed, tagged);
    assert.equal(formatTagged(parsed.text, parsed.marks), tagged);
  }
  assert.deepEqual(parseTagged('Это <em>важно</em>.'), {
    text: 'Это важно.',
    marks: [{ kind: 'em', start: 4, end: 9 }],
  });
});

test('unknown, open and crossed tags and dangerous addresses are refused', () => {
  for (const tagged of [
    '<b>a</b>',
    '<em>a',
    'a</em>',
    '<em>a<strong>b</em></strong>',
    '<em class="x">a</em>',
    '<a>a</a>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="data:text/html,x">a</a>',
    '<a href=" https://example.org">a</a>',
    '<em href="https://example.org">a</em>',
    'a < b',
  ])
    assert.equal(parseTagged(tagged), undefined, tagged);
});

test('links have absolute addresses of the web or of mail', () => {
  for (const href of [
    'https://example.org',
    'http://example.org/a#b',
    'mailto:a@example.org',
    'HTTPS://пример.рф/путь',
  ])
    assert.ok(isSafeHref(href), href);
  for (const href of [
    '#a',
    'a.html',
    '//example.org',
    'javascript:x',
    'java\nscript:x',
    'https://',
    'https:x',
    'https://a b',
  ])
    assert.ok(!isSafeHref(href), href);
});

test('marks are put in order: joined, trimmed, and inside each other when they are written', () => {
  const text = 'один два три';
  assert.deepEqual(
    tidyMarks(
      [
        { kind: 'em', start: 5, end: 8 },
        { kind: 'em', start: 0, end: 5 },
        { kind: 'em', start: 8, end: 9 },
        { kind: 'strong', start: 5, end: 99 },
      ],
      text,
    ),
    [
      { kind: 'em', start: 0, end: 8 },
      { kind: 'strong', start: 5, end: 12 },
    ],
  );
  const crossed = [
    { kind: 'em', start: 0, end: 8 },
    { kind: 'strong', start: 5, end: 12 },
  ] as const;
  assert.equal(formatTagged(text, crossed), '<em>один <strong>два</strong></em><strong> три</strong>');
  assert.deepEqual(parseTagged(formatTagged(text, crossed))?.marks, crossed);
  assert.deepEqual(markedTree(text), [text]);
  assert.deepEqual(cutMarks(crossed, 5, 12), [
    { kind: 'em', start: 0, end: 3 },
    { kind: 'strong', start: 0, end: 7 },
  ]);
});

test('an edit keeps the marks of unchanged words and drops the others', () => {
  const before = 'Он сказал да, потом нет.';
  const marks = [
    { kind: 'em', start: 10, end: 12 },
    { kind: 'strong', start: 20, end: 23 },
  ] as const;
  assert.deepEqual(carryMarks(marks, before, 'Она тихо сказала да, потом нет.'), [
    { kind: 'em', start: 17, end: 19 },
    { kind: 'strong', start: 27, end: 30 },
  ]);
  assert.deepEqual(carryMarks(marks, before, 'Он сказал нет, потом ничего.'), []);
  assert.deepEqual(marksFor('Это <em>важно</em>.', 'И это важно.'), [{ kind: 'em', start: 6, end: 11 }]);
  assert.deepEqual(marksFor('Это <u>важно</u>.', 'Это важно.'), []);
  assert.deepEqual(marksFor(undefined, 'Это важно.'), []);
});
