// Trains the analyser's ranking on the treebanks beside the project and writes lib/morphology/model: node
// scripts/train-words.ts
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { packObserved, quantise } from '#lib/morphology/model-data.ts';
import { readCommonness } from '#lib/store/analysis/analyser.ts';
import { OBSERVED_FILE, WEIGHTS_FILE } from '#lib/store/paths.ts';
import { readDictionary } from '#lib/store/read/dictionary.ts';
import { openMorphology } from '#lib/store/read/morphology.ts';
import { learn } from '../bench/words/learn.ts';
import { readPartial } from '../bench/words/partial.ts';
import { readTreebanks } from '../bench/words/treebank.ts';

const treebanks = readTreebanks();
if (!treebanks) {
  console.error('The treebanks are absent: ../shared/data/words.');
  process.exit(1);
}
const [morphology, commonness, dictionary] = await Promise.all([
  openMorphology(),
  readCommonness(),
  readDictionary('en'),
]);
const { observed, weights } = learn(
  treebanks.flatMap(({ sentences }) => sentences),
  await readPartial(dictionary),
  morphology,
  commonness,
);
const files = [
  [OBSERVED_FILE, Buffer.from(JSON.stringify(packObserved(observed)))],
  [WEIGHTS_FILE, Buffer.from(quantise(weights).buffer)],
] as const;
for (const [file, bytes] of files) {
  const zipped = gzipSync(bytes, { level: 9 });
  writeFileSync(file, zipped);
  console.log(`${file}: ${zipped.length} bytes`);
}
