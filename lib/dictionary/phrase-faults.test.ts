// Faults of phrases: each kind of them is told, and good phrases have none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phraseFaults } from './phrase-faults.ts';
import type { Phrase } from './phrases.ts';

const WAVE: Phrase = {
  pos: 'verb',
  stressed: 'махну́ть руко́й',
  words: [{ lemma: 'махнуть' }, 'рукой'],
  loose: true,
};

test('a good phrase has no faults', () => {
  assert.deepEqual(phraseFaults('махнуть рукой', WAVE, 'to give up'), []);
  assert.deepEqual(phraseFaults('под руку', { pos: 'adv', stressed: 'по́д руку' }, 'by the arm'), []);
  assert.deepEqual(phraseFaults('с тех пор, как', { pos: 'conj', stressed: 'с тех пор, как' }, 'since'), []);
  const open: Phrase = { pos: 'adv', stressed: 'всё …', words: ['всё', { features: 'Degree=Cmp' }] };
  assert.deepEqual(phraseFaults('всё …', open, 'more and more'), []);
});

test('words that are not those of the headword are told', () => {
  for (const words of [
    [{ lemma: 'махнуть' }],
    [{ lemma: 'махнуть' }, 'руками'],
    [{ features: 'Case=Acc' }, 'рукой'],
    ['махнуть', 'рукой'],
  ]) {
    assert.notDeepEqual(phraseFaults('махнуть рукой', { ...WAVE, words }, 'to give up'), [], JSON.stringify(words));
  }
  assert.notDeepEqual(phraseFaults('рукой', { pos: 'adv', stressed: 'руко́й' }, 'by hand'), []);
});

test('a loose phrase needs an inflected word before others', () => {
  assert.notDeepEqual(phraseFaults('в общем', { pos: 'adv', stressed: 'в о́бщем', loose: true }, 'on the whole'), []);
});

test('a stress that cannot be is told', () => {
  for (const stressed of ['махнуть руко́й', 'махну́ть рукой', 'махну́ть ру́ко́й', 'махну́ть рука́']) {
    assert.notDeepEqual(phraseFaults('махнуть рукой', { ...WAVE, stressed }, 'to give up'), [], stressed);
  }
  for (const stressed of ['по́д ру́ку', 'под руку']) {
    assert.notDeepEqual(phraseFaults('под руку', { pos: 'adv', stressed }, 'by the arm'), [], stressed);
  }
});
