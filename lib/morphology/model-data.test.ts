// The trained data goes through its file unchanged, but for the steps of the weights.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packObserved, quantise, unpackObserved } from './model-data.ts';

test('observed readings come back as they were', () => {
  const sightings = [
    { lemma: 'мыть', pos: 'VERB', features: 'Mood=Imp|Number=Sing', count: 2 },
    { lemma: 'мой', pos: 'DET', features: '', count: 1 },
  ];
  const packed = packObserved({ forms: new Map([['мой', sightings]]), shapes: new Map() });
  const observed = unpackObserved(JSON.parse(JSON.stringify(packed)));
  assert.deepEqual(observed.forms.get('мой'), sightings);
  assert.equal(observed.forms.get('constructor'), undefined);
  assert.equal(observed.shapes.get('мой'), undefined);
});

test('weights keep their signs and their order', () => {
  assert.deepEqual([...quantise(Float32Array.of(0, 1, -1, 0.5, 0.01))], [0, 15, -15, 8, 0]);
  assert.deepEqual([...quantise(new Float32Array(2))], [0, 0]);
});
