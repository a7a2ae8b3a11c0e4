// The index of sentences by word, on the project's own library.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elsewhereKey, otherSentences, SHARDS, shardOf } from '../../glosses/elsewhere-file.ts';
import { readElsewhere } from './elsewhere.ts';

test('a common word has other sentences with their translations and its position in them', async () => {
  const file = await readElsewhere('en', shardOf('время'));
  const found = otherSentences(file, elsewhereKey({ lemma: 'время', pos: 'NOUN' }), { address: '', segment: '' });
  assert.ok(found.length > 1);
  for (const { source, target, title, start, end } of found) {
    assert.match(source.slice(start, end), /^врем/i);
    assert.ok(target && title);
  }
  const marked = found.flatMap(({ target, counterparts }) =>
    counterparts.map(({ start, end }) => target.slice(start, end)),
  );
  assert.ok(marked.length > 0 && marked.every((words) => /^\p{L}.*\p{L}$/u.test(words)), marked.join(', '));
});

test('a language without translations has no sentences', async () => {
  for (let shard = 0; shard < SHARDS; shard += 8) assert.deepEqual((await readElsewhere('fi', shard)).sentences, []);
});
