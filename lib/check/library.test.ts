// The rules about how the library's files refer to each other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAliases, checkCounterpart, checkSettings, checkShelf } from './library.ts';

test('an alias leads to an existing name', () => {
  const aliases = (to: string) => ({
    file: 'aliases.json',
    place: 'text.',
    aliases: new Map([['p1', to]]),
    exists: (name: string) => name === 'p2',
  });
  assert.deepEqual(checkAliases(aliases('p2')), []);
  assert.deepEqual(
    checkAliases(aliases('p3')).map(({ rule, id }) => [rule, id]),
    [['alias', 'text.p1']],
  );
});

test('every translation has an original', () => {
  const file = { file: 'locales/en/a/text.json', original: 'content/a/text.json' };
  assert.deepEqual(checkCounterpart({ ...file, exists: true }), []);
  assert.equal(checkCounterpart({ ...file, exists: false })[0]?.rule, 'orphan');
});

test('the shelf lists existing works', () => {
  const shelf = { file: 'site.json', works: new Set(['dama']) };
  assert.deepEqual(checkShelf({ ...shelf, shelf: ['dama'] }), []);
  assert.equal(checkShelf({ ...shelf, shelf: ['kim'] })[0]?.rule, 'shelf');
});

test('settings name existing rules', () => {
  const file = { file: 'check.json', severities: new Map([['dash', 'warning' as const]]), used: new Set(['dash']) };
  assert.deepEqual(checkSettings({ ...file, settings: { dash: { reason: 'A typewriter.' } } }), []);
  assert.equal(checkSettings({ ...file, settings: { nichego: { reason: 'A typewriter.' } } })[0]?.id, 'nichego');
});
