// The analyser with the project's own data.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { test } from 'node:test';
import { OBSERVED_FILE, WEIGHTS_FILE } from '../paths.ts';
import { openAnalyser, readCommonness } from './analyser.ts';

test('the analyser is loaded once, and analyses words', async () => {
  const analyser = await openAnalyser();
  assert.equal(await openAnalyser(), analyser);
  assert.ok(analyser.look('читать').choices.some(({ candidate }) => candidate.pos === 'VERB'));
});

test('common lemmas are those of the dictionary', async () => {
  const commonness = await readCommonness();
  assert.ok(commonness('мать') && !commonness('матерь'));
});

test('the data is small', () => {
  const bytes = [OBSERVED_FILE, WEIGHTS_FILE].reduce((sum, file) => sum + statSync(file).size, 0);
  assert.ok(bytes < 600_000, `${bytes} bytes`);
});
