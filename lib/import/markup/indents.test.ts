// Quotations that only a style sheet tells from other paragraphs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8 } from 'fflate';
import { importWork } from '../import-work.ts';
import { leftMargin } from './indents.ts';

const PLAIN = ['Раз.', 'Два.', 'Три.', 'Четыре.', 'Пять.'].map((text) => `<p class="a">${text}</p>`).join('');

async function quotationsIn(css: string, body: string): Promise<readonly string[]> {
  const page = `<html><head><style>${css}</style></head><body>${body}</body></html>`;
  const { chapters, account } = await importWork(strToU8(page));
  assert.equal(account?.unexplained, 0);
  return chapters.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'quotation').map(({ text }) => text));
}

test('left margins are read in all units, and from the short form', () => {
  for (const [declarations, expected] of [
    ['margin-left: 3em', 3],
    ['margin:5pt 24pt', 2],
    ['margin: 0.1in 0in 0.1in 0.5in', 3],
    ['margin: 0 0 10pt', 0],
    ['margin: 1em', 1],
    ['margin-left: 32px !important; margin-right: 0', 2],
    ['margin-left: 10%', 3.4],
    ['margin-left: 2.54cm', 6],
    ['margin-inline-start: 2rem', 2],
  ] as const)
    assert.ok(Math.abs((leftMargin(declarations) ?? Number.NaN) - expected) < 0.001, declarations);
  for (const none of ['', 'text-indent: 2em', 'margin: auto', 'margin-left: calc(1em + 2px)', 'margin-top: 3em'])
    assert.equal(leftMargin(none), undefined, none);
});

test('paragraphs that are set in from most others are quotations, an epigraph among them', async () => {
  const quoted = '<p class="q">Река помнит.</p>';
  assert.deepEqual(await quotationsIn('.q { margin: 5pt 24pt }', quoted + PLAIN), ['Река помнит.']);
  assert.deepEqual(await quotationsIn('.a { margin: 0 5% } .q { margin-left: 15% }', quoted + PLAIN), ['Река помнит.']);
  assert.deepEqual(await quotationsIn('', `<p style="margin-left: 0.5in">Река помнит.</p>${PLAIN}`), ['Река помнит.']);
  assert.deepEqual(await quotationsIn('.box { margin-left: 3em }', `<div class="box">${quoted}</div>${PLAIN}`), [
    'Река помнит.',
  ]);
});

test('other indents are no quotations', async () => {
  const quoted = '<p class="q">Река помнит.</p>';
  // The margin of all text, a first line, a note, a heading, half of a dialogue, too few paragraphs to tell.
  assert.deepEqual(await quotationsIn('p { margin-left: 3em }', quoted + PLAIN), []);
  assert.deepEqual(await quotationsIn('body { margin-left: 3em }', quoted + PLAIN), []);
  assert.deepEqual(await quotationsIn('p { text-indent: 2em }', quoted + PLAIN), []);
  assert.deepEqual(await quotationsIn('.q { margin-left: 2em; text-indent: -2em }', quoted + PLAIN), []);
  assert.deepEqual(await quotationsIn('.q { margin-left: 3em; text-align: center }', quoted + PLAIN), []);
  assert.deepEqual(await quotationsIn('h2 { margin-left: 3em }', `<h2>Глава 1</h2>${PLAIN}`), []);
  assert.deepEqual(await quotationsIn('.q { margin-left: 3em }', `${quoted.repeat(3)}${PLAIN}`), []);
  assert.deepEqual(await quotationsIn('.q { margin-left: 3em }', `${quoted}<p>Раз.</p><p>Два.</p>`), []);
});
