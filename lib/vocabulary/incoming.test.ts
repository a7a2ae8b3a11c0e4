// Merging a saved word with a word from a file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SAMPLE_WORDS } from '../../test/sample-words.ts';
import { isRecord, isStatus, mergeWord, parseWord } from './incoming.ts';

const [castle] = SAMPLE_WORDS;
assert.ok(castle);
const now = castle.changed + 1000;

test('the newer word wins, and sentences of both are kept', () => {
  const other = { address: 'pod-oboi', segment: 'v1-1', source: 'Замок.', target: '', form: 'Замок' };
  const newer = { ...castle, gloss: 'fortress', sentences: [other], changed: castle.changed + 1 };
  const joined = [...castle.sentences, other];
  assert.deepEqual(mergeWord(castle, newer, now), { ...newer, sentences: joined });
  const older = { ...newer, changed: castle.changed - 1 };
  assert.deepEqual(mergeWord(castle, older, now), { ...castle, sentences: joined });
  assert.equal(mergeWord(castle, { ...castle, gloss: 'older', changed: castle.changed - 1 }, now), castle);
});

test('missing values are kept; a word without a time counts as changed now', () => {
  const said = { lang: 'ru', lemma: castle.lemma, pos: castle.pos, gloss: 'keep' } as const;
  assert.deepEqual(mergeWord(castle, said, now), { ...castle, gloss: 'keep', changed: now });
  assert.equal(mergeWord(castle, { ...said, gloss: castle.gloss }, now), castle);
});

test('a parsed word is in NFC and has only known members', () => {
  const word = parseWord({ lemma: 'и\u0306од', pos: 'NOUN', gloss: 'iodine', colour: 'violet' });
  assert.deepEqual(word, { lang: 'ru', lemma: 'йод', pos: 'NOUN', gloss: 'iodine' });
  assert.equal(parseWord({ lemma: ' ' }), undefined);
  assert.equal(parseWord({ lemma: 'a', lang: 'en' }), undefined);
  assert.equal(parseWord({ lemma: 'a', note: '\uD800' }), undefined);
});

test('statuses and records are recognised', () => {
  assert.ok(isStatus('new') && isStatus(4) && !isStatus('4') && !isStatus(0));
  assert.ok(isRecord({}) && !isRecord([]) && !isRecord(null) && !isRecord(JSON.parse('{"__proto__":1}')));
});
