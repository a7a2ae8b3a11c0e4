// Planning requests: no reviewed translations, paragraph by paragraph, and the same requests after an interruption.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserError } from '../error.ts';
import { answerKey } from './key.ts';
import { openMemory } from './memory.ts';
import { planRequests, selectSegments } from './plan.ts';

const source = new Map(
  Object.entries({ h1: 'Чай', 'p1-1': 'Чай остыл.', 'p1-2': 'Он встал.', 'p2-1': 'Мы молчали.', 'p3-1': 'Пока.' }),
);
const target = new Map(Object.entries({ h1: 'Tea', 'p1-2': 'He rose.', 'p2-1': 'We were silent.' }));
const states = {
  'p1-2': { state: 'draft', by: 'deepl', source: 'Он встал.' },
  'p2-1': { state: 'reviewed', source: 'Мы пели.' },
} as const;
const text = { source, target, states };
const options = { from: 'ru', to: 'en', findTerms: () => [], memory: openMemory([]) };

test('missing, stale, and ids', () => {
  assert.deepEqual(selectSegments(text, 'missing'), ['p1-1', 'p3-1']);
  assert.deepEqual(selectSegments(text, 'stale'), ['p2-1']);
  assert.deepEqual(selectSegments(text, ['p2', 'p1']), ['p1-1', 'p1-2', 'p2-1']);
  assert.throws(() => selectSegments(text, ['h1']), { name: 'UserError', code: 'reviewed' });
  assert.throws(() => selectSegments(text, ['p9']), UserError);
});

test('a request contains its whole paragraph and its context', () => {
  const [first, second] = planRequests(source, ['p1-2', 'p3-1'], options);
  assert.deepEqual(first?.ask, ['p1-2']);
  assert.deepEqual(
    first?.paragraph.map(({ id }) => id),
    ['p1-1', 'p1-2'],
  );
  assert.deepEqual([first?.before, first?.after], ['Чай', 'Мы молчали.']);
  assert.deepEqual([second?.before, second?.after], ['Мы молчали.', '']);
});

test('a long paragraph is split into several requests', () => {
  const long = new Map(Array.from({ length: 100 }, (_, n) => [`p1-${n + 1}`, 'Слово за словом. '.repeat(20).trim()]));
  const requests = planRequests(long, [...long.keys()], options);
  assert.deepEqual(
    requests.flatMap(({ ask }) => ask),
    [...long.keys()],
  );
  for (const { paragraph, before, after } of requests) {
    assert.ok(paragraph.length <= 40 && paragraph.reduce((sum, one) => sum + one.source.length, 0) <= 6000);
    assert.ok(before.length <= 1200 && after.length <= 1200);
  }
});

test('cached answers are found whatever else is requested, and not if their input differs', () => {
  const provider = { identity: ['openai', 'https://x', 'small', '1'] };
  const keyOf = (ids: readonly string[], change: object = {}, identity = provider.identity) => {
    const [request] = planRequests(source, ids, { ...options, ...change });
    const segment = request?.paragraph.find(({ id }) => id === 'p1-1');
    assert.ok(request && segment);
    return answerKey(segment, request, { identity });
  };
  const key = keyOf(['p1-1']);
  assert.match(key, /^[\da-f]{64}$/);
  assert.equal(keyOf(['p1-1', 'p1-2', 'p3-1']), key);
  const term = { lemma: 'чай', term: 'tea' };
  const others = [
    keyOf(['p1-1'], { to: 'fr' }),
    keyOf(['p1-1'], { findTerms: () => [term] }),
    keyOf(['p1-1'], { memory: openMemory([{ source: 'Чай остыл.', target: 'Cold tea.' }]) }),
    keyOf(['p1-1'], {}, ['openai', 'https://y', 'small', '1']),
    keyOf(['p1-1'], {}, ['openai', 'https://x', 'large', '1']),
  ];
  assert.equal(new Set([key, ...others]).size, 6);
});
