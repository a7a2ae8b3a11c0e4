// What becomes of a word that is held when a file says something else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SAMPLE_WORDS } from '../../test/sample-words.ts';
import { isRecord, isStatus, mergeWord, parseWord } from './incoming.ts';

const [castle] = SAMPLE_WORDS;
assert.ok(castle);
const now = castle.changed + 1000;

test('the newer word wins, and sentences of both stay', () => {
  const other = { address: 'pod-oboi', segment: 'v1-1', source: 'Замок.', target: '', form: 'Замок' };
  const newer = { ...castle, gloss: 'fortress', sentences: [other], changed: castle.changed + 1 };
  const joined = [...castle.sentences, other];
  assert.deepEqual(mergeWord(castle, newer, now), { ...newer, sentences: joined });
  const older = { ...newer, changed: castle.changed - 1 };
  assert.deepEqual(mergeWord(castle, older, now), { ...castle, sentences: joined });
  assert.equal(mergeWord(castle, { ...castle, gloss: 'older', changed: castle.changed - 1 }, now), castle);
});

test('what a file does not say stays; what it says without a time counts as said now', () => {
  const said = { lang: 'ru', lemma: castle.lemma, pos: castle.pos, gloss: 'keep' } as const;
  assert.deepEqual(mergeWord(castle, said, now), { ...castle, gloss: 'keep', changed: now });
  assert.equal(mergeWord(castle, { ...said, gloss: castle.gloss }, now), castle);
});

test('a word read is in NFC and has only what is known of words', () => {
  const word = parseWord({ lemma: 'и\u0306од', pos: 'NOUN', gloss: 'iodine', colour: 'violet' });
  assert.deepEqual(word, { lang: 'ru', lemma: 'йод', pos: 'NOUN', gloss: 'iodine' });
  assert.equal(parseWord({ lemma: ' ' }), undefined);
  assert.equal(parseWord({ lemma: 'a', lang: 'en' }), undefined);
  assert.equal(parseWord({ lemma: 'a', note: '\uD800' }), undefined);
});

test('statuses and records are known', () => {
  assert.ok(isStatus('new') && isStatus(4) && !isStatus('4') && !isStatus(0));
  assert.ok(isRecord({}) && !isRecord([]) && !isRecord(null) && !isRecord(JSON.parse('{"__proto__":1}')));
});
